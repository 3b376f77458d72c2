package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.rights.Closing;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.EraseSubject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The merchant's programs end a request that waits for a person (S1-45). Bearer: a Shopify ID token. */
@RegisterForReflection
@Path("/api/v1/rights/{id}/close")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ClosingResource {

    private final MerchantGate gate;
    private final CloseRequest close;
    private final JsonBodies bodies;

    ClosingResource(MerchantGate gate, CloseRequest close, JsonBodies bodies) {
        this.gate = gate;
        this.close = close;
        this.bodies = bodies;
    }

    /**
     * How it ends.
     *
     * @param how {@code done-elsewhere}, {@code taken-back}, {@code not-identified} or {@code unfounded}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(@Nullable String how) {}

    /** Ends it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "End a request that waits for a person: done elsewhere, taken back, or refused")
    public Response close(@PathParam("id") String id, byte[] body, @Context HttpHeaders headers) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        Closing how = Optional.ofNullable(bodies.read(body, Asked.class).how())
                .flatMap(Closing::of)
                .orElseThrow(() -> new ProblemException(
                        400,
                        "rights.closing",
                        "The field how is done-elsewhere, taken-back, not-identified or unfounded."));
        return close.handle(command(merchant, id, how))
                .map(closed -> Response.ok(OwnDataResource.Standing.of(new EraseSubject.Outcome(closed)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseThrow(() ->
                        new ProblemException(404, "rights.not-waiting", "No request of that name waits for a person."));
    }

    static CloseRequest.Command command(ShopifyDoor.MerchantUser merchant, String id, Closing how) {
        return new CloseRequest.Command(id, how, Optional.of(merchant.staff()));
    }
}
