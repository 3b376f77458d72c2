package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadTerms;
import dev.avow.core.usecase.SwitchFeature;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every merchant page is wrapped in: sign-in, the shop's own frame, a policy that lets nothing else in. */
@Singleton
class MerchantFrame {

    private final MerchantGate gate;
    private final ShopifyDoor shopify;
    private final FaceSettings settings;
    private final SwitchFeature switchFeature;
    private final ReadTerms readTerms;

    MerchantFrame(
            MerchantGate gate,
            ShopifyDoor shopify,
            FaceSettings settings,
            SwitchFeature switchFeature,
            ReadTerms readTerms) {
        this.gate = gate;
        this.shopify = shopify;
        this.settings = settings;
        this.switchFeature = switchFeature;
        this.readTerms = readTerms;
    }

    /** The template of a page whose place is another one. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance elsewhere(MerchantShell shell, String label, String fragment);
    }

    /**
     * A whole page for the shop of the token; without a valid one, the way in. Where the policy has no such page, the first
     * one that it has.
     */
    Response document(
            @Nullable String idToken, MerchantPlace place, BiFunction<ShopId, MerchantShell, TemplateInstance> page) {
        ShopId shop;
        try {
            shop = gate.shop(idToken);
        } catch (ProblemException e) {
            return secured(Response.status(e.status()).entity(InboxPage.Templates.outside()), "frame-ancestors 'none'");
        }
        List<MerchantPlace> offered = offered(shop);
        MerchantPlace shown = offered.contains(place) ? place : offered.get(0);
        MerchantShell shell = shell(offered, shown, MerchantShell.Terms.of(readTerms.handle(shop)));
        return secured(
                Response.ok(
                        shown == place
                                ? page.apply(shop, shell)
                                : Templates.elsewhere(shell, shown.label(), shown.fragment())),
                shopify.frameAncestors(shop));
    }

    private List<MerchantPlace> offered(ShopId shop) {
        return MerchantPlace.offered(switchFeature.standings(shop).stream()
                .map(SwitchFeature.Standing::feature)
                .collect(Collectors.toSet()));
    }

    private MerchantShell shell(List<MerchantPlace> offered, MerchantPlace shown, MerchantShell.Terms terms) {
        return new MerchantShell(
                settings.clientId(),
                settings.appBridgeUrl(),
                offered.stream()
                        .map(place -> new MerchantShell.Place(
                                place.document(), place.fragment(), place.label(), place == shown))
                        .toList(),
                terms);
    }

    /** Whether a browser loads a page: what is fetched into one carries its token in a header. */
    static boolean isDocument(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    }

    /** A part of a page. */
    static Response fragment(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response secured(Response.ResponseBuilder response, String frameAncestors) {
        URI bridge = settings.appBridgeUrl();
        String bridgeOrigin = bridge.getScheme() + "://" + bridge.getAuthority();
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
