package dev.avow.core.redaction;

/**
 * Redaction failed, so nothing may be sent or stored. Carries neither the text nor the cause, whose message might quote
 * it.
 */
public final class RedactionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedactionException(Class<? extends RuntimeException> cause) {
        super("redaction failed with " + cause.getSimpleName() + "; nothing was let through");
    }

    /** The stable code of this error. */
    public String code() {
        return "redaction.failed";
    }
}
