package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets staff of a shop in by Shopify's ID token, and says which shop that is (S0-04, S0-21, S1-31). */
@Singleton
class MerchantGate {

    private static final String BEARER = "bearer ";

    private final ShopifyDoor shopify;
    private final Storefronts storefronts;

    MerchantGate(ShopifyDoor shopify, Storefronts storefronts) {
        this.shopify = shopify;
        this.storefronts = storefronts;
    }

    /** The shop of a fetch call, which carries the token in a header. */
    ShopId shop(HttpHeaders headers) {
        @Nullable String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean bearer =
                authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return shop(bearer ? authorization.substring(BEARER.length()) : null);
    }

    /** The shop of a token, for example of a page load, which carries it as a parameter. */
    ShopId shop(@Nullable String idToken) {
        return shopify.shopOfIdToken(idToken)
                .map(this::known)
                .orElseThrow(() -> new ProblemException(401, "merchant.token", "Open the app from the Shopify admin."));
    }

    private ShopId known(ShopId shop) {
        if (!storefronts.knows(shop)) {
            throw new ProblemException(403, "shop.unknown", "This shop does not use the service.");
        }
        return shop;
    }
}
