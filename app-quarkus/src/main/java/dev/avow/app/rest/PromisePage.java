package dev.avow.app.rest;

import dev.avow.core.usecase.ReadPromises;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The promise ledger for a merchant: each published clause with the rule that keeps it, the tests that prove it and what was
 * seen of it lately. Says nothing of any shop.
 */
@Path("/app/promises")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class PromisePage {

    private final MerchantGate gate;
    private final MerchantFrame frame;
    private final ReadPromises readPromises;

    PromisePage(MerchantGate gate, MerchantFrame frame, ReadPromises readPromises) {
        this.gate = gate;
        this.frame = frame;
        this.readPromises = readPromises;
    }

    /** The page's template. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, PromiseView.Ledger ledger);

        static native TemplateInstance ledger(PromiseView.Ledger ledger);
    }

    /** The ledger: the whole page with a token in its address, its inside with one in a header. */
    @GET
    @Operation(hidden = true)
    public Response ledger(@Context HttpHeaders headers, @QueryParam("id_token") @Nullable String idToken) {
        if (MerchantFrame.isDocument(headers)) {
            return frame.document(
                    idToken,
                    MerchantPlace.PROMISES,
                    (shop, shell) -> Templates.page(shell, PromiseView.of(readPromises.handle())));
        }
        gate.shop(headers);
        return Response.ok(Templates.ledger(PromiseView.of(readPromises.handle())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
