package dev.avow.testkit.contract;

import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.inmemory.InMemoryOrderReturns;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Hands returns to their contract: the in-memory ones, or what a twist makes of them. */
final class SentOrders implements OrderReturnsContract {

    static final ShopId SHOP = new ShopId("kit-returns.myshopify.com");
    static final OrderId SENT = new OrderId(6_001);

    private final OrderReturns returns;

    SentOrders(UnaryOperator<OrderReturns> twist) {
        returns = twist.apply(new InMemoryOrderReturns(
                Map.of(SHOP, Map.of(SENT, List.of(new ReturnLine("7001", "Desk lamp", 2))))));
    }

    @Override
    public OrderReturns returns() {
        return returns;
    }

    @Override
    public ShopId shop() {
        return SHOP;
    }

    @Override
    public ShopId otherShop() {
        return new ShopId("kit-returns-too.myshopify.com");
    }

    @Override
    public OrderId sent() {
        return SENT;
    }

    @Override
    public OrderId unsent() {
        return new OrderId(6_002);
    }
}
