package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every merchant page is wrapped in: sign-in, the shop's own frame, a policy that lets nothing else in. */
@Singleton
class MerchantFrame {

    private final MerchantGate gate;
    private final ShopifyDoor shopify;
    private final FaceSettings settings;

    MerchantFrame(MerchantGate gate, ShopifyDoor shopify, FaceSettings settings) {
        this.gate = gate;
        this.shopify = shopify;
        this.settings = settings;
    }

    String clientId() {
        return settings.clientId();
    }

    URI appBridge() {
        return settings.appBridgeUrl();
    }

    /** A whole page for the shop of the token; without a valid one, the way in. */
    Response document(@Nullable String idToken, Function<ShopId, TemplateInstance> page) {
        ShopId shop;
        try {
            shop = gate.shop(idToken);
        } catch (ProblemException e) {
            return secured(Response.status(e.status()).entity(InboxPage.Templates.outside()), "frame-ancestors 'none'");
        }
        return secured(Response.ok(page.apply(shop)), shopify.frameAncestors(shop));
    }

    /** A part of a page. */
    static Response fragment(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response secured(Response.ResponseBuilder response, String frameAncestors) {
        String bridgeOrigin = appBridge().getScheme() + "://" + appBridge().getAuthority();
        String policy = "default-src 'none'; script-src 'self' " + bridgeOrigin
                + "; style-src 'self'; img-src 'self' data:;" + " connect-src 'self' " + bridgeOrigin
                + "; base-uri 'none'; form-action 'none'; " + frameAncestors;
        return response.header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
