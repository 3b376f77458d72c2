package dev.avow.testkit.time;

import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The shops of one installation, which come and go. Not thread-safe. */
public final class Shops {

    private static final int OPEN = 3;

    private final String name;
    private final List<ShopId> open = new ArrayList<>();
    private final Set<ShopId> all = new LinkedHashSet<>();
    private final List<Consumer<ShopId>> farewells = new ArrayList<>();
    private int count;

    /** Three shops whose domains begin with the name. */
    public Shops(String name) {
        this.name = name;
        for (int i = 0; i < OPEN; i++) {
            add();
        }
    }

    /** The shop that comes at a place, from 0. */
    static ShopId shop(String name, int place) {
        return new ShopId(name + "-" + place + ".myshopify.com");
    }

    private void add() {
        ShopId shop = shop(name, count++);
        all.add(shop);
        open.add(shop);
    }

    /** One that is open. */
    public ShopId any(Dice dice) {
        return dice.of(open);
    }

    /** What is to be done when a shop goes; it is done in the order of asking, and the shop counts as open meanwhile. */
    public void whenGone(Consumer<ShopId> farewell) {
        farewells.add(farewell);
    }

    /** One goes and another comes. */
    void replace(ShopId gone) {
        farewells.forEach(farewell -> farewell.accept(gone));
        open.remove(gone);
        add();
    }

    /** All that may still have data. */
    public List<ShopId> all() {
        return List.copyOf(all);
    }

    /** A shop that is gone and has no data any more is not asked again. */
    void forget(ShopId empty) {
        if (!open.contains(empty)) {
            all.remove(empty);
        }
    }
}
