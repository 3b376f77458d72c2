package dev.avow.adapters.llm;

import dev.avow.core.knowledge.Passage;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Answers without a model, a key or a network: says the best passage, where it is from and that no AI model was used, or
 * honestly that it does not know. Nothing leaves the process. Thread-safe.
 *
 * <p>Its own sentences exist in English, German, French, Spanish and Romanian; the passage stays in the merchant's
 * words. {@link #answer} returns after the last piece.
 */
public final class OfflineAnswerer implements LanguageModel {

    private static final Pattern LINE = Pattern.compile("(?<=\n)");

    private final Map<String, String> sentences;

    /** Speaks the language, or English where its sentences do not exist in it. */
    public OfflineAnswerer(Locale language) {
        this.sentences = Resources.properties("offline/" + language.getLanguage() + ".properties")
                .or(() -> Resources.properties("offline/en.properties"))
                .orElseThrow();
    }

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        Listener listener = new Listener(onText);
        boolean heard = pieces(prompt.passages()).stream().allMatch(piece -> listener.hears(RawText.of(piece)));
        return new Said(heard ? new ModelOutcome.Answered(Optional.empty()) : new ModelOutcome.Cancelled());
    }

    private List<String> pieces(List<Passage> passages) {
        if (passages.isEmpty()) {
            return List.of(sentence("unknown"), " " + sentence("next"));
        }
        Passage best = passages.get(0);
        List<String> pieces = new ArrayList<>();
        pieces.add(sentence("source"));
        pieces.add("\n" + open(best.title()) + "\n");
        pieces.addAll(List.of(LINE.split(open(best.body()))));
        pieces.add(" [1]");
        pieces.add("\n\n" + sentence("notice"));
        return pieces;
    }

    private String sentence(String key) {
        return Objects.requireNonNull(sentences.get(key), key);
    }

    private static String open(RedactedText text) {
        return text.asString(Sink.MODEL);
    }

    /** Over by the time anybody holds it. */
    private record Said(ModelOutcome outcome) implements ModelCall {

        @Override
        public ModelOutcome await() {
            return outcome;
        }

        @Override
        public void cancel() {
            // There is nothing left to end.
        }
    }
}
