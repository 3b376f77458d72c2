package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.UsageName;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.CountUsage;
import dev.avow.core.usecase.RateAnswer;
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
 * Takes what a shopper says of an answer: one of two words, which stands at the answer until another one is said and ends with
 * the conversation. A word that is new is also counted: for the whole service, and by shop and day where the merchant has
 * analytics switched on.
 */
@RegisterForReflection
@Path("/storefront/feedback")
public class FeedbackResource {

    private final StorefrontGate gate;
    private final AdmitVisitor admitVisitor;
    private final RateAnswer rateAnswer;
    private final JsonBodies bodies;
    private final MeterRegistry metrics;
    private final CountUsage countUsage;

    FeedbackResource(
            StorefrontGate gate,
            AdmitVisitor admitVisitor,
            RateAnswer rateAnswer,
            JsonBodies bodies,
            MeterRegistry metrics,
            CountUsage countUsage) {
        this.gate = gate;
        this.admitVisitor = admitVisitor;
        this.rateAnswer = rateAnswer;
        this.bodies = bodies;
        this.metrics = metrics;
        this.countUsage = countUsage;
    }

    /**
     * A word about an answer.
     *
     * @param answer the id of the message that was answered
     * @param helpful whether it helped
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Feedback(
            @Nullable String answer, @Nullable Boolean helpful) {}

    /** Keeps it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(summary = "Say whether an answer helped; the last word counts, and ends with the conversation")
    public Response rate(byte[] body, @Context HttpHeaders headers) {
        return rate(gate.session(headers), body);
    }

    Response rate(VisitorSession session, byte[] body) {
        Optional<Duration> wait = admitVisitor.feedback(session.shop(), session.conversation());
        if (wait.isPresent()) {
            throw new ProblemException(429, "rate.limited", "Too many requests; try again.", wait);
        }
        Feedback feedback = bodies.read(body, Feedback.class);
        Boolean helpful = feedback.helpful();
        if (helpful == null) {
            throw new ProblemException(400, "request.malformed", "The field helpful is missing.");
        }
        RateAnswer.Command command = new RateAnswer.Command(
                session.shop(),
                session.conversation(),
                JsonBodies.messageId("answer", feedback.answer()),
                helpful ? Rating.HELPFUL : Rating.UNHELPFUL);
        switch (rateAnswer.handle(command)) {
            case KEPT -> count(command);
            case SAME -> {}
            case ABSENT ->
                throw new ProblemException(404, "answer.absent", "There is no such answer in this conversation.");
        }
        return Response.noContent().build();
    }

    private void count(RateAnswer.Command command) {
        boolean helpful = command.rating() == Rating.HELPFUL;
        metrics.counter("avow.feedback", "helpful", Boolean.toString(helpful)).increment();
        countUsage.one(command.shop(), helpful ? UsageName.HELPFUL : UsageName.UNHELPFUL);
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Operation(hidden = true)
    public Response mayCall() {
        return Response.noContent().build();
    }
}
