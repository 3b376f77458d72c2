package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Table;
import dev.avow.shopify.sandbox.storefront.Privacy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the buttons of a shop's panel do, by name. */
final class ShopActions {

    /** People who do not exist. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("Mara", "Keller"),
            List.of("Jonas", "Winter"),
            List.of("Ana", "Popescu"),
            List.of("Luc", "Moreau"),
            List.of("Ida", "Nowak"));

    /** A button that was pressed: which shop, on what, and with which choice. */
    record Press(SandboxShop shop, long id, String choice) {}

    private final Map<String, Consumer<Press>> actions = new LinkedHashMap<>();

    ShopActions() {
        actions.put("order", press -> press.shop().orders().place(basket(press.shop())));
        actions.put("paid-order", press -> press.shop().orders().placePaid(basket(press.shop())));
        actions.put("abandon", press -> press.shop().checkouts().begin(basket(press.shop())));
        onOrder("pay", (shop, order) -> shop.orders().pay(order));
        onOrder("refund", (shop, order) -> shop.orders().refund(order));
        onOrder("refund-part", (shop, order) -> shop.orders().refund(order, "5.00"));
        onOrder("cancel", (shop, order) -> shop.orders().cancel(order, "customer"));
        onOrder("fulfil", (shop, order) -> shop.orders().fulfil(order));
        onOrder("delete-order", (shop, order) -> shop.orders().delete(order));
        onCheckout("complete", (shop, checkout) -> shop.checkouts().complete(checkout));
        onCheckout("delete-checkout", (shop, checkout) -> shop.checkouts().delete(checkout));
        onCustomer("subscribe", (shop, customer) -> shop.customers().subscribe(customer));
        onCustomer("unsubscribe", (shop, customer) -> shop.customers().unsubscribe(customer));
        onCustomer("data-request", (shop, customer) -> shop.customers().requestData(customer));
        onCustomer("redact", (shop, customer) -> shop.customers().redact(customer));
        onCustomer("delete-customer", (shop, customer) -> shop.customers().delete(customer));
        app();
        trouble();
    }

    private void app() {
        actions.put("install", press -> press.shop().app().install());
        actions.put("uninstall", press -> press.shop().uninstall());
        actions.put("uninstall-late", press -> {
            press.shop().app().uninstallDelay(Duration.ofMinutes(20));
            press.shop().uninstall();
            press.shop().app().uninstallDelay(Duration.ZERO);
        });
        actions.put("subscription", press -> press.shop().app().subscription("Plan", press.choice()));
    }

    private void trouble() {
        actions.put("fault-once", press -> press.shop().faults().next(Fault.valueOf(press.choice())));
        actions.put("fault-always", press -> press.shop().faults().always(Fault.valueOf(press.choice())));
        actions.put("no-faults", press -> press.shop().faults().clear());
        actions.put("drain", press -> press.shop().throttle().drain());
        actions.put("webhooks-late", press -> press.shop().webhooks().delay(Duration.ofMinutes(10)));
        actions.put(
                "webhooks-twice", press -> press.shop().webhooks().repeats(1).twins(1));
        actions.put("webhooks-lost", press -> press.shop().webhooks().loseNext(1));
        actions.put("webhooks-forged", press -> press.shop().webhooks().forgeries(1));
        actions.put("webhooks-good", press -> press.shop().webhooks().reset());
        actions.put("region", press -> press.shop().online().privacy().region(Privacy.Region.valueOf(press.choice())));
        actions.put("api", press -> press.shop().online().privacy().api(Privacy.Api.valueOf(press.choice())));
        actions.put("gpc-on", press -> press.shop().online().privacy().globalPrivacyControl(true));
        actions.put("gpc-off", press -> press.shop().online().privacy().globalPrivacyControl(false));
    }

    /** What can be done to a thing. */
    @FunctionalInterface
    private interface Deed<T> {
        void done(SandboxShop shop, T thing);
    }

    private void onOrder(String name, Deed<Order> deed) {
        actions.put(name, press -> on(press, press.shop().orders().table(), deed));
    }

    private void onCheckout(String name, Deed<Checkout> deed) {
        actions.put(name, press -> on(press, press.shop().checkouts().table(), deed));
    }

    private void onCustomer(String name, Deed<Customer> deed) {
        actions.put(name, press -> on(press, press.shop().customers().table(), deed));
    }

    private static <T extends Node> void on(Press press, Table<T> table, Deed<T> deed) {
        deed.done(press.shop(), table.get(press.id()));
    }

    private static Basket basket(SandboxShop shop) {
        List<String> name = PEOPLE.get((int) (shop.shop().nextId() % PEOPLE.size()));
        String email = name.get(0).toLowerCase(Locale.ROOT) + "@example.com";
        Customer buyer = shop.customers()
                .withEmail(email)
                .orElseGet(() -> shop.customers().add(name.get(0), name.get(1), email));
        return Basket.of(shop.product(), 1).by(buyer);
    }

    /**
     * Does what a button says; empty if there is no such button.
     *
     * @throws IllegalArgumentException if what it is to be done to is not there
     * @throws IllegalStateException if that cannot be done now
     */
    Optional<String> press(String name, Press press) {
        return Optional.ofNullable(actions.get(name)).map(action -> {
            action.accept(press);
            return name;
        });
    }
}
