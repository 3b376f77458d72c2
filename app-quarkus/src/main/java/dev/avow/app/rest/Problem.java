package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.redaction.Sink;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it, with a stable code beside.
 *
 * @param type always {@code about:blank}: the code tells more
 * @param title the status in words
 * @param status the HTTP status
 * @param code stable, for programs
 * @param detail for people; names fields, never values
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail) {

    /** The media type of a problem. */
    static final String MEDIA_TYPE = "application/problem+json";

    /** Details name no values; should one ever do so, the value does not get out. */
    private static final PolicyGate GATE = new PolicyGate(Sink.ERROR_REPORT);

    private static final String RETRY_INVALID_SESSION = "X-Shopify-Retry-Invalid-Session-Request";

    static Response response(int status, String code, String detail) {
        return response(status, code, detail, Optional.empty());
    }

    static Response response(int status, String code, String detail, Optional<Duration> retryAfter) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        Response.ResponseBuilder response = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem("about:blank", title, status, code, GATE.pass(detail)));
        retryAfter.ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, roundedUp(wait))));
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(RETRY_INVALID_SESSION, "1");
        }
        return response.build();
    }

    private static long roundedUp(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
