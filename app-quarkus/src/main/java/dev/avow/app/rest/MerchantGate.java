package dev.avow.app.rest;

import dev.avow.app.rest.ShopifyDoor.MerchantUser;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DeclareForShop;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Lets staff of a shop in by Shopify's ID token, and says which shop that is (S0-04, S0-21, S1-31). Whoever works with the
 * shop's data thereby uses the app, which accepts the policy in force (S1-54).
 */
@Singleton
class MerchantGate {

    private final ShopifyDoor shopify;
    private final Storefronts storefronts;
    private final DeclareForShop declareForShop;

    MerchantGate(ShopifyDoor shopify, Storefronts storefronts, DeclareForShop declareForShop) {
        this.shopify = shopify;
        this.storefronts = storefronts;
        this.declareForShop = declareForShop;
    }

    /** The shop of a fetch call that works with its data. */
    ShopId shop(HttpHeaders headers) {
        return using(merchant(headers));
    }

    /** The shop of a page load, which carries the token as a parameter. */
    ShopId shop(@Nullable String idToken) {
        return using(merchant(idToken));
    }

    /** Who calls. Reading the terms and answering them is not yet use. */
    MerchantUser merchant(HttpHeaders headers) {
        return merchant(Bearer.token(headers).orElse(null));
    }

    private MerchantUser merchant(@Nullable String idToken) {
        MerchantUser merchant = shopify.merchantOfIdToken(idToken)
                .orElseThrow(() -> new ProblemException(401, "merchant.token", "Open the app from the Shopify admin."));
        if (!storefronts.knows(merchant.shop())) {
            throw new ProblemException(403, "shop.unknown", "This shop does not use the service.");
        }
        return merchant;
    }

    private ShopId using(MerchantUser merchant) {
        declareForShop.noteUse(merchant.shop(), merchant.user());
        return merchant.shop();
    }
}
