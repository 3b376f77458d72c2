package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.Packages;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.rights.Closing;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends a request that waits for a person, done or refused, by a code (S1-45, S4-25): its clocks stop, the sealed name and a package
 * that nobody fetched go. What a machine works on, an erasure above all, is ended by nobody's word. Thread-safe.
 */
public final class CloseRequest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final RightsRequests requests;
    private final Packages packages;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public CloseRequest(RightsRequests requests, Packages packages, RequestLog log, InstantSource clock) {
        this.requests = requests;
        this.packages = packages;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Which, and how.
     *
     * @param id the request's name
     * @param how it ends
     * @param by whose staff says so, of its own shop only; empty for the maker's support, who may end those of every shop
     */
    public record Command(String id, Closing how, Optional<ShopStaff> by) {}

    /**
     * Ends it.
     *
     * @return as it is kept then; empty if none of that name waits for a person, or somebody is at work on it just now
     */
    public Optional<RightsRequest> handle(Command command) {
        return requests.find(command.id())
                .filter(kept -> waitsFor(kept.request(), command))
                .flatMap(kept -> requests.claim(command.id(), LEASE))
                .map(claimed -> closed(claimed, command));
    }

    private static boolean waitsFor(RightsRequest request, Command command) {
        return request.status() == Status.WAITING
                && command.by()
                        .map(staff -> staff.shop().equals(request.shop()))
                        .orElse(true);
    }

    private RightsRequest closed(KeptRequest claimed, Command command) {
        RightsRequest request = claimed.request();
        packages.remove(request.shop(), request.id());
        RightsRequest closed =
                request.settled(command.how().status(), command.how().key(), clock.instant());
        requests.save(claimed.with(closed).about(Optional.empty()), Duration.ZERO);
        log.closed(closed, command.by());
        return closed;
    }
}
