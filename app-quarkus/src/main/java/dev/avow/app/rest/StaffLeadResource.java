package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.conversation.LeadContact;
import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.LocateLead;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lead of somebody who asks for it (S1-44). That tells something about a person, so it takes a recorded ground
 * (S3-15). Bearer: a token of the staff's identity provider.
 */
@RegisterForReflection
@Path("/staff/leads")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class StaffLeadResource {

    private final StaffGate gate;
    private final Storefronts storefronts;
    private final LocateLead locateLead;
    private final JsonBodies bodies;

    StaffLeadResource(StaffGate gate, Storefronts storefronts, LocateLead locateLead, JsonBodies bodies) {
        this.gate = gate;
        this.storefronts = storefronts;
        this.locateLead = locateLead;
        this.bodies = bodies;
    }

    /**
     * Whom somebody looks for, and why.
     *
     * @param shop the shop's {@code myshopify.com} domain
     * @param email what was left; a mail address, a phone number or both
     * @param phone what was left
     * @param from the earliest submission, inclusive, ISO 8601 in UTC
     * @param to the latest submission, exclusive
     * @param ground what makes it lawful
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Search(
            @Nullable String shop,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String from,
            @Nullable String to,
            @Nullable Ground ground) {
        @Override
        public String toString() {
            return "Search[hidden]";
        }
    }

    /**
     * What makes it lawful.
     *
     * @param kind {@code subjects-request}, {@code law} or {@code legal-process}
     * @param reference the file it is in, such as {@code DPO-2026-114}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ground(@Nullable String kind, @Nullable String reference) {}

    /**
     * What was found.
     *
     * @param outcome {@code found}, {@code nothing} or {@code several}
     * @param lead which one, if it is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(String outcome, @Nullable String lead) {}

    /** Looks for a lead. */
    @POST
    @Path("/locate")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Find the lead of a person who asks for it; needs a recorded ground")
    public Response locate(byte[] body, @Context HttpHeaders headers) {
        StaffMember member = gate.member(headers);
        Search search = bodies.read(body, Search.class);
        Optional<ShopId> shop = shop(search.shop());
        gate.require(new AdmitStaff.Command(member, StaffAction.READ_PERSONAL_DATA, shop, ground(search.ground())));
        LocateLead.Command command = new LocateLead.Command(
                shop.orElseThrow(
                        () -> new ProblemException(404, "shop.unknown", "This shop does not use the service.")),
                contact(search),
                instant("from", search.from()),
                instant("to", search.to()));
        return Response.ok(found(locateLead.handle(command)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Optional<ShopId> shop(@Nullable String domain) {
        return Optional.ofNullable(domain)
                .filter(ShopId::isShop)
                .map(ShopId::of)
                .filter(storefronts::knows);
    }

    /** What is no ground counts as none: it is refused, and on record. */
    private static Optional<DisclosureGround> ground(@Nullable Ground ground) {
        if (ground == null || ground.kind() == null || ground.reference() == null) {
            return Optional.empty();
        }
        String reference = ground.reference();
        try {
            return DisclosureGround.Kind.of(ground.kind()).map(kind -> new DisclosureGround(kind, reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LeadContact contact(Search search) {
        return Contacts.read(search.email(), search.phone());
    }

    private static Instant instant(String field, @Nullable String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    400,
                    "request.malformed",
                    "The field " + field + " must be an instant such as 2026-11-21T00:00:00Z.");
        }
    }

    private static Found found(LocateLead.Outcome outcome) {
        return outcome.fold(
                one -> new Found("found", one.lead().value()),
                nothing -> new Found("nothing", null),
                several -> new Found("several", null));
    }
}
