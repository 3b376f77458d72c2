package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Suppressions;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Ends what waits for a person where whom it is about was erased: nothing is left to be told or to be put right, and the sealed name
 * goes with the rest (S1-38, S1-45). Repeating it is harmless. Thread-safe.
 */
final class PendingRequests {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int PAGE = 200;
    private static final String ERASED = "erased";

    private final RightsRequests requests;
    private final TakeRequest taking;
    private final RequestLog log;
    private final InstantSource clock;

    PendingRequests(RightsRequests requests, TakeRequest taking, RequestLog log, InstantSource clock) {
        this.requests = requests;
        this.taking = taking;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Ends what was asked for by then.
     *
     * @param person empty for everybody of the shop
     * @return whether nothing is left: somebody may be at work on a request just now
     */
    boolean end(ShopId shop, Optional<SubjectLocator> person, Instant upTo) {
        about(shop, person, upTo).forEach(this::end);
        return about(shop, person, upTo).isEmpty();
    }

    /** Ends, in stores that were restored, what the journal says was erased since it was asked for. */
    void endErased(Suppressions suppressions) {
        WorkRequests.unsettled(requests).stream()
                .filter(kept -> isMeant(kept.request()) && wasErased(kept, suppressions))
                .forEach(this::end);
    }

    private boolean wasErased(KeptRequest kept, Suppressions suppressions) {
        ShopId shop = kept.request().shop();
        Instant asked = kept.request().receivedAt();
        return taking.openIfPossible(kept)
                .map(person -> suppressions.isErased(shop, person, asked))
                .orElseGet(() -> suppressions.isErasedShop(shop, asked));
    }

    private void end(KeptRequest kept) {
        requests.claim(kept.request().id(), LEASE).ifPresent(claimed -> {
            RightsRequest ended = claimed.request().settled(Status.DONE, ERASED, clock.instant());
            requests.save(claimed.with(ended).about(Optional.empty()), Duration.ZERO);
            log.settled(ended);
        });
    }

    private List<KeptRequest> about(ShopId shop, Optional<SubjectLocator> person, Instant upTo) {
        return pending(shop).stream()
                .filter(kept -> isMeant(kept.request()))
                .filter(kept -> !kept.request().receivedAt().isAfter(upTo))
                .filter(kept -> person.map(erased -> isAbout(kept, erased)).orElse(true))
                .toList();
    }

    /** What stops something is written down before anything else, holds without data, and is settled by itself. */
    private static boolean isMeant(RightsRequest request) {
        return request.kind().isDisclosure() || request.kind() == Kind.RECTIFICATION;
    }

    private boolean isAbout(KeptRequest kept, SubjectLocator erased) {
        return taking.openIfPossible(kept)
                .filter(whose -> !Collections.disjoint(SubjectParts.of(whose), SubjectParts.of(erased)))
                .isPresent();
    }

    private List<KeptRequest> pending(ShopId shop) {
        List<KeptRequest> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            List<KeptRequest> page = requests.pending(shop, after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            after = Optional.of(page.get(page.size() - 1).request().id());
        }
    }
}
