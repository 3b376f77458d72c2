package dev.avow.core.port;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets credited orders be read for attribution and commission only, where the shop pursues them (S3-12); writes pass. As thread-safe as its parts. */
public final class PurposeLimitedAttribution implements AttributionLedger {

    /** Crediting orders; commission, reports of it and disputes about it. */
    static final Set<Purpose> SERVED = Set.of(Purpose.ATTRIBUTION, Purpose.BILLING);

    private final AttributionLedger ledger;
    private final PurposeGuard guard;

    /** Puts the guard in front of a ledger. */
    public PurposeLimitedAttribution(AttributionLedger ledger, PurposeGuard guard) {
        this.ledger = ledger;
        this.guard = guard.servingOnly(SERVED);
    }

    @Override
    public Recorded record(ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
        return ledger.record(shop, merchant, order, lifetime);
    }

    @Override
    public boolean reverse(ShopId shop, OrderId order, Money reversed) {
        return ledger.reverse(shop, order, reversed);
    }

    @Override
    public Map<OrderId, CreditedOrder> find(ShopId shop, Purpose purpose, Collection<OrderId> orders, Horizon horizon) {
        guard.require(shop, purpose);
        return ledger.find(shop, purpose, orders, horizon);
    }

    @Override
    public Optional<Entry> entry(ShopId shop, Purpose purpose, long number, Horizon horizon) {
        guard.require(shop, purpose);
        return ledger.entry(shop, purpose, number, horizon);
    }

    @Override
    public List<Entry> page(ShopId shop, Purpose purpose, Horizon horizon, Optional<Long> before, int limit) {
        guard.require(shop, purpose);
        return ledger.page(shop, purpose, horizon, before, limit);
    }

    @Override
    public List<CommissionSum> sums(ShopId shop, Purpose purpose, Horizon horizon, ZoneId zone) {
        guard.require(shop, purpose);
        return ledger.sums(shop, purpose, horizon, zone);
    }

    @Override
    public List<CommissionTotal> totals(ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon) {
        guard.require(shop, purpose);
        return ledger.totals(shop, purpose, merchant, horizon);
    }

    @Override
    public Corrected correct(MerchantId merchant, MessageId id, AccountingYear year, Money amount, Lifetime lifetime) {
        return ledger.correct(merchant, id, year, amount, lifetime);
    }

    @Override
    public void show() {
        ledger.show();
    }

    @Override
    public long disagreements() {
        return ledger.disagreements();
    }
}
