package dev.avow.testkit.contract;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.inmemory.InMemoryAttributionLedger;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does all that the reference does; a broken one does something else. */
class ForwardingLedger implements AttributionLedger, Purge, ErasureStep {
    final InMemoryAttributionLedger right = new InMemoryAttributionLedger(
            new InMemoryKeyedHasher(new TestIds()),
            RetentionInForce.always(new RetentionPolicy(List.of())),
            new TestTime());

    @Override
    public Recorded record(ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
        return right.record(shop, merchant, order, lifetime);
    }

    @Override
    public boolean reverse(ShopId shop, OrderId order, Money reversed) {
        return right.reverse(shop, order, reversed);
    }

    @Override
    public Map<OrderId, CreditedOrder> find(ShopId shop, Purpose purpose, Collection<OrderId> orders, Horizon horizon) {
        return right.find(shop, purpose, orders, horizon);
    }

    @Override
    public Optional<Entry> entry(ShopId shop, Purpose purpose, long number, Horizon horizon) {
        return right.entry(shop, purpose, number, horizon);
    }

    @Override
    public List<Entry> page(ShopId shop, Purpose purpose, Horizon horizon, Optional<Long> before, int limit) {
        return right.page(shop, purpose, horizon, before, limit);
    }

    @Override
    public List<CommissionSum> sums(ShopId shop, Purpose purpose, Horizon horizon, ZoneId zone) {
        return right.sums(shop, purpose, horizon, zone);
    }

    @Override
    public List<CommissionTotal> totals(ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon) {
        return right.totals(shop, purpose, merchant, horizon);
    }

    @Override
    public Corrected correct(MerchantId merchant, MessageId id, AccountingYear year, Money amount, Lifetime lifetime) {
        return right.correct(merchant, id, year, amount, lifetime);
    }

    @Override
    public void show() {
        right.show();
    }

    @Override
    public long disagreements() {
        return right.disagreements();
    }

    @Override
    public DataClass dataClass() {
        return right.dataClass();
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        return right.purge(horizon, limit);
    }

    @Override
    public Optional<Instant> oldest() {
        return right.oldest();
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return right.forget(shop, person, upTo, limit);
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return right.forgetShop(shop, upTo, limit);
    }
}
