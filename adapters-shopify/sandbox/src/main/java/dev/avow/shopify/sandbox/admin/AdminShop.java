package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.fault.Faults;
import dev.avow.shopify.sandbox.install.AppClient;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.shop.Shop;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One shop as Admin sees it. */
public final class AdminShop {

    private final Shop shop;
    private final Installation installation;
    private final Faults faults;
    private final Throttle throttle;
    private final Hooks hooks = new Hooks();
    private final Bulk bulk;
    private final Map<String, Object> root = new HashMap<>();

    /**
     * A shop.
     *
     * @param address where the shop is reached at Shopify, without a slash at its end
     */
    public AdminShop(
            Shop shop,
            Installation installation,
            Faults faults,
            AppClient client,
            InstantSource clock,
            Supplier<String> address) {
        this.shop = shop;
        this.installation = installation;
        this.faults = faults;
        this.throttle = new Throttle(clock);
        this.bulk = new Bulk(shop, root, () -> URI.create(address.get()));
        Views views = new Views(shop);
        root.putAll(new Queries(shop, installation, client, views, hooks).fields());
        root.putAll(new Mutations(shop, installation, client, views, hooks).fields());
        root.putAll(bulk.fields());
    }

    /** What lies in the shop. */
    public Shop shop() {
        return shop;
    }

    /** The app in it. */
    public Installation installation() {
        return installation;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** The app's points. */
    public Throttle throttle() {
        return throttle;
    }

    /** The app's webhook subscriptions that it made itself. */
    public Hooks hooks() {
        return hooks;
    }

    Bulk bulk() {
        return bulk;
    }

    Map<String, Object> root() {
        return root;
    }
}
