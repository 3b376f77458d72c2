package dev.avow.core.redaction;

/**
 * Redaction failed or refused, so nothing may be sent or stored. Carries neither the text nor the cause, whose message
 * might quote it.
 */
public final class RedactionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private RedactionException(String code, String message) {
        super(message);
        this.code = code;
    }

    static RedactionException failed(Class<? extends RuntimeException> cause) {
        return new RedactionException(
                "redaction.failed", "redaction failed with " + cause.getSimpleName() + "; nothing was let through");
    }

    static RedactionException tooLong(int limit) {
        return new RedactionException("redaction.too-long", "text is longer than " + limit + " characters");
    }

    static RedactionException refused(EntityKind kind) {
        return new RedactionException("redaction.refused", "text with " + kind + " is refused here");
    }

    /** The stable code: {@code redaction.failed}, {@code redaction.too-long} or {@code redaction.refused}. */
    public String code() {
        return code;
    }
}
