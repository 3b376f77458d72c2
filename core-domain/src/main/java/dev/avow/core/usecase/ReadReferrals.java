package dev.avow.core.usecase;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Remains;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a merchant sees of its own credited orders and commissions (S3-13), and what it may book. Thread-safe. */
public final class ReadReferrals {

    private final PoliciesInForce policies;
    private final AttributionLedger ledger;
    private final PollMarks marks;
    private final Function<ShopId, Optional<MerchantId>> merchants;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param ledger behind the purpose guard
     * @param merchants who owes a shop's commissions
     */
    public ReadReferrals(
            PoliciesInForce policies,
            AttributionLedger ledger,
            PollMarks marks,
            Function<ShopId, Optional<MerchantId>> merchants,
            InstantSource clock) {
        this.policies = policies;
        this.ledger = ledger;
        this.marks = marks;
        this.merchants = merchants;
        this.clock = clock;
    }

    /**
     * A merchant's books.
     *
     * @param sums of the orders on record, by month and currency
     * @param totals of the orders that are gone, as last shown
     * @param poll how far orders were read, if they ever were
     */
    public record Books(List<CommissionSum> sums, List<CommissionTotal> totals, Optional<PollMark> poll) {}

    /** What became of a correction. */
    public enum Correction {
        /** It is part of a year's total, now or since it was sent before. */
        BOOKED,
        /** It, or the total that it would make, is beyond {@link Money#MOST}; nothing changed. */
        BEYOND,
        /** Another one was booked under its id; nothing changed. */
        OTHER,
        /** The shop has no merchant to book it for. */
        NO_MERCHANT
    }

    /** A page of the shop's entries, newest record first. */
    public List<AttributionLedger.Entry> page(ShopId shop, Optional<Long> before, int limit) {
        return ledger.page(shop, Purpose.BILLING, horizon(shop, DataClass.ATTRIBUTED_ORDER), before, limit);
    }

    /** One entry: whose, by what, on which terms. */
    public Optional<AttributionLedger.Entry> entry(ShopId shop, long number) {
        return ledger.entry(shop, Purpose.BILLING, number, horizon(shop, DataClass.ATTRIBUTED_ORDER));
    }

    /** The shop's books. */
    public Books books(ShopId shop) {
        Horizon orders = horizon(shop, DataClass.ATTRIBUTED_ORDER);
        Horizon totals = horizon(shop, DataClass.COMMISSION_TOTAL);
        return new Books(
                ledger.sums(shop, Purpose.BILLING, orders, zone(shop)),
                merchants
                        .apply(shop)
                        .map(merchant -> ledger.totals(shop, Purpose.BILLING, merchant, totals))
                        .orElse(List.of()),
                marks.find(shop));
    }

    /**
     * Books a correction for this year's orders that are gone, such as a refund that came after an erasure.
     *
     * @param id whoever asks names it: the same again is booked once
     * @return what became of it
     */
    public Correction correct(ShopId shop, MessageId id, Money amount) {
        // Asks the guard: who may not read the books may not change them.
        ledger.sums(shop, Purpose.BILLING, horizon(shop, DataClass.ATTRIBUTED_ORDER), ZoneOffset.UTC);
        Instant now = clock.instant();
        Remains remains = new Remains(policies.at(now), now);
        AccountingYear year = AccountingYear.of(now, remains.zone());
        return merchants
                .apply(shop)
                .map(merchant -> switch (ledger.correct(merchant, id, year, amount, remains.total(year))) {
                    case BOOKED -> Correction.BOOKED;
                    case BEYOND -> Correction.BEYOND;
                    case OTHER -> Correction.OTHER;
                })
                .orElse(Correction.NO_MERCHANT);
    }

    private Horizon horizon(ShopId shop, DataClass dataClass) {
        Instant now = clock.instant();
        return policies.at(shop, now).horizon(dataClass, now);
    }

    private ZoneId zone(ShopId shop) {
        Instant now = clock.instant();
        return policies.at(shop, now).classes().contains(DataClass.ATTRIBUTED_ORDER)
                ? policies.at(shop, now).ruleFor(DataClass.ATTRIBUTED_ORDER).zone()
                : ZoneOffset.UTC;
    }
}
