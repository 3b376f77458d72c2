package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Finds out for whom a storefront request speaks: by the app proxy's signature, or by a session token of ours. */
@Singleton
class StorefrontGate {

    private final ShopifyDoor shopify;
    private final VisitorSessions sessions;
    private final Storefronts storefronts;

    StorefrontGate(ShopifyDoor shopify, VisitorSessions sessions, Storefronts storefronts) {
        this.shopify = shopify;
        this.sessions = sessions;
        this.storefronts = storefronts;
    }

    /** The shop whose storefront Shopify forwarded the request for (S0-04). */
    ShopId shopOfProxy(UriInfo uri) {
        return shopify.shopOfProxy(uri.getRequestUri().getRawQuery())
                .map(this::known)
                .orElseThrow(() -> new ProblemException(
                        401, "proxy.signature", "The request was not signed by Shopify's app proxy."));
    }

    /** The session that a request to our own host carries, if the page's origin belongs to its shop. */
    VisitorSession session(HttpHeaders headers) {
        VisitorSession session = session(Bearer.token(headers).orElseThrow(StorefrontGate::invalidSession));
        @Nullable String origin = headers.getHeaderString("Origin");
        if (origin != null && !storefronts.allows(session.shop(), origin)) {
            throw new ProblemException(403, "origin.refused", "This page does not belong to the session's shop.");
        }
        return session;
    }

    /** The session of a token. */
    VisitorSession session(String token) {
        VisitorSession session = sessions.read(token).orElseThrow(StorefrontGate::invalidSession);
        known(session.shop());
        return session;
    }

    private ShopId known(ShopId shop) {
        if (!storefronts.knows(shop)) {
            throw new ProblemException(404, "shop.unknown", "This shop does not use the service.");
        }
        return shop;
    }

    private static ProblemException invalidSession() {
        return new ProblemException(401, "session.invalid", "The session is missing, wrong or over.");
    }
}
