package dev.avow.testkit.contract;

import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.ShopId;
import java.util.function.UnaryOperator;

class InMemoryOrderLookupContractTest implements OrderLookupContract {

    private final PlacedOrders right = new PlacedOrders(UnaryOperator.identity());

    @Override
    public OrderLookup lookup() {
        return right.lookup();
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
    public String number() {
        return right.number();
    }

    @Override
    public String numberWithoutPhone() {
        return right.numberWithoutPhone();
    }
}
