package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ChooseRecovery;
import dev.avow.core.usecase.ReadRecovery;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Cart recovery for the merchant's own tools (S4-06). Bearer: a Shopify ID token. */
@RegisterForReflection(
        targets = {
            RecoveryWords.Overview.class,
            RecoveryWords.Step.class,
            RecoveryWords.Bar.class,
            RecoveryWords.Standing.class,
            RecoveryWords.Rows.class,
            RecoveryWords.Row.class,
            RecoverySettings.class
        })
@Path("/api/v1/recovery")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RecoveryResource {

    private static final int ROWS = 50;

    private final MerchantGate gate;
    private final ReadRecovery readRecovery;
    private final ChooseRecovery chooseRecovery;
    private final JsonBodies bodies;

    RecoveryResource(MerchantGate gate, ReadRecovery readRecovery, ChooseRecovery chooseRecovery, JsonBodies bodies) {
        this.gate = gate;
        this.readRecovery = readRecovery;
        this.chooseRecovery = chooseRecovery;
        this.bodies = bodies;
    }

    /** The overview. */
    @GET
    @Operation(summary = "The funnel, recovered revenue by month, and how many checkouts stand where")
    public Response overview(@Context HttpHeaders headers) {
        ShopId shop = on(gate.shop(headers));
        return answer(RecoveryWords.overview(readRecovery.overview(shop)));
    }

    /** Checkouts. */
    @GET
    @ReadsPersonalData
    @Path("/checkouts")
    @Operation(summary = "Checkouts, each with its decision and reason")
    public Response checkouts(@Context HttpHeaders headers, @QueryParam("after") @Nullable String after) {
        ShopId shop = on(gate.shop(headers));
        return answer(RecoveryWords.rows(
                readRecovery.page(shop, Optional.ofNullable(after).map(RecoveryWords::read), ROWS)));
    }

    /** What the merchant chose. */
    @GET
    @Path("/settings")
    @Operation(summary = "What the merchant chose")
    public Response settings(@Context HttpHeaders headers) {
        ShopId shop = on(gate.shop(headers));
        return answer(RecoverySettings.of(readRecovery.settings(shop).orElseThrow(RecoveryResource::off)));
    }

    /** Chooses. */
    @PUT
    @Path("/settings")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Choose; each choice can only mail less often, or later, than the policy allows")
    public Response choose(byte[] body, @Context HttpHeaders headers) {
        ShopId shop = on(gate.shop(headers));
        RecoverySettings chosen = bodies.read(body, RecoverySettings.class);
        choose(chooseRecovery, shop, chosen);
        return settings(headers);
    }

    static void choose(ChooseRecovery chooseRecovery, ShopId shop, RecoverySettings chosen) {
        try {
            chooseRecovery.handle(shop, chosen.choices(), chosen.address());
        } catch (IllegalArgumentException e) {
            throw RecoverySettings.refused(e.getMessage());
        }
    }

    private ShopId on(ShopId shop) {
        if (!readRecovery.isOn(shop)) {
            throw off();
        }
        return shop;
    }

    private static ProblemException off() {
        return new ProblemException(409, "recovery.off", "Cart recovery is not switched on for this shop.");
    }

    private static Response answer(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
