package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Forgets a shop as every other erasure is done: the suppression journal first, so that no restore brings it back, a second
 * look, a certificate. Where more is to be left than the policy leaves, namely an account that goes on, it is forgotten step
 * by step without a request. Thread-safe.
 */
public final class ForgetShop implements ShopErasure {

    private static final int BATCH = 200;
    /** So many batches of one class in one call, so that the call ends within its caller's lease. */
    private static final int MOST_BATCHES = 50;

    private final EraseSubject erase;
    private final PoliciesInForce policies;
    private final InstantSource clock;
    private final List<ErasureStep> steps;
    private final List<Residue> residues;

    /** Puts the use case together. */
    public ForgetShop(
            EraseSubject erase,
            PoliciesInForce policies,
            InstantSource clock,
            List<ErasureStep> steps,
            List<Residue> residues) {
        this.erase = erase;
        this.policies = policies;
        this.clock = clock;
        this.steps = List.copyOf(steps);
        this.residues = List.copyOf(residues);
    }

    @Override
    public boolean proceed(ShopId shop, String occasion, Instant upTo, Set<DataClass> survivors) {
        Set<DataClass> left =
                policies.policyAt(shop, clock.instant()).uninstall().survivors();
        return left.containsAll(survivors)
                ? erase.handle(new TakeRequest.Command(
                                shop, Optional.empty(), Kind.ERASURE, Channel.WEBHOOK, occasion, upTo))
                        .isDone()
                : byHand(shop, upTo, survivors);
    }

    private boolean byHand(ShopId shop, Instant upTo, Set<DataClass> survivors) {
        boolean ended = true;
        for (ErasureStep step : steps) {
            ended &= survivors.contains(step.dataClass()) || isForgotten(step, shop, upTo);
        }
        return ended
                && erase.endPending(shop, upTo)
                && residues.stream()
                        .filter(residue -> !survivors.contains(residue.dataClass()))
                        .allMatch(residue -> residue.countShop(shop, upTo) == 0);
    }

    private static boolean isForgotten(ErasureStep step, ShopId shop, Instant upTo) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            if (step.forgetShop(shop, upTo, BATCH) == 0) {
                return true;
            }
        }
        return false;
    }
}
