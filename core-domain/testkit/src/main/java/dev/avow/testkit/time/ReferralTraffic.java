package dev.avow.testkit.time;

import dev.avow.core.port.Purge;
import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Referrals on the journey: visits, orders, refunds, erasures and uninstalls, and what they leave. One per installation. */
public final class ReferralTraffic {

    private final ReferralStores.Opening opening;
    private @Nullable ReferralShops shops;

    private ReferralTraffic(ReferralStores.Opening opening) {
        this.opening = opening;
    }

    /** Joins the journey with four sources: orders, visits, totals and tombstones. */
    public static List<Traffic> over(ReferralStores.Opening opening) {
        ReferralTraffic traffic = new ReferralTraffic(opening);
        return List.of(
                scene -> traffic.source(scene, DataClass.ATTRIBUTED_ORDER),
                scene -> traffic.source(scene, DataClass.ATTRIBUTION_TOUCH),
                scene -> traffic.source(scene, DataClass.COMMISSION_TOTAL),
                scene -> traffic.source(scene, DataClass.FORGOTTEN_ORDER));
    }

    private TrafficSource source(Scene scene, DataClass dataClass) {
        ReferralShops made = shops;
        if (made == null) {
            made = new ReferralShops(opening.open(scene.hasher(), scene.retention(), scene.clock()), scene);
            shops = made;
        }
        return new Source(made, dataClass);
    }

    /** One class of what the same events leave. */
    private record Source(ReferralShops shops, DataClass dataClass) implements TrafficSource {

        @Override
        public void happen(Dice dice) {
            shops.happen(dice);
        }

        @Override
        public Set<DataClass> touches() {
            return Set.of(
                    DataClass.ATTRIBUTED_ORDER,
                    DataClass.ATTRIBUTION_TOUCH,
                    DataClass.COMMISSION_TOTAL,
                    DataClass.FORGOTTEN_ORDER);
        }

        @Override
        public List<Purge> purges() {
            return shops.purges(dataClass);
        }

        @Override
        public Map<String, Found> present() {
            if (dataClass == DataClass.ATTRIBUTED_ORDER) {
                shops.checkSums();
            }
            return shops.stores().records(dataClass);
        }

        @Override
        public Optional<Set<String>> shown() {
            return dataClass == DataClass.ATTRIBUTED_ORDER ? Optional.of(shops.shownOrders()) : Optional.empty();
        }

        @Override
        public Set<String> deleted() {
            return shops.deleted(dataClass);
        }
    }
}
