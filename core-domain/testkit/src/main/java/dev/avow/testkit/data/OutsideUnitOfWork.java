package dev.avow.testkit.data;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A language model that must not be asked inside a unit of work: a slow answer would hold a database transaction. */
public final class OutsideUnitOfWork implements LanguageModel {

    private final LanguageModel model;
    private final BooleanSupplier insideUnit;

    /**
     * Puts it together.
     *
     * @param model who answers
     * @param insideUnit says whether the calling thread is inside a unit of work
     */
    public OutsideUnitOfWork(LanguageModel model, BooleanSupplier insideUnit) {
        this.model = model;
        this.insideUnit = insideUnit;
    }

    /**
     * Asks the model.
     *
     * @throws AssertionError if the calling thread is inside a unit of work
     */
    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        if (insideUnit.getAsBoolean()) {
            throw new AssertionError("a language model was asked inside a unit of work");
        }
        return model.answer(shop, prompt, onText);
    }
}
