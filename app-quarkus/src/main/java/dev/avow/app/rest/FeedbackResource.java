package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.conversation.UsageName;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.CountUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Counts whether answers helped: a number of the whole service, and one of the shop and the day where its merchant has
 * analytics switched on. No conversation, no answer and no hour stand beside it, so it tells nothing about anybody.
 */
@RegisterForReflection
@Path("/storefront/feedback")
public class FeedbackResource {

    private final StorefrontGate gate;
    private final AdmitVisitor admitVisitor;
    private final JsonBodies bodies;
    private final MeterRegistry metrics;
    private final CountUsage countUsage;

    FeedbackResource(
            StorefrontGate gate,
            AdmitVisitor admitVisitor,
            JsonBodies bodies,
            MeterRegistry metrics,
            CountUsage countUsage) {
        this.gate = gate;
        this.admitVisitor = admitVisitor;
        this.bodies = bodies;
        this.metrics = metrics;
        this.countUsage = countUsage;
    }

    /**
     * A word about an answer.
     *
     * @param helpful whether it helped
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Feedback(@Nullable Boolean helpful) {}

    /** Counts it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(summary = "Say whether an answer helped; only a count is kept")
    public Response count(byte[] body, @Context HttpHeaders headers) {
        return count(gate.session(headers), body);
    }

    Response count(VisitorSession session, byte[] body) {
        Optional<Duration> wait = admitVisitor.feedback(session.shop(), session.conversation());
        if (wait.isPresent()) {
            throw new ProblemException(429, "rate.limited", "Too many requests; try again.", wait);
        }
        Boolean helpful = bodies.read(body, Feedback.class).helpful();
        if (helpful == null) {
            throw new ProblemException(400, "request.malformed", "The field helpful is missing.");
        }
        metrics.counter("avow.feedback", "helpful", helpful.toString()).increment();
        countUsage.one(session.shop(), helpful ? UsageName.HELPFUL : UsageName.UNHELPFUL);
        return Response.noContent().build();
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Operation(hidden = true)
    public Response mayCall() {
        return Response.noContent().build();
    }
}
