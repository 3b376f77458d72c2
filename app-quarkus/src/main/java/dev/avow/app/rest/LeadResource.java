package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.conversation.LeadRefusal;
import dev.avow.core.conversation.UsageName;
import dev.avow.core.usecase.CountUsage;
import dev.avow.core.usecase.LeaveLead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes the contact that a shopper leaves for the merchant, with the consent to be followed up (S1-13). */
@RegisterForReflection
@Path("/storefront/leads")
public class LeadResource {

    private final StorefrontGate gate;
    private final LeaveLead leaveLead;
    private final JsonBodies bodies;
    private final CountUsage countUsage;
    private final DirectWay directWay;

    LeadResource(
            StorefrontGate gate, LeaveLead leaveLead, JsonBodies bodies, CountUsage countUsage, DirectWay directWay) {
        this.gate = gate;
        this.leaveLead = leaveLead;
        this.bodies = bodies;
        this.countUsage = countUsage;
        this.directWay = directWay;
    }

    /**
     * What a shopper leaves; a mail address, a phone number or both.
     *
     * @param id the sender's name for it: sending it again is harmless
     * @param email a mail address
     * @param phone a phone number
     * @param consent what was shown before, and agreed to
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Submission(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Consent consent) {
        @Override
        public String toString() {
            return "Submission[hidden]";
        }
    }

    /**
     * What was agreed to.
     *
     * @param text the version of the purpose text that was shown
     * @param language in which language, as BCP 47 writes it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consent(@Nullable String text, @Nullable String language) {}

    /**
     * What was kept.
     *
     * @param id its name
     * @param expiresAt at this instant it is gone
     */
    public record Kept(String id, Instant expiresAt) {}

    /** Takes a contact. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "Leave a contact for the merchant to follow up the open question")
    public Kept leave(byte[] body, @Context HttpHeaders headers) {
        return leave(gate.session(headers), body);
    }

    Kept leave(VisitorSession session, byte[] body) {
        directWay.require(session.shop());
        Submission submission = bodies.read(body, Submission.class);
        Consent consent = submission.consent();
        if (consent == null || consent.text() == null || consent.language() == null) {
            throw new ProblemException(400, "consent.missing", "The field consent needs text and language.");
        }
        return handle(new LeaveLead.Command(
                session.shop(),
                session.conversation(),
                JsonBodies.messageId(submission.id()),
                Contacts.read(submission.email(), submission.phone()),
                consent.text(),
                consent.language()));
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Operation(hidden = true)
    public Response mayCall() {
        return Response.noContent().build();
    }

    private Kept handle(LeaveLead.Command command) {
        LeaveLead.Outcome outcome;
        try {
            outcome = leaveLead.handle(command);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "consent.malformed", "The field consent has a wrong shape.");
        }
        return outcome.fold(
                kept -> {
                    countUsage.one(command.shop(), UsageName.LEADS);
                    return new Kept(kept.lead().value(), kept.expiresAt());
                },
                refused -> {
                    throw refusal(refused.reason());
                },
                tooOften -> {
                    throw new ProblemException(
                            429, "rate.limited", "Too many contacts; try again.", Optional.of(tooOften.retryAfter()));
                });
    }

    private static ProblemException refusal(LeadRefusal reason) {
        return switch (reason) {
            case TEXT_UNKNOWN -> new ProblemException(400, reason.code(), "The purpose text is none of ours.");
            case CONVERSATION_EXPIRED ->
                new ProblemException(410, reason.code(), "This conversation is over; start a new one.");
            case LEAD_EXPIRED -> new ProblemException(410, reason.code(), "This contact was left before and is over.");
        };
    }
}
