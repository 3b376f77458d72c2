package dev.avow.core.inmemory;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests in memory; lost when the process ends. */
public final class InMemoryRightsRequests implements RightsRequests {

    private record Held(KeptRequest kept, Instant leaseUntil) {}

    private static final Comparator<RightsRequest> DUE_FIRST = Comparator.comparing(RightsRequest::isSettled)
            .thenComparing(request -> request.status() == RightsRequest.Status.HELD)
            .thenComparing(request -> request.isSettled() ? Instant.MIN : request.completeBy())
            .thenComparing(request -> request.settledAt().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(RightsRequest::id);

    private final InstantSource clock;
    private final Map<String, Held> byId = new LinkedHashMap<>();

    /**
     * Without requests.
     *
     * @param clock measures leases
     */
    public InMemoryRightsRequests(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized KeptRequest open(KeptRequest request) {
        Optional<KeptRequest> known = all().stream()
                .filter(kept -> kept.ticket().equals(request.ticket()))
                .findFirst();
        if (known.isEmpty()) {
            byId.put(request.request().id(), new Held(request, Instant.MIN));
        }
        return known.orElse(request);
    }

    @Override
    public synchronized Optional<KeptRequest> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Held::kept);
    }

    @Override
    public synchronized Optional<KeptRequest> claim(String id, Duration lease) {
        @Nullable Held held = byId.get(id);
        if (held == null
                || held.kept().request().isSettled()
                || held.leaseUntil().isAfter(clock.instant())) {
            return Optional.empty();
        }
        KeptRequest old = held.kept();
        KeptRequest claimed = new KeptRequest(
                old.request(),
                old.ticket(),
                old.upTo(),
                old.person(),
                old.journal(),
                old.found(),
                old.forgotten(),
                old.lifetime(),
                old.fence() + 1);
        byId.put(id, new Held(claimed, clock.instant().plus(lease)));
        return Optional.of(claimed);
    }

    @Override
    public synchronized void save(KeptRequest request, Duration lease) {
        @Nullable Held held = byId.get(request.request().id());
        if (held == null || held.kept().fence() != request.fence()) {
            throw new PortException.Conflict("request.taken", "somebody else works on the request");
        }
        byId.put(request.request().id(), new Held(request, clock.instant().plus(lease)));
    }

    @Override
    public synchronized List<KeptRequest> page(ShopId shop, int limit) {
        return all().stream()
                .filter(kept -> kept.request().shop().equals(shop))
                .sorted(Comparator.comparing(KeptRequest::request, DUE_FIRST))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KeptRequest> unsettled(Optional<String> after, int limit) {
        return all().stream()
                .filter(kept -> !kept.request().isSettled())
                .filter(kept -> kept.request().id().compareTo(after.orElse("")) > 0)
                .sorted(Comparator.comparing(kept -> kept.request().id()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KeptRequest> pending(ShopId shop, Optional<String> after, int limit) {
        return unsettled(after, Integer.MAX_VALUE).stream()
                .filter(kept -> kept.request().shop().equals(shop))
                .filter(kept -> kept.request().kind() != RightsRequest.Kind.ERASURE)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KeptRequest.Range> unfinished() {
        return all().stream()
                .filter(kept -> kept.request().status() == RightsRequest.Status.OPEN)
                .map(KeptRequest::journal)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<KeptRequest> all() {
        return byId.values().stream().map(Held::kept).toList();
    }
}
