package dev.avow.testkit.time;

import dev.avow.core.port.Purge;
import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carts on the journey: left, changed, bought, mailed about and recovered. One per installation. */
public final class RecoveryTraffic {

    private final RecoveryStores stores;
    private @Nullable RecoveryShops shops;

    private RecoveryTraffic(RecoveryStores stores) {
        this.stores = stores;
    }

    /** Joins the journey with two sources: checkouts, and recovered orders. */
    public static List<Traffic> over(RecoveryStores stores) {
        RecoveryTraffic traffic = new RecoveryTraffic(stores);
        return List.of(
                scene -> traffic.source(scene, DataClass.ABANDONED_CHECKOUT),
                scene -> traffic.source(scene, DataClass.RECOVERED_ORDER));
    }

    private TrafficSource source(Scene scene, DataClass dataClass) {
        RecoveryShops made = shops;
        if (made == null) {
            made = new RecoveryShops(stores, scene);
            shops = made;
        }
        return new Source(made, stores, dataClass);
    }

    /** One class of what the same events leave. */
    private record Source(RecoveryShops shops, RecoveryStores stores, DataClass dataClass) implements TrafficSource {

        @Override
        public void happen(Dice dice) {
            shops.happen(dice);
        }

        @Override
        public Set<DataClass> touches() {
            return Set.of(DataClass.ABANDONED_CHECKOUT, DataClass.RECOVERED_ORDER);
        }

        @Override
        public List<Purge> purges() {
            return stores.purges().stream()
                    .filter(purge -> purge.dataClass() == dataClass)
                    .toList();
        }

        @Override
        public Map<String, Found> present() {
            shops.checkThatNobodyIsNamed();
            return stores.records(dataClass);
        }

        @Override
        public Optional<Set<String>> shown() {
            return dataClass == DataClass.ABANDONED_CHECKOUT ? Optional.of(shops.shown()) : Optional.empty();
        }

        /** A checkout counts as left anew with each change. */
        @Override
        public boolean restarts() {
            return dataClass == DataClass.ABANDONED_CHECKOUT;
        }
    }
}
