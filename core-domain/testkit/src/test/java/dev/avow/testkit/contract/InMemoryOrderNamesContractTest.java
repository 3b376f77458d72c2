package dev.avow.testkit.contract;

import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.function.UnaryOperator;

class InMemoryOrderNamesContractTest implements OrderNamesContract {

    private final NamedOrders right = new NamedOrders(UnaryOperator.identity());

    @Override
    public OrderNames names() {
        return right.names();
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
    public OrderId order() {
        return right.order();
    }

    @Override
    public String number() {
        return right.number();
    }
}
