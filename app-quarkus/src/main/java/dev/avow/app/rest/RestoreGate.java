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
 * be asked is for the request itself to find out.
 *
 * <p>That the stores were told is believed for a fifth of a second. To put an older state in a store's place its server has to
 * stop and to start, which takes longer, so no request meets a restored store on a belief from before.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class RestoreGate implements ContainerRequestFilter {

    /** What touches no data. */
    private static final Set<String> OPEN = Set.of("/avow.js", "/.well-known/avow-certificate-keys.json");

    private static final Duration BELIEF = Duration.ofMillis(200);

    /** Looked up at the first request: filters are made before there is a configuration. */
    private final Instance<GuardRestore> guard;
    /** Until when it is believed, in {@link System#nanoTime()}. */
    private volatile long told = System.nanoTime();

    RestoreGate(Instance<GuardRestore> guard) {
        this.guard = guard;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (OPEN.contains(request.getUriInfo().getPath())) {
            return;
        }
        if (!isTold()) {
            throw new ProblemException(
                    503,
                    "rights.restore",
                    "A store was restored; what was erased is being erased again.",
                    Optional.of(Duration.ofSeconds(5)));
        }
    }

    private boolean isTold() {
        long asked = System.nanoTime();
        if (asked - told < 0) {
            return true;
        }
        try {
            if (guard.get().state() != State.TOLD) {
                return false;
            }
            told = asked + BELIEF.toNanos();
        } catch (PortException e) {
            return true;
        }
        return true;
    }
}
