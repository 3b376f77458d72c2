package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Standing;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Shows requests with their clocks: to a merchant those of the shop, to the maker's staff those that are open (S1-45). Thread-safe. */
public final class ReadRequests {

    /** More than a shop has in the life of a package. */
    private static final int MOST_PACKAGES = 1_000;

    private final RightsRequests requests;
    private final TellSubject tell;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadRequests(RightsRequests requests, TellSubject tell, InstantSource clock) {
        this.requests = requests;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * A request to read.
     *
     * @param request what is asked for
     * @param acknowledgement how that clock stands
     * @param completion how that clock stands
     * @param found how many records an erasure found at first, once it has counted
     * @param forgotten how many of them are gone
     * @param packaged whether its package can be handed over
     */
    public record Row(
            RightsRequest request,
            Standing acknowledgement,
            Standing completion,
            OptionalLong found,
            long forgotten,
            boolean packaged) {}

    /** Requests of a shop: what is to be completed first comes first, then what was settled last. */
    public List<Row> of(ShopId shop, int limit) {
        return rows(requests.page(shop, limit), Set.copyOf(tell.ready(shop, MOST_PACKAGES)));
    }

    /** Requests that are not settled, of all shops; what is to be completed first comes first. */
    public List<Row> unsettled(int limit) {
        List<KeptRequest> all = WorkRequests.unsettled(requests).stream()
                .sorted(Comparator.comparing(kept -> kept.request().completeBy()))
                .limit(limit)
                .toList();
        return rows(all, Set.of());
    }

    private List<Row> rows(List<KeptRequest> kept, Set<String> ready) {
        Instant now = clock.instant();
        return kept.stream()
                .map(one -> new Row(
                        one.request(),
                        one.request().acknowledgement(now),
                        one.request().completion(now),
                        one.found().map(tally -> OptionalLong.of(tally.total())).orElseGet(OptionalLong::empty),
                        one.forgotten(),
                        ready.contains(one.request().id()) || isMadeAnew(one.request())))
                .toList();
    }

    private static boolean isMadeAnew(RightsRequest request) {
        return request.kind().isDisclosure() && request.status() == Status.WAITING;
    }
}
