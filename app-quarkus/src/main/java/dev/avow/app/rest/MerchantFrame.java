package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadTerms;
import dev.avow.core.usecase.SwitchFeature;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every merchant page is wrapped in: sign-in, the shop's own frame, a policy that lets nothing else in. */
@Singleton
class MerchantFrame {

    private static final int UNAUTHORIZED = Response.Status.UNAUTHORIZED.getStatusCode();

    private final MerchantGate gate;
    private final ShopifyDoor shopify;
    private final FaceSettings settings;
    private final SwitchFeature switchFeature;
    private final ReadTerms readTerms;
    private final UriInfo address;

    MerchantFrame(
            MerchantGate gate,
            ShopifyDoor shopify,
            FaceSettings settings,
            SwitchFeature switchFeature,
            ReadTerms readTerms,
            UriInfo address) {
        this.gate = gate;
        this.shopify = shopify;
        this.settings = settings;
        this.switchFeature = switchFeature;
        this.readTerms = readTerms;
        this.address = address;
    }

    /** The templates of a page whose place is another one, and of one that comes without a living ID token. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance elsewhere(MerchantShell shell, String label, String fragment);

        static native TemplateInstance again(String clientId, URI appBridge);
    }

    /**
     * A whole page for the shop of the token; without a valid one, the way in (S1-31). Where the policy has no such page, the
     * first one that it has.
     */
    Response document(
            @Nullable String idToken, MerchantPlace place, BiFunction<ShopId, MerchantShell, TemplateInstance> page) {
        ShopId shop;
        try {
            shop = gate.shop(idToken);
        } catch (ProblemException e) {
            return outside(e.status());
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

    /**
     * What somebody sees who is not let in. A token lives for a minute, so a frame that is reloaded brings a dead one: the
     * shop that the address names may frame a page that asks App Bridge for another. That word is nobody's, and so the page
     * holds nothing of any shop.
     */
    private Response outside(int status) {
        Optional<ShopId> named = Optional.ofNullable(
                        address.getQueryParameters().getFirst("shop"))
                .filter(ShopId::isShop)
                .map(ShopId::of);
        TemplateInstance page = status == UNAUTHORIZED && named.isPresent()
                ? Templates.again(settings.clientId(), settings.appBridgeUrl())
                : InboxPage.Templates.outside();
        return secured(
                Response.status(status).entity(page),
                named.map(shopify::frameAncestors).orElse("frame-ancestors 'none'"));
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
