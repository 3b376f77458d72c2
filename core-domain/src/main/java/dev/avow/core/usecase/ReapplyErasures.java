package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Holdings.Holding;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Suppressions;
import dev.avow.core.rights.Survivors;
import dev.avow.core.rights.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Tells stores that were restored to an older state what was erased since: walks through everything that is there and
 * forgets what the journal says was forgotten before (S3-43, I25, S0-08). Repeating it is harmless, also on several
 * instances at once. Thread-safe.
 */
public final class ReapplyErasures {

    private static final int PAGE = 500;

    private final GuardRestore guard;
    private final PendingRequests pending;
    private final Suppressions suppressions;
    private final Forgetting forgetting;
    private final PoliciesInForce policies;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReapplyErasures(
            GuardRestore guard,
            RightsRequests requests,
            TakeRequest taking,
            Suppressions suppressions,
            Forgetting forgetting,
            PoliciesInForce policies,
            RequestLog log,
            InstantSource clock) {
        this.guard = guard;
        this.pending = new PendingRequests(requests, taking, log, clock);
        this.suppressions = suppressions;
        this.forgetting = forgetting;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Tells them; then they are marked as told.
     *
     * @return what was forgotten again
     * @throws dev.avow.core.port.PortException if a store failed: nothing is marked, and doing it again finishes it
     */
    public Tally handle() {
        Tally forgotten = Tally.NONE;
        for (Holdings each : forgetting.holdings()) {
            forgotten = forgotten.plus(each.dataClass(), walk(each));
        }
        pending.endErased(suppressions);
        guard.told();
        log.reapplied();
        return forgotten;
    }

    private long walk(Holdings each) {
        long forgotten = 0;
        Optional<String> after = Optional.empty();
        while (true) {
            List<Holding> page = each.page(after, PAGE);
            for (Holding holding : page) {
                forgotten += again(each, holding);
            }
            if (page.size() < PAGE) {
                return forgotten;
            }
            after = Optional.of(page.get(page.size() - 1).key());
        }
    }

    private long again(Holdings each, Holding holding) {
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(holding.shop(), now);
        boolean isHeld = policy.holds(each.dataClass()).stream().anyMatch(hold -> hold.holdsAt(now));
        if (isHeld) {
            return 0;
        }
        Instant begun = each.areCopies() ? Instant.MIN : holding.begun();
        boolean wasShop = !EraseSubject.outlivesShop(policy, each.dataClass())
                && suppressions.isErasedShop(holding.shop(), begun);
        boolean wasPerson = Survivors.ofPerson(each.dataClass()).isEmpty()
                && holding.person()
                        .filter(person -> suppressions.isErased(holding.shop(), person, begun))
                        .isPresent();
        if (!wasShop && !wasPerson) {
            return 0;
        }
        long forgotten = 0;
        for (ErasureStep step : forgetting.stepsOf(each.dataClass())) {
            int batch;
            do {
                batch = Forgetting.batch(
                        step, holding.shop(), wasShop ? Optional.empty() : holding.person(), holding.begun(), PAGE);
                forgotten += batch;
            } while (batch > 0);
        }
        return forgotten;
    }
}
