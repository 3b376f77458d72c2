package dev.avow.testkit.time;

import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merchants switch features on and off. Nothing removes that while the app is installed: the clock is open. */
final class InstructionTraffic implements TrafficSource {

    private final Instructions instructions;
    private final InstantSource clock;
    private final Shops shops;
    private final Set<ShopId> seen = new LinkedHashSet<>();

    InstructionTraffic(Instructions instructions, InstantSource clock, Shops shops) {
        this.instructions = instructions;
        this.clock = clock;
        this.shops = shops;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public void happen(Dice dice) {
        ShopId shop = shops.any(dice);
        seen.add(shop);
        Feature feature = dice.of(List.of(Feature.values()));
        instructions.record(shop, new Instruction(feature, dice.onceIn(2), clock.instant(), new PolicyVersion(1)));
    }

    @Override
    public Map<String, Found> present() {
        Map<String, Found> present = new HashMap<>();
        for (ShopId shop : seen) {
            List<Instruction> all = instructions.all(shop);
            for (int i = 0; i < all.size(); i++) {
                Instruction each = all.get(i);
                present.put(shop.domain() + "/" + i, Found.of(shop, Lifetime.open(each.at(), each.version())));
            }
        }
        return present;
    }

    @Override
    public Optional<Set<String>> shown() {
        return Optional.empty();
    }
}
