package dev.avow.core.usecase;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.RedactionStream;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One answer on its way from the model through the redactor to the shopper. */
final class AnswerStream {

    private final RedactionStream text;
    private final Consumer<RedactedText> onText;
    private final Cancellation cancellation;
    private volatile boolean unheard;
    private volatile boolean unredacted;

    AnswerStream(RedactionStream text, Consumer<RedactedText> onText, Cancellation cancellation) {
        this.text = text;
        this.onText = onText;
        this.cancellation = cancellation;
    }

    /** Takes a piece from the model; throws where the model is to stop. */
    void take(RawText piece) {
        if (cancellation.isCancelled()) {
            throw new CancellationException("the shopper is gone");
        }
        try {
            hand(text.accept(piece));
        } catch (RedactionException e) {
            unredacted = true;
            throw e;
        }
    }

    /** Hands over what was held back, as long as anybody listens. */
    void finish() {
        RedactedText rest = text.finish();
        if (!unheard && !cancellation.isCancelled()) {
            try {
                hand(rest);
            } catch (RuntimeException e) {
                unheard = true;
            }
        }
    }

    /** All that was released so far. */
    RedactedText whole() {
        return text.whole();
    }

    /** Says whether the listener failed, so that the shopper did not get everything. */
    boolean isUnheard() {
        return unheard;
    }

    /** Says whether a piece could not be redacted, so that the model was stopped. */
    boolean isUnredacted() {
        return unredacted;
    }

    private void hand(RedactedText decided) {
        if (!decided.isEmpty()) {
            unheard = true;
            onText.accept(decided);
            unheard = false;
        }
    }
}
