package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.redaction.RedactionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failure into a problem. What is logged is a code and a type, never a message that may quote somebody. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Maps whatever a resource throws. */
    @ServerExceptionMapper
    public Response toResponse(RuntimeException failure) {
        if (failure instanceof ProblemException problem) {
            return Problem.response(problem.status(), problem.code(), problem.detail(), problem.retryAfter());
        }
        if (failure instanceof PortException port) {
            return toResponse(port);
        }
        if (failure instanceof RedactionException redaction) {
            LOG.errorf("%s", redaction.code());
            return Problem.response(500, redaction.code(), "The text could not be made safe, so nothing was done.");
        }
        if (failure instanceof WebApplicationException web) {
            return toResponse(web);
        }
        if (isSql(failure)) {
            return toResponse(new PortException.Unavailable("store.unavailable", "the database cannot be reached"));
        }
        LOG.errorf("request failed with %s at %s", failure.getClass().getName(), origin(failure));
        return Problem.response(
                500, "internal", "Something went wrong on our side; nothing of it was shown or logged.");
    }

    private static Response toResponse(PortException failure) {
        LOG.warnf("%s", failure.code());
        if (failure instanceof PortException.Unavailable unavailable) {
            Duration wait = unavailable.retryAfter().orElse(SOON);
            return Problem.response(503, failure.code(), "Try again in a moment.", Optional.of(wait));
        }
        if (failure instanceof PortException.OutcomeUnknown) {
            return Problem.response(503, failure.code(), "Try again: repeating is harmless.", Optional.of(SOON));
        }
        if (failure instanceof PortException.Conflict) {
            return Problem.response(409, failure.code(), "Somebody else was faster; load it again.");
        }
        if (failure.code().equals(PurposeGuard.REFUSED)) {
            return Problem.response(403, failure.code(), "The merchant has not switched on what this would serve.");
        }
        return Problem.response(422, failure.code(), "This cannot be done.");
    }

    private static Response toResponse(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return Problem.response(status, "http." + status, Objects.toString(reason(status), "The request was refused."));
    }

    private static @Nullable String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? null : known.getReasonPhrase();
    }

    private static boolean isSql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static String origin(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "unknown" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
    }
}
