package dev.avow.core.port;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a port says when it could not do its work. Adapters translate every vendor exception into one of the four kinds
 * and attach none as cause, since its message may quote personal data. Messages name fields, never values.
 */
public abstract sealed class PortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private PortException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** A stable code such as {@code store.unavailable}. */
    public final String code() {
        return code;
    }

    /**
     * What a failure of any kind is written down as: a port's code, else {@code failed-} and the name of its class, which tells a
     * developer where to look. Never its message, which may quote personal data.
     */
    public static String codeOf(RuntimeException failure) {
        return failure instanceof PortException port
                ? port.code()
                : "failed-" + failure.getClass().getSimpleName();
    }

    /** Nothing was done; trying again later may help. */
    public static final class Unavailable extends PortException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Duration retryAfter;

        /** Without a known time to wait. */
        public Unavailable(String code, String message) {
            this(code, message, null);
        }

        /** With the time to wait that the other side named, if it named one. */
        public Unavailable(String code, String message, @Nullable Duration retryAfter) {
            super(code, message);
            this.retryAfter = retryAfter;
        }

        /** How long to wait, if known. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** Nothing was done, and the same request will never succeed. */
    public static final class Rejected extends PortException {
        private static final long serialVersionUID = 1L;

        /** Names what was wrong, never its value. */
        public Rejected(String code, String message) {
            super(code, message);
        }
    }

    /** Nothing was done, because somebody else changed the record first: load it again. */
    public static final class Conflict extends PortException {
        private static final long serialVersionUID = 1L;

        /** Names what had changed, never its value. */
        public Conflict(String code, String message) {
            super(code, message);
        }
    }

    /** It may have been done or not: only idempotent work may be repeated. */
    public static final class OutcomeUnknown extends PortException {
        private static final long serialVersionUID = 1L;

        /** Names what is unknown, never a value. */
        public OutcomeUnknown(String code, String message) {
            super(code, message);
        }
    }
}
