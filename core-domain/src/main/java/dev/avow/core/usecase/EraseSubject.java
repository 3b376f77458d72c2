package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.KeptRequest.Range;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Suppressions;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.rights.Survivors;
import dev.avow.core.rights.Tally;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forgets a person or a whole shop (S1-38, S3-40, S3-43, S3-44, S4-19, S4-20): widens what the person is found by, writes the
 * suppression journal, counts, forgets in batches, looks again, ends what else waits for that person, certifies. Each step can be
 * repeated: after a crash at any point, on any instance, calling it again goes on. Thread-safe.
 */
public final class EraseSubject {

    private static final int BATCH = 500;
    private static final int MOST_PASSES = 3;
    /** Of one call: whoever called may have others waiting, and goes on later. */
    private static final int MOST_BATCHES = 200;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String DONE = "erased";
    private static final String NOTHING = "nothing-held";
    private static final String HELD = "legal-hold";
    private static final String LEFT = "left-over";
    private static final String GOES_ON = "goes-on";

    private final RightsRequests requests;
    private final PendingRequests pending;
    private final TakeRequest taking;
    private final Suppressions suppressions;
    private final Forgetting forgetting;
    private final GuardRestore guard;
    private final CertifyErasure certify;
    private final PoliciesInForce policies;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public EraseSubject(
            RightsRequests requests,
            TakeRequest taking,
            Suppressions suppressions,
            Forgetting forgetting,
            GuardRestore guard,
            CertifyErasure certify,
            PoliciesInForce policies,
            RequestLog log,
            InstantSource clock) {
        this.requests = requests;
        this.pending = new PendingRequests(requests, taking, log, clock);
        this.taking = taking;
        this.suppressions = suppressions;
        this.forgetting = forgetting;
        this.guard = guard;
        this.certify = certify;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param request as it stands
     * @param receipt what fetches the certificate, once there is one
     */
    public record Outcome(RightsRequest request, Optional<CertifyErasure.Receipt> receipt) {

        /** Without a certificate: nothing of it is erased. */
        public Outcome(RightsRequest request) {
            this(request, Optional.empty());
        }

        /** Whether it is done for now: erased, or only a law holds something. */
        public boolean isDone() {
            return request.isSettled() || request.status() == Status.HELD;
        }
    }

    /**
     * Takes an erasure and carries it out as far as it can now.
     *
     * @throws dev.avow.core.port.PortException if a store failed: what was done stays done, and calling it again goes on
     */
    public Outcome handle(TakeRequest.Command command) {
        return proceed(taking.handle(command).request().id());
    }

    /**
     * Goes on with an erasure that was taken; harmless where another instance is at it, and when it is done.
     *
     * @throws IllegalArgumentException if there is no such request
     */
    public Outcome proceed(String id) {
        return requests.claim(id, LEASE).map(this::work).orElseGet(() -> standing(id));
    }

    /** Ends what waits for a person in a shop that is forgotten step by step, without a request; whether nothing of it is left. */
    boolean endPending(ShopId shop, Instant upTo) {
        return pending.end(shop, Optional.empty(), upTo);
    }

    private Outcome standing(String id) {
        KeptRequest kept = requests.find(id).orElseThrow(() -> new IllegalArgumentException("no such request"));
        return outcome(kept.request());
    }

    private Outcome outcome(RightsRequest request) {
        return new Outcome(request, certify.receipt(request));
    }

    private Outcome work(KeptRequest claimed) {
        ShopId shop = claimed.request().shop();
        Set<DataClass> held = heldClasses(shop);
        if (claimed.request().status() == Status.HELD && isStillHeld(claimed, held)) {
            requests.save(claimed, Duration.ZERO);
            return outcome(claimed.request());
        }
        KeptRequest kept = intended(claimed);
        Optional<SubjectLocator> person = kept.person().map(any -> taking.open(kept));
        Tally found = kept.found().orElseGet(() -> forgetting.look(shop, person, kept.upTo()));
        KeptRequest counted = kept.having(found);
        requests.save(counted, LEASE);
        Progress progress = forget(counted, person, held);
        return progress.left()
                .map(left -> settle(progress.kept(), person, left, held))
                .orElseGet(() -> later(progress.kept()));
    }

    /** Whether all that is left is held: where one of several holds has ended, what it held goes. */
    private boolean isStillHeld(KeptRequest kept, Set<DataClass> held) {
        RightsRequest request = kept.request();
        Optional<SubjectLocator> person = kept.person().map(any -> taking.open(kept));
        Tally left = forgetting.look(request.shop(), person, kept.upTo());
        return held.stream().anyMatch(dataClass -> left.of(dataClass) > 0)
                && remaining(request, left, held).isEmpty();
    }

    /**
     * How far the steps came.
     *
     * @param kept with how much is forgotten
     * @param left what the second look counted; empty where it is to be gone on with
     */
    private record Progress(KeptRequest kept, Optional<Tally> left) {}

    private Outcome later(KeptRequest kept) {
        RightsRequest goesOn = kept.request().waiting(Status.OPEN, GOES_ON);
        requests.save(kept.with(goesOn), Duration.ZERO);
        return outcome(goesOn);
    }

    /** Intent first: who it is about is widened once, then stands in the journal before anything is touched. */
    private KeptRequest intended(KeptRequest claimed) {
        if (claimed.journal().isPresent()) {
            return claimed;
        }
        RightsRequest request = claimed.request();
        ShopId shop = request.shop();
        Optional<SubjectLocator> person = claimed.person().map(any -> forgetting.widened(shop, taking.open(claimed)));
        KeptRequest wide = claimed.about(person.map(somebody -> taking.seal(shop, request.id(), somebody)));
        return guard.alone(() -> {
            // Waiting for the lock may have taken longer than the lease: whoever was replaced must not write into the
            // journal, since what stands there and belongs to no request looks like a restore.
            requests.save(wide, LEASE);
            Instant until = policies.at(shop, clock.instant())
                    .lifetime(DataClass.SUPPRESSION, clock.instant())
                    .expiresAt();
            long last = person.map(somebody -> suppressions.erase(shop, somebody, wide.upTo(), until))
                    .orElseGet(() -> suppressions.eraseShop(shop, wide.upTo(), until));
            int entries =
                    person.map(somebody -> SubjectParts.of(somebody).size()).orElse(1);
            KeptRequest placed = wide.at(new Range(last - entries + 1, last));
            requests.save(placed, LEASE);
            return placed;
        });
    }

    /** All steps, until the second look finds nothing, or finds it again and again. */
    private Progress forget(KeptRequest counted, Optional<SubjectLocator> person, Set<DataClass> held) {
        ShopId shop = counted.request().shop();
        KeptRequest kept = counted;
        Tally left = Tally.NONE;
        int batches = 0;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            for (ErasureStep step : forgetting.steps()) {
                boolean isMeant = !held.contains(step.dataClass()) && !survives(kept.request(), step.dataClass());
                int gone = isMeant ? Forgetting.batch(step, shop, person, kept.upTo(), BATCH) : 0;
                while (gone > 0) {
                    kept = kept.forgot(gone);
                    requests.save(kept, LEASE);
                    batches++;
                    if (batches == MOST_BATCHES) {
                        return new Progress(kept, Optional.empty());
                    }
                    gone = Forgetting.batch(step, shop, person, kept.upTo(), BATCH);
                }
            }
            left = forgetting.look(shop, person, kept.upTo());
            if (remaining(kept.request(), left, held).isEmpty()) {
                return new Progress(kept, Optional.of(left));
            }
        }
        return new Progress(kept, Optional.of(left));
    }

