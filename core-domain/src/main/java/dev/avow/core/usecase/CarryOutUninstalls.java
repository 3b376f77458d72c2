package dev.avow.core.usecase;

import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Carries out the plans of uninstalls (S3-23, S3-25). To be called once a minute, by every instance: what two do at once
 * does no harm. Thread-safe.
 */
public final class CarryOutUninstalls {

    private static final int BATCH = 20;
    /** What was under way when the word came may still write: the last look is taken after that. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final Installations installations;
    private final ShopErasure erasure;
    private final EndInstallation end;
    private final UnitOfWork unitOfWork;
    private final PoliciesInForce policies;
    private final InstantSource clock;

    /** Puts the use case together. */
    public CarryOutUninstalls(
            Installations installations,
            ShopErasure erasure,
            EndInstallation end,
            UnitOfWork unitOfWork,
            PoliciesInForce policies,
            InstantSource clock) {
        this.installations = installations;
        this.erasure = erasure;
        this.end = end;
        this.unitOfWork = unitOfWork;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param ended plans that are carried out
     * @param open plans that are to be taken up again
     * @param late of those, how many should have ended: a person must look
     * @param failures why some could not go on, as stable codes
     */
    public record Outcome(int ended, int open, int late, List<String> failures) {

        /** Copies the list. */
        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Goes on with what is due.
     *
     * @throws PortException if it cannot be said what is
     */
    public Outcome handle() {
        Instant now = clock.instant();
        int ended = 0;
        int open = 0;
        int late = 0;
        List<String> failures = new ArrayList<>();
        for (Kept kept : installations.due(now, BATCH)) {
            boolean done = false;
            try {
                done = proceed(kept, now);
            } catch (PortException e) {
                failures.add(e.code());
            }
            ended += done ? 1 : 0;
            open += done ? 0 : 1;
            late += !done
                            && kept.installation()
                                    .plan()
                                    .filter(it -> it.isLate(now))
                                    .isPresent()
                    ? 1
                    : 0;
        }
        return new Outcome(ended, open, late, failures);
    }

    private boolean proceed(Kept kept, Instant now) {
        UninstallPlan plan = kept.installation().plan().orElseThrow();
        Instant upTo = kept.installation().fold(installed -> plan.upTo(), uninstalled -> now);
        end.begin(kept.shop(), plan);
        boolean last = !now.isBefore(plan.upTo().plus(SETTLING));
        // The first goes at once, the last takes what was written while it went.
        String occasion = "uninstall/" + plan.upTo() + (last ? "/last" : "");
        boolean gone = erasure.proceed(
                kept.shop(), occasion, upTo, end.terms(kept.shop(), now).survivors());
        if (!gone || !last) {
            return false;
        }
        return unitOfWork.call(() -> {
            kept.installation().fold(installed -> close(kept, installed), uninstalled -> remove(kept));
            return true;
        });
    }

    private boolean close(Kept kept, Installed installed) {
        installations.save(
                kept.shop(),
                OptionalLong.of(kept.revision()),
                installed.withoutPlan(),
                policies.at(kept.shop(), installed.since()).lifetime(DataClass.SHOP_ACCOUNT, installed.since()));
        return true;
    }

    private boolean remove(Kept kept) {
        installations.remove(kept);
        return true;
    }
}
