package dev.avow.testkit.contract;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.inmemory.InMemoryOrderLookup;
import dev.avow.core.inmemory.InMemoryOrderLookup.Entry;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Hands a lookup to its contract: the in-memory one, or what a twist makes of it. */
record PlacedOrders(UnaryOperator<OrderLookup> twist) implements OrderLookupContract {

    static final ShopId SHOP = new ShopId("kit-orders.myshopify.com");
    static final OrderStatus STATUS =
            new OrderStatus(new OrderId(5_001), TestTime.START, OrderStatus.Stage.PREPARING, false, List.of());
    private static final ShopId OTHER = new ShopId("kit-orders-too.myshopify.com");

    private static Entry order(String number, Optional<String> phone) {
        return new Entry(PersonalText.of(number), phone.map(PersonalText::of), STATUS);
    }

    @Override
    public OrderLookup lookup() {
        return twist.apply(new InMemoryOrderLookup(Map.of(
                SHOP,
                List.of(order("#1001", Optional.of(PHONE)), order("#1002", Optional.empty())),
                OTHER,
                List.of(order("#1001", Optional.of("+49 1555 0100999"))))));
    }

    @Override
    public ShopId shop() {
        return SHOP;
    }

    @Override
    public ShopId otherShop() {
        return OTHER;
    }

    @Override
    public String number() {
        return "#1001";
    }

    @Override
    public String numberWithoutPhone() {
        return "#1002";
    }
}
