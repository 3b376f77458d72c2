package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.subject.ShopId;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
    private final JsonBodies bodies;

    StorefrontGate(ShopifyDoor shopify, VisitorSessions sessions, Storefronts storefronts, JsonBodies bodies) {
        this.shopify = shopify;
        this.sessions = sessions;
        this.storefronts = storefronts;
        this.bodies = bodies;
    }

    /**
     * What a request through the app proxy brings beside its own fields.
     *
     * @param session the session token: the proxy may drop headers
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Carried(@Nullable String session) {
        @Override
        public String toString() {
            return "Carried[hidden]";
        }
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

    /**
     * The session that a request through the app proxy carries in its body. The signature says for which shop Shopify
     * forwarded it, before anything of the body is read; a session of any other shop is none (S0-04).
     */
    VisitorSession carried(UriInfo uri, byte[] body) {
        ShopId shop = shopOfProxy(uri);
        String token = bodies.read(body, Carried.class).session();
        if (token == null) {
            throw new ProblemException(400, "request.malformed", "The field session is missing.");
        }
        VisitorSession session = session(token);
        if (!session.shop().equals(shop)) {
            throw new ProblemException(401, "session.invalid", "The session belongs to another shop.");
        }
        return session;
    }

    private VisitorSession session(String token) {
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
