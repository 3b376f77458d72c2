package dev.avow.testkit.contract;

import dev.avow.core.port.OrderReturns;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.function.UnaryOperator;

class InMemoryOrderReturnsContractTest implements OrderReturnsContract {

    private final SentOrders right = new SentOrders(UnaryOperator.identity());

    @Override
    public OrderReturns returns() {
        return right.returns();
    }

    @Override
    public ShopId shop() {
        return right.shop();
    }

    @Override
    public ShopId otherShop() {
        return right.otherShop();
    }

    @Override
    public OrderId sent() {
        return right.sent();
    }

    @Override
    public OrderId unsent() {
        return right.unsent();
    }
}
