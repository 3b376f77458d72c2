package dev.avow.testkit.time;

import dev.avow.core.inmemory.InMemoryAttributionLedger;
import dev.avow.core.inmemory.InMemoryClicks;
import dev.avow.core.inmemory.InMemoryPartnerLinks;
import dev.avow.core.inmemory.InMemoryPollMarks;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference stores of referrals. */
final class MemoryReferrals implements ReferralStores {

    private final InMemoryPartnerLinks partners = new InMemoryPartnerLinks();
    private final InMemoryClicks clicks = new InMemoryClicks();
    private final InMemoryPollMarks marks;
    private final InMemoryAttributionLedger ledger;

    MemoryReferrals(KeyedHasher hasher, RetentionInForce retention, InstantSource clock) {
        marks = new InMemoryPollMarks(clock);
        ledger = new InMemoryAttributionLedger(hasher, retention, clock);
    }

    @Override
    public PartnerLinks partners() {
        return partners;
    }

    @Override
    public Clicks clicks() {
        return clicks;
    }

    @Override
    public AttributionLedger ledger() {
        return ledger;
    }

    @Override
    public PollMarks marks() {
        return marks;
    }

    @Override
    public ErasureStep erasure() {
        return ledger;
    }

    @Override
    public List<Purge> purges() {
        return List.of(clicks, ledger, ledger.ofTotals(), ledger.ofTombstones());
    }

    @Override
    public Map<String, Found> records(DataClass dataClass) {
        Map<String, Found> found = new HashMap<>();
        switch (dataClass) {
            case ATTRIBUTION_TOUCH ->
                clicks.lifetimes()
                        .forEach((click, life) ->
                                found.put(click.shop() + "/" + click.id().value(), Found.of(click.shop(), life)));
            case ATTRIBUTED_ORDER ->
                ledger.lifetimes()
                        .forEach((shop, entries) -> entries.forEach(entry -> found.put(
                                ReferralShops.name(shop, entry.order().order()), Found.of(shop, entry.lifetime()))));
            case COMMISSION_TOTAL -> ledger.totalLifetimes().forEach((name, life) -> found.put(name, Found.ours(life)));
            case FORGOTTEN_ORDER ->
                ledger.tombstoneLifetimes().forEach((name, life) -> found.put(name, Found.ours(life)));
            default -> throw new IllegalArgumentException("no records of " + dataClass);
        }
        return found;
    }
}
