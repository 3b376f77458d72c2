package dev.avow.app.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses everything that touches data while a store is older than the suppression journal, or while nobody can tell because
 * the journal cannot be read (S3-43, I25). A store that cannot be asked is for the request itself to find out. Webhooks are taken
 * meanwhile: whoever works on them looks for himself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class RestoreGate implements ContainerRequestFilter {

    /** What touches no data, or only adds what is worked on later. */
    private static final Set<String> OPEN = Set.of(
            "/avow.js",
            "/avow-more.js",
            "/avow-order.js",
            "/.well-known/avow-certificate-keys.json",
            "/shopify/webhooks",
            "/shopify/webhooks/compliance");

    /** Looked up at the first request: filters are made before there is a configuration. */
    private final Instance<RestoreWord> word;

    RestoreGate(Instance<RestoreWord> word) {
        this.word = word;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOpen(request)) {
            switch (word.get().now()) {
                case OPEN -> {}
                case RESTORED -> throw closed("A store was restored; what was erased is being erased again.");
                case UNTOLD -> throw closed("Whether a store was restored cannot be told now.");
            }
        }
    }

    /** A browser's question whether a page may call touches nothing either. */
    private static boolean isOpen(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                || OPEN.contains(request.getUriInfo().getPath());
    }

    private static ProblemException closed(String why) {
        return new ProblemException(503, "rights.restore", why, Optional.of(Duration.ofSeconds(5)));
    }
}
