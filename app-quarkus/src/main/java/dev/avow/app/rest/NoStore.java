package dev.avow.app.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What the service answers is kept by no cache, of a browser or on the way, unless the answer itself says how it may be: nearly
 * all of it is about somebody (RFC 9111, section 5.2.2.5).
 */
class NoStore {

    /** The one value of the header. */
    private static final String NO_STORE = "no-store";

    /** Says so in each answer that says nothing of caches. */
    @ServerResponseFilter
    public void keepFromCaches(ContainerResponseContext answer) {
        if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