    private Outcome settle(KeptRequest kept, Optional<SubjectLocator> person, Tally left, Set<DataClass> held) {
        Instant now = clock.instant();
        RightsRequest request = kept.request();
        boolean isHeld = held.stream().anyMatch(dataClass -> left.of(dataClass) > 0);
        boolean isLeft = !remaining(request, left, held).isEmpty();
        if (isLeft || (!isHeld && !pending.end(request.shop(), person, kept.upTo()))) {
            RightsRequest stuck = request.waiting(Status.OPEN, LEFT);
            requests.save(kept.with(stuck), Duration.ZERO);
            return outcome(stuck);
        }
        Tally found = kept.found().orElse(Tally.NONE);
        RightsRequest settled = isHeld
                ? request.acknowledged(now).waiting(Status.HELD, HELD)
                : request.settled(Status.DONE, found.total() == 0 ? NOTHING : DONE, now);
        certify.handle(kept, settled, person, found, left);
        guard.finishing(
                kept.journal(),
                () -> requests.save(
                        isHeld ? kept.with(settled) : kept.with(settled).about(Optional.empty()), Duration.ZERO));
        log.settled(settled);
        return outcome(settled);
    }

    private boolean survives(RightsRequest request, DataClass dataClass) {
        return request.wholeShop()
                ? outlivesShop(policies.policyAt(request.shop(), clock.instant()), dataClass)
                : Survivors.ofPerson(dataClass).isPresent();
    }

    /** What outlives a shop is also the policy's to say (O7). */
    static boolean outlivesShop(PolicySet policy, DataClass dataClass) {
        return Survivors.ofShop(dataClass).isPresent()
                || policy.uninstall().survivors().contains(dataClass);
    }

    /** What should be gone and is not. */
    private Set<DataClass> remaining(RightsRequest request, Tally left, Set<DataClass> held) {
        return left.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(dataClass -> !held.contains(dataClass) && !survives(request, dataClass))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    private Set<DataClass> heldClasses(ShopId shop) {
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(shop, now);
        Set<DataClass> held = EnumSet.noneOf(DataClass.class);
        for (DataClass dataClass : DataClass.values()) {
            if (policy.holds(dataClass).stream().anyMatch(hold -> hold.holdsAt(now))) {
                held.add(dataClass);
            }
        }
        return held;
    }
}
