package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.RecordClick;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the storefront's script tells of a visit by a partner's link. Called through Shopify's app proxy, whose signature
 * says for which shop and, if somebody is signed in, for which customer (S3-02, S3-06). Whether a code leads anywhere is not
 * told.
 */
@RegisterForReflection
@Path("/storefront/referral")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReferralClickResource {

    private static final int LONGEST = 1_024;

    private final StorefrontGate gate;
    private final RecordClick recordClick;
    private final JsonBodies bodies;

    ReferralClickResource(StorefrontGate gate, RecordClick recordClick, JsonBodies bodies) {
        this.gate = gate;
        this.recordClick = recordClick;
        this.bodies = bodies;
    }

    /**
     * A visit.
     *
     * @param link the link's parameter as it stood in the address
     * @param held what the browser has from an earlier visit
     * @param recorded whether the visitor's own yes to marketing is on record; anything else than true is no
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Visit(
            @Nullable String link,
            @Nullable String held,
            @Nullable Boolean recorded) {
        @Override
        public String toString() {
            return "Visit[hidden]";
        }
    }

    /**
     * What the browser carries (S3-07).
     *
     * @param click the pseudonym
     * @param seconds for how long
     * @param attribute the cart attribute's name, as the poll looks for it
     * @param cookie the cookie's name; null where the policy lets none be set
     */
    public record Carried(
            String click,
            long seconds,
            String attribute,
            @Nullable String cookie) {
        @Override
        public String toString() {
            return "Carried[hidden]";
        }
    }

    /** Remembers a visit; 204 where nothing is to be carried. */
    @POST
    @Path("/click")
    public Response click(byte[] body, @Context UriInfo uri) {
        ShopId shop = gate.shopOfProxy(uri);
        Visit visit = bodies.read(body, Visit.class);
        return recordClick
                .handle(new RecordClick.Command(
                        shop,
                        cut(visit.link()).orElse(""),
                        cut(visit.held()),
                        customer(uri),
                        Boolean.TRUE.equals(visit.recorded())))
                .<Response>fold(
                        carry -> uncached(Response.ok(new Carried(
                                carry.click().value(),
                                carry.left().toSeconds(),
                                carry.attribute(),
                                carry.cookie().orElse(null)))),
                        () -> uncached(Response.noContent()),
                        wait -> {
                            throw new ProblemException(
                                    429, "rate.limited", "Too many visits; try again.", Optional.of(wait));
                        });
    }

    /** Forgets a visit whose consent was taken back (S3-09). The same answer whether it was there or not. */
    @POST
    @Path("/withdraw")
    public Response withdraw(byte[] body, @Context UriInfo uri) {
        ShopId shop = gate.shopOfProxy(uri);
        cut(bodies.read(body, Visit.class).held()).ifPresent(held -> recordClick.withdraw(shop, held));
        return uncached(Response.noContent());
    }

    private static Optional<String> cut(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isEmpty() && it.length() <= LONGEST);
    }

    /** Part of what was signed; blank where nobody is signed in. */
    private static Optional<CustomerId> customer(UriInfo uri) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("logged_in_customer_id"))
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new CustomerId(Long.parseLong(number)));
    }

    private static Response uncached(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
