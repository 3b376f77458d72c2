package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryOrderNames;
import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Hands names to their contract: the in-memory ones, or what a twist makes of them. */
record NamedOrders(UnaryOperator<OrderNames> twist) implements OrderNamesContract {

    static final ShopId SHOP = new ShopId("kit-names.myshopify.com");

    @Override
    public OrderNames names() {
        return twist.apply(new InMemoryOrderNames(Map.of(SHOP, Map.of(new OrderId(7_001), PersonalText.of("#1001")))));
    }

    @Override
    public ShopId shop() {
        return SHOP;
    }

    @Override
    public ShopId otherShop() {
        return new ShopId("kit-names-too.myshopify.com");
    }

    @Override
    public OrderId order() {
        return new OrderId(7_001);
    }

    @Override
    public String number() {
        return "#1001";
    }
}
