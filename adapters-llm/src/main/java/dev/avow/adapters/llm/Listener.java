package dev.avow.adapters.llm;

import dev.avow.core.redaction.RawText;
import java.util.function.Consumer;

/** Whoever takes the pieces of an answer. Used by one thread. */
final class Listener {

    private final Consumer<RawText> onText;
    private boolean spokenTo;

    Listener(Consumer<RawText> onText) {
        this.onText = onText;
    }

    /** Hands a piece over; false if the listener threw and wants no more (LM-8). */
    boolean hears(RawText piece) {
        spokenTo = true;
        try {
            onText.accept(piece);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Says whether a piece was handed over. */
    boolean wasSpokenTo() {
        return spokenTo;
    }
}
