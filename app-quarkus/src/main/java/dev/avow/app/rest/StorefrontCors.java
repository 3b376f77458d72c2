package dev.avow.app.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets the pages of known storefronts, and no others, read what the chat answers. No credentials: there are no cookies. */
public class StorefrontCors {

    private static final String PATH = "/storefront/messages";

    private final Storefronts storefronts;

    StorefrontCors(Storefronts storefronts) {
        this.storefronts = storefronts;
    }

    /** Adds the headers of the CORS protocol. */
    @ServerResponseFilter
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().equals(PATH)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin != null && storefronts.isStorefront(origin)) {
            headers.putSingle("Access-Control-Allow-Origin", origin);
            headers.putSingle("Access-Control-Allow-Methods", "POST");
            headers.putSingle("Access-Control-Allow-Headers", "authorization, content-type, accept");
            headers.putSingle("Access-Control-Expose-Headers", "retry-after");
            headers.putSingle("Access-Control-Max-Age", "600");
        }
    }
}
