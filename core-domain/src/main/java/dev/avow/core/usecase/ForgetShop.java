package dev.avow.core.usecase;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Residue;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Forgets a shop step by step, and looks again by other queries before it says that all is gone. Thread-safe. */
public final class ForgetShop implements ShopErasure {

    private static final int BATCH = 200;
    /** So many batches of one class in one call, so that the call ends within its caller's lease. */
    private static final int MOST_BATCHES = 50;

    private final List<ErasureStep> steps;
    private final List<Residue> residues;

    /** Puts the use case together. */
    public ForgetShop(List<ErasureStep> steps, List<Residue> residues) {
        this.steps = List.copyOf(steps);
        this.residues = List.copyOf(residues);
    }

    @Override
    public boolean proceed(ShopId shop, Instant upTo, Set<DataClass> survivors) {
        boolean ended = true;
        for (ErasureStep step : steps) {
            ended &= survivors.contains(step.dataClass()) || isForgotten(step, shop, upTo);
        }
        return ended
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
