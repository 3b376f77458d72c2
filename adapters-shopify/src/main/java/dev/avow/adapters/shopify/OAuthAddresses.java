package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.http.ShopAddress;
import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.util.Map;

/**
 * Where a browser is sent to install the app, or to switch its embed block on. The shop is of its type, so neither leads to
 * another host. Immutable.
 */
public final class OAuthAddresses {

    private final ShopAddress address;
    private final String clientId;

    /** Sends browsers to this app's pages at Shopify. */
    public OAuthAddresses(ShopAddress address, String clientId) {
        this.address = address;
        this.clientId = clientId;
    }

    /**
     * Where the merchant grants the scopes. They are declared in the app's configuration, so none is named here. Never to be
     * opened inside a frame.
     *
     * @param redirect where the merchant comes back to; one of the app's allowed addresses
     * @param state unguessable, used once, kept in a cookie that our own key signs
     */
    public URI authorize(ShopId shop, URI redirect, String state) {
        return address.of(
                shop,
                "/admin/oauth/authorize?"
                        + FormBody.text(
                                Map.of("client_id", clientId, "redirect_uri", redirect.toString(), "state", state)));
    }

    /** The app's own place in the shop's admin. */
    public URI home(ShopId shop) {
        return address.of(shop, "/admin/apps/" + FormBody.encode(clientId));
    }

    /**
     * Where the merchant switches an app embed block on ("About theme app extensions", read 2026-11-21).
     *
     * @param block the block's file name without ending
     */
    public URI switchOn(ShopId shop, String block) {
        return address.of(
                shop,
                "/admin/themes/current/editor?context=apps&activateAppId=" + FormBody.encode(clientId) + "/"
                        + FormBody.encode(block));
    }
}
