package dev.avow.app.rest;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;
    private final transient Optional<Duration> retryAfter;

    ProblemException(int status, String code, String detail) {
        this(status, code, detail, Optional.empty());
    }

    ProblemException(int status, String code, String detail, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }

    String code() {
        return code;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
