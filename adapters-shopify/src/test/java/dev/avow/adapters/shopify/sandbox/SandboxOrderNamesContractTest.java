package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.ShopifyOrderNames;
import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.testkit.contract.OrderNamesContract;
import org.junit.jupiter.api.Test;

/** Orders by number against the look-alike. */
class SandboxOrderNamesContractTest extends OnLookAlike implements OrderNamesContract {

    private final Order order = place(1);

    @Override
    public OrderNames names() {
        return new ShopifyOrderNames(lookAlike.api());
    }

    @Override
    public OrderId order() {
        return new OrderId(order.id());
    }

    @Override
    public String number() {
        return order.name();
    }

    @Test
    void ignoredFilterFindsNobodyElse() {
        lookAlike.shop().faults().next(Fault.ADMIN_SEARCH_IGNORED);

        assertThat(names().find(shop(), PersonalText.of("#404404"))).isEmpty();
    }
}
