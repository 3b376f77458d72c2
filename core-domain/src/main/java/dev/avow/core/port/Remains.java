package dev.avow.core.port;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When that ends which a removed order leaves behind, by the rules of today (O7, S3-28). Where a policy no longer speaks of
 * referrals, what the orders of earlier days leave behind ends as the shipped profile says.
 *
 * @param policy of today
 * @param now the one instant of the removal
 */
public record Remains(RetentionPolicy policy, Instant now) {

    private static final Span TOMBSTONE = Span.ofDays(61);
    private static final Span TOTAL = Span.ofYears(7);

    /** Of a tombstone. */
    public Lifetime tombstone() {
        if (policy.classes().contains(DataClass.FORGOTTEN_ORDER)) {
            return policy.lifetime(DataClass.FORGOTTEN_ORDER, now);
        }
        return Lifetime.fixed(now, TOMBSTONE.after(now, ZoneOffset.UTC), version());
    }

    /** Of the total of a year: its clock starts when the year has ended. */
    public Lifetime total(AccountingYear year) {
        Instant begins = LocalDate.of(year.year(), 1, 1).atStartOfDay(zone()).toInstant();
        if (hasTotals()) {
            return policy.lifetime(DataClass.COMMISSION_TOTAL, begins);
        }
        Instant end = LocalDate.of(year.year() + 1, 1, 1).atStartOfDay(zone()).toInstant();
        return new Lifetime(begins, end, TOTAL.after(end, zone()), version());
    }

    /** Where years are counted. */
    public ZoneId zone() {
        return hasTotals() ? policy.ruleFor(DataClass.COMMISSION_TOTAL).zone() : ZoneOffset.UTC;
    }

    private boolean hasTotals() {
        return policy.classes().contains(DataClass.COMMISSION_TOTAL);
    }

    private PolicyVersion version() {
        return policy.classes().stream()
                .map(policy::ruleFor)
                .map(RetentionRule::version)
                .findFirst()
                .orElse(new PolicyVersion(1));
    }
}
