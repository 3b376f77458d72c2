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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

class InMemoryErasableContractTest implements PersonErasureContract {

    private static final Set<Locator> ALL = EnumSet.complementOf(EnumSet.of(Locator.PAGE_AND_DATE));
    private static final InMemoryErasable STORE = new InMemoryErasable(DataClass.ABANDONED_CHECKOUT, ALL);

    @Override
    public ErasureStep step() {
        return STORE;
    }

    @Override
    public Residue residue() {
        return STORE;
    }

    @Override
    public Holdings holdings() {
        return STORE;
    }

    @Override
    public Set<Locator> findsBy() {
        return ALL;
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        String key = STORE.add(shop, person, begun);
        return () -> STORE.holds(key);
    }
}
