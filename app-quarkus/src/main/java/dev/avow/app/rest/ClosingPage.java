package dev.avow.app.rest;

import dev.avow.core.rights.Closing;
import dev.avow.core.usecase.CloseRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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

/** The merchant ends a request that waits for a person, on the page of requests (S1-45). */
@Path("/app/requests/{id}/close")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ClosingPage {

    private static final RightsPage.Notice CLOSED = new RightsPage.Notice("The request is closed.", "", false);
    private static final RightsPage.Notice NOT_WAITING =
            new RightsPage.Notice("No such request waits for a person.", "", true);

    private final MerchantGate gate;
    private final CloseRequest close;
    private final RequestList list;

    ClosingPage(MerchantGate gate, CloseRequest close, RequestList list) {
        this.gate = gate;
        this.close = close;
        this.list = list;
    }

    /** Ends it, and shows the requests again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(
            @PathParam("id") String id, @FormParam("how") @Nullable String how, @Context HttpHeaders headers) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        boolean isClosed = Optional.ofNullable(how)
                .flatMap(Closing::of)
                .flatMap(code -> close.handle(ClosingResource.command(merchant, id, code)))
                .isPresent();
        return list.fragment(merchant.shop(), isClosed ? CLOSED : NOT_WAITING);
    }
}
