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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Answers without a model, a key or a network: says the best passage, where it is from and that no AI model was used, or
 * honestly that it does not know. Nothing leaves the process. Thread-safe.
 *
 * <p>Its own sentences exist in English, German, French, Spanish and Romanian; the passage stays in the merchant's
 * words. The pieces are handed over by {@link ModelCall#await()}, on its thread.
 */
public final class OfflineAnswerer implements LanguageModel {

    private static final Pattern LINE = Pattern.compile("(?<=\n)");
    /** Nothing here waits for anybody, so this only bounds a call that nobody awaits. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, String> sentences;

    /** Speaks the language, or English where its sentences do not exist in it. */
    public OfflineAnswerer(Locale language) {
        this.sentences = Resources.properties("offline/" + language.getLanguage() + ".properties")
                .or(() -> Resources.properties("offline/en.properties"))
                .orElseThrow();
    }

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        return AwaitedCall.of(new Saying(pieces(prompt.passages()), new Listener(onText)), LONGEST);
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
        pieces.add("\n\n" + sentence("notice"));
        return pieces;
    }

    private String sentence(String key) {
        return Objects.requireNonNull(sentences.get(key), key);
    }

    private static String open(RedactedText text) {
        return text.asString(Sink.MODEL);
    }

    private static final class Saying implements AwaitedCall.Work {

        private final List<String> pieces;
        private final Listener listener;

        Saying(List<String> pieces, Listener listener) {
            this.pieces = pieces;
            this.listener = listener;
        }

        @Override
        public ModelOutcome run(BooleanSupplier cancelled) throws InterruptedException {
            for (String piece : pieces) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (cancelled.getAsBoolean() || !listener.hears(RawText.of(piece))) {
                    return new ModelOutcome.Cancelled();
                }
            }
            return cancelled.getAsBoolean() ? new ModelOutcome.Cancelled() : new ModelOutcome.Answered(Optional.empty());
        }

        @Override
        public void abort() {
            // Nothing to close: what is left unsaid is only text in memory.
        }
    }
}
