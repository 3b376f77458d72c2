package dev.avow.app.wiring;

import dev.avow.app.rest.PolicyGate;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may show it: the same places and the same causes, messages redacted. Its message begins with
 * the name of the exception that it stands for, since formatters name the class they see.
 */
final class GatedThrowable extends Throwable {

    private static final long serialVersionUID = 1L;
    /** A chain may be a circle. */
    private static final int DEEPEST = 16;

    private GatedThrowable(Throwable original, @Nullable Throwable cause, PolicyGate gate, int depth) {
        super(name(original) + pass(original.getMessage(), gate), cause, true, true);
        setStackTrace(original.getStackTrace());
        for (Throwable suppressed : original.getSuppressed()) {
            if (depth < DEEPEST) {
                addSuppressed(copy(suppressed, gate, depth + 1));
            }
        }
    }

    /** The exception itself where nothing in it has to go, otherwise what may be shown of it. */
    static @Nullable Throwable of(@Nullable Throwable original, PolicyGate gate) {
        return original == null || isClean(original, gate, 0) ? original : copy(original, gate, 0);
    }

    private static Throwable copy(Throwable original, PolicyGate gate, int depth) {
        Throwable cause = original.getCause();
        return new GatedThrowable(
                original, cause == null || depth == DEEPEST ? null : copy(cause, gate, depth + 1), gate, depth);
    }

    private static boolean isClean(Throwable original, PolicyGate gate, int depth) {
        String message = original.getMessage();
        if (depth > DEEPEST || (message != null && !gate.pass(message).equals(message))) {
            return false;
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!isClean(suppressed, gate, depth + 1)) {
                return false;
            }
        }
        return original.getCause() == null || isClean(original.getCause(), gate, depth + 1);
    }

    private static String name(Throwable original) {
        return original.getClass().getName();
    }

    private static String pass(@Nullable String message, PolicyGate gate) {
        return message == null ? "" : ": " + gate.pass(message);
    }
}
