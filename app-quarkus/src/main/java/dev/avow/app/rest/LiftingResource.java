package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.LiftStop;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's programs lift what was stopped for a person (S1-39, S1-41, S4-10): a restriction once the person was told that it
 * ends (GDPR Art. 18(3)), an objection and an opt-out on that person's own word alone. Bearer: a Shopify ID token.
 */
@RegisterForReflection
@Path("/api/v1/rights/lift")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class LiftingResource {

    private final MerchantGate gate;
    private final LiftStop lift;
    private final JsonBodies bodies;

    LiftingResource(MerchantGate gate, LiftStop lift, JsonBodies bodies) {
        this.gate = gate;
        this.lift = lift;
        this.bodies = bodies;
    }

    /**
     * What is lifted for whom, and on whose word.
     *
     * @param kind {@code restriction}, {@code objection} or {@code opt-out}
     * @param customer Shopify's id
     * @param email a mail address
     * @param phone a telephone number
     * @param orders Shopify's ids
     * @param conversation a conversation of the inbox
     * @param word {@code told} for a restriction: the person was told that it ends; {@code asked} for the others: the person asked for it
     * @param wordAt when that was, such as {@code 2026-11-30T09:00:00Z}; not yet to come
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(
            @Nullable String kind,
            @Nullable Long customer,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<Long> orders,
            @Nullable String conversation,
            @Nullable String word,
            @Nullable String wordAt)
            implements NamesPerson {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    /** Lifts it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Lift a restriction of which the person was told that it ends,"
                    + " or an objection or an opt-out that the person asked to lift")
    public Response lift(byte[] body, @Context HttpHeaders headers) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        Asked asked = bodies.read(body, Asked.class);
        StopReason reason = reason(asked.kind())
                .orElseThrow(() -> new ProblemException(
                        400, "rights.kind", "The field kind is restriction, objection or opt-out."));
        LiftStop.Outcome outcome = lift.handle(command(merchant, asked.person(), reason, lifting(asked)));
        return Response.ok(OwnDataResource.Standing.of(
                        new EraseSubject.Outcome(outcome.fold(lifted -> lifted.request(), refused -> {
                            throw problem(refused.why());
                        }))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static LiftStop.Command command(
            ShopifyDoor.MerchantUser merchant, SubjectLocator person, StopReason reason, Optional<Lifting> lifting) {
        return new LiftStop.Command(
                merchant.shop(), person, reason, Channel.DASHBOARD, lifting, Optional.of(merchant.staff()));
    }

    static Optional<StopReason> reason(@Nullable String kind) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .flatMap(StopReason::of);
    }

    /** What was said, whole; empty where nothing was. */
    private static Optional<Lifting> lifting(Asked asked) {
        String word = asked.word();
        String at = asked.wordAt();
        if (word == null && at == null) {
            return Optional.empty();
        }
        return lifting(word, at).or(() -> {
            throw new ProblemException(
                    400,
                    "rights.word",
                    "The field word is told or asked, and wordAt when that was, such as 2026-11-30T09:00:00Z.");
        });
    }

    /** What was said; empty where that is no word of ours, or no instant. */
    static Optional<Lifting> lifting(@Nullable String word, @Nullable String at) {
        try {
            Instant when = Instant.parse(at == null ? "" : at);
            return Lifting.Word.stated(word == null ? "" : word).map(whose -> new Lifting(whose, when));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException problem(LiftStop.Refusal why) {
        return switch (why) {
            case NOT_TOLD ->
                new ProblemException(
                        400,
                        why.code(),
                        "A restriction ends once the person was told: word is told, wordAt when that was; not yet to come.");
            case NOT_ASKED ->
                new ProblemException(
                        400,
                        why.code(),
                        "An objection or an opt-out ends on the person's own word: word is asked, wordAt when that was;"
                                + " not yet to come.");
            case NOT_STOPPED ->
                new ProblemException(404, why.code(), "Nothing of that kind is stopped for this person.");
        };
    }
}
