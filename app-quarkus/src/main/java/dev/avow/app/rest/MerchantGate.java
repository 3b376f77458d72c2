package dev.avow.app.rest;

import dev.avow.app.rest.ShopifyDoor.MerchantUser;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DeclareForShop;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Lets staff of a shop in by Shopify's ID token, and says which shop that is (S0-04, S0-21, S1-31). Whoever opens the app
 * has it: a shop that was not known becomes so. Whoever works with the shop's data thereby uses the app, which accepts the
 * policy in force where the policy does not ask for an explicit yes (S1-54).
 */
@Singleton
class MerchantGate {

    private final ShopifyDoor shopify;
    private final InstallDoor installs;
    private final DeclareForShop declareForShop;

    MerchantGate(ShopifyDoor shopify, InstallDoor installs, DeclareForShop declareForShop) {
        this.shopify = shopify;
        this.installs = installs;
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

    /** Who holds a token. */
    MerchantUser merchant(@Nullable String idToken) {
        MerchantUser merchant = shopify.merchantOfIdToken(idToken).orElseThrow(MerchantGate::openAgain);
        if (idToken != null) {
            installs.admit(merchant.shop(), idToken);
        }
        return merchant;
    }

    static ProblemException openAgain() {
        return new ProblemException(401, "merchant.token", "Open the app from the Shopify admin.");
    }

    private ShopId using(MerchantUser merchant) {
        declareForShop.noteUse(merchant.shop(), merchant.user());
        return merchant.shop();
    }
}
