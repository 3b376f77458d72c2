package dev.avow.core.inmemory;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.function.Consumer;

/** Says the same pieces to every question, then ends as it was told to. */
public final class ScriptedLanguageModel implements LanguageModel {

    private final List<String> pieces;
    private final ModelOutcome outcome;
    private final List<ModelFailure> passedOver;

    /**
     * Puts it together.
     *
     * @param pieces what it says
     * @param outcome how it ends
     */
    public ScriptedLanguageModel(List<String> pieces, ModelOutcome outcome) {
        this(pieces, outcome, List.of());
    }

    /**
     * Puts it together as a model that is asked because others failed.
     *
     * @param pieces what it says
     * @param outcome how it ends
     * @param passedOver why the others failed
     */
    public ScriptedLanguageModel(List<String> pieces, ModelOutcome outcome, List<ModelFailure> passedOver) {
        this.pieces = List.copyOf(pieces);
        this.outcome = outcome;
        this.passedOver = List.copyOf(passedOver);
    }

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        try {
            pieces.forEach(piece -> onText.accept(RawText.of(piece)));
        } catch (RuntimeException e) {
            return new Ended(new ModelOutcome.Cancelled(), passedOver);
        }
        return new Ended(outcome, passedOver);
    }

    private record Ended(ModelOutcome outcome, List<ModelFailure> passedOver) implements ModelCall {
        @Override
        public ModelOutcome await() {
            return outcome;
        }

        @Override
        public void cancel() {
            // It is over by the time anybody holds it.
        }
    }
}
