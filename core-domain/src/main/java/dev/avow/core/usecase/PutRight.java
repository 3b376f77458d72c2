package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right what is kept of a person, in every store that keeps it (S1-37, S2-13, S3-54): written down as a request with its
 * clocks, never with an old or a new value. What the person has stopped stays stopped under the new address. Whoever asks again
 * with the same ticket, also after a store failed, or with what is right after a request waited for it, goes on. Thread-safe.
 */
public final class PutRight {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String DONE = "put-right";
    private static final String NOTHING = "nothing-held";

    private final TakeRequest taking;
    private final RightsRequests requests;
    private final Forgetting forgetting;
    private final List<RectifyStep> steps;
    private final Suppressions suppressions;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public PutRight(
            TakeRequest taking,
            RightsRequests requests,
            Forgetting forgetting,
            List<RectifyStep> steps,
            Suppressions suppressions,
            RequestLog log,
            InstantSource clock) {
        this.taking = taking;
        this.requests = requests;
        this.forgetting = forgetting;
        this.steps = List.copyOf(steps);
        this.suppressions = suppressions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param asked a rectification for a person
     * @throws IllegalArgumentException if it is none
     * @throws dev.avow.core.port.PortException if a store failed: what was done stays done, and asking again goes on
     */
    public RightsRequest handle(AskForRights.Command asked, Correction correction) {
        if (asked.kind() != Kind.RECTIFICATION || asked.person().isEmpty()) {
            throw new IllegalArgumentException("a person's data is put right");
        }
        KeptRequest kept = taking.handle(new TakeRequest.Command(
                        asked.shop(), asked.person(), asked.kind(), asked.channel(), asked.ticket(), clock.instant())
                .by(asked.by()));
        return requests.claim(kept.request().id(), LEASE)
                .map(claimed -> work(claimed, correction, asked.by()))
                .orElse(kept.request());
    }

    private RightsRequest work(KeptRequest claimed, Correction correction, Optional<ShopStaff> by) {
        ShopId shop = claimed.request().shop();
        SubjectLocator person = forgetting.widened(shop, taking.open(claimed));
        keepStopped(shop, person, correction);
        int changed = 0;
        for (RectifyStep step : steps) {
            changed += step.rectify(shop, person, correction);
        }
        RightsRequest settled = claimed.request().settled(Status.DONE, changed == 0 ? NOTHING : DONE, clock.instant());
        requests.save(claimed.with(settled).about(Optional.empty()), Duration.ZERO);
        log.settled(settled, by);
        return settled;
    }

    /** First, so that nothing goes out to the new address meanwhile. */
    private void keepStopped(ShopId shop, SubjectLocator person, Correction correction) {
        if (correction.email().isEmpty() && correction.phone().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        SubjectLocator next =
                new SubjectLocator(Optional.empty(), correction.email(), correction.phone(), Set.of(), Set.of());
        Set<StopReason> stopped = suppressions.stops(shop, person);
        stopped.removeAll(suppressions.stops(shop, next));
        stopped.forEach(reason -> suppressions.stop(shop, next, reason, now, Lifetime.FAR));
    }
}
