package dev.avow.core.usecase;

import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.port.UsageCounts.Count;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Shows a merchant the counts of the shop, and the app's maker the sums over all shops, where enough shops have a part in them
 * (S0-15, S1-04, S1-24). Thread-safe.
 */
public final class ReadUsage {

    private final UsageCounts counts;
    private final PurposeGuard guard;
    private final RetentionInForce retention;
    private final ToIntFunction<Instant> leastGroup;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param leastGroup how many shops a sum must be made of, by the policy in force at an instant
     */
    public ReadUsage(
            UsageCounts counts,
            PurposeGuard guard,
            RetentionInForce retention,
            ToIntFunction<Instant> leastGroup,
            InstantSource clock) {
        this.counts = counts;
        this.guard = guard;
        this.retention = retention;
        this.leastGroup = leastGroup;
        this.clock = clock;
    }

    /**
     * The counts of a shop, both days included.
     *
     * @throws dev.avow.core.port.PortException.Rejected if its merchant has analytics switched off
     */
    public List<Count> of(ShopId shop, LocalDate from, LocalDate until) {
        guard.require(shop, Purpose.STATISTICS);
        Instant now = clock.instant();
        return counts.of(shop, from, until, retention.at(shop, now).horizon(DataClass.USAGE_STATISTICS, now));
    }

    /** The sums over all shops, both days included; a sum of fewer shops than the policy asks for is left out. */
    public List<Count> overAll(LocalDate from, LocalDate until) {
        Instant now = clock.instant();
        return counts.overAll(
                from, until, leastGroup.applyAsInt(now), retention.at(now).horizon(DataClass.USAGE_STATISTICS, now));
    }
}
