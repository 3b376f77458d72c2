package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.GuardRestore.State;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses everything that touches data while a store is older than the suppression journal (S3-43, I25). A store that cannot
 * be asked is for the request itself to find out. Webhooks are taken meanwhile: whoever works on them looks for himself.
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
    private final Instance<GuardRestore> guard;

    RestoreGate(Instance<GuardRestore> guard) {
        this.guard = guard;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!OPEN.contains(request.getUriInfo().getPath()) && !isTold()) {
            throw new ProblemException(
                    503,
                    "rights.restore",
                    "A store was restored; what was erased is being erased again.",
                    Optional.of(Duration.ofSeconds(5)));
        }
    }

    private boolean isTold() {
        try {
            return guard.get().state() == State.TOLD;
        } catch (PortException e) {
            return true;
        }
    }
}
