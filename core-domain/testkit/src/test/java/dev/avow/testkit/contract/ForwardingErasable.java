package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryErasable;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A right store for broken ones to be made of, and the contract's face of it. */
class ForwardingErasable implements ErasureStep, Residue, Holdings, PersonErasureContract {

    static final Set<Locator> PARTS = Set.of(Locator.EMAIL, Locator.ORDER_ID, Locator.VISITOR_KEY);

    final InMemoryErasable store = new InMemoryErasable(DataClass.ABANDONED_CHECKOUT, PARTS);

    @Override
    public DataClass dataClass() {
        return store.dataClass();
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return store.forget(shop, person, upTo, limit);
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return store.forgetShop(shop, upTo, limit);
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return store.count(shop, person, upTo);
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return store.countShop(shop, upTo);
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return store.page(after, limit);
    }

    @Override
    public ErasureStep step() {
        return this;
    }

    @Override
    public Residue residue() {
        return this;
    }

    @Override
    public Holdings holdings() {
        return this;
    }

    @Override
    public Set<Locator> findsBy() {
        return PARTS;
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        String key = store.add(shop, person, begun);
        return () -> store.holds(key);
    }
}
