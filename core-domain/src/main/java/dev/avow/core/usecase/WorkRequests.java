package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Standing;
import dev.avow.core.rights.RightsRequest.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with what was begun and not finished, such as an erasure whose instance died or whose legal hold has ended, or a
 * package whose store was away, and
 * says which clocks run out (S1-45, S3-33, S3-42, S3-46). Every instance may call it. Thread-safe.
 */
public final class WorkRequests {

    private static final int BATCH = 200;

    private final RightsRequests requests;
    private final AskForRights ask;
    private final LiftStop lift;
    private final InstantSource clock;

    /** Puts the use case together. */
    public WorkRequests(RightsRequests requests, AskForRights ask, LiftStop lift, InstantSource clock) {
        this.requests = requests;
        this.ask = ask;
        this.lift = lift;
        this.clock = clock;
    }

    /**
     * What the unsettled requests look like.
     *
     * @param open how many wait to be settled
     * @param dueSoon how many of them are to be reminded of
     * @param overdue how many of them have run out of time
     * @param failures codes of what could not be gone on with, whatever it was: one request stops no other
     */
    public record Outcome(int open, List<RightsRequest> dueSoon, List<RightsRequest> overdue, List<String> failures) {}

    /** Goes on, and looks at the clocks. */
    public Outcome handle() {
        List<String> failures = new ArrayList<>();
        for (KeptRequest kept : unsettled(requests)) {
            try {
                proceed(kept.request());
            } catch (RuntimeException e) {
                failures.add(PortException.codeOf(e));
            }
        }
        Instant now = clock.instant();
        List<RightsRequest> left = unsettled(requests).stream()
                .map(KeptRequest::request)
                .filter(request -> request.status() != Status.HELD)
                .toList();
        return new Outcome(
                left.size(), standing(left, Standing.DUE_SOON, now), standing(left, Standing.OVERDUE, now), failures);
    }

    private void proceed(RightsRequest request) {
        if (request.lifting().isPresent()) {
            lift.proceed(request);
        } else {
            ask.proceed(request);
        }
    }

    /** All of them, page by page: what waits for long keeps nobody else from being worked on. */
    static List<KeptRequest> unsettled(RightsRequests requests) {
        List<KeptRequest> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            List<KeptRequest> page = requests.unsettled(after, BATCH);
            all.addAll(page);
            if (page.size() < BATCH) {
                return all;
            }
            after = Optional.of(page.get(page.size() - 1).request().id());
        }
    }

    private static List<RightsRequest> standing(List<RightsRequest> requests, Standing standing, Instant now) {
        return requests.stream()
                .filter(request -> request.acknowledgement(now) == standing || request.completion(now) == standing)
                .toList();
    }
}
