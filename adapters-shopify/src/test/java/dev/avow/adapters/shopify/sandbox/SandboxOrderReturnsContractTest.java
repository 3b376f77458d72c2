package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.ShopifyOrderReturns;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.OrderId;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.testkit.contract.OrderReturnsContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns against the look-alike (S1-09, S2-03). */
class SandboxOrderReturnsContractTest extends OnLookAlike implements OrderReturnsContract {

    private final Order sent;
    private final Order unsent;

    SandboxOrderReturnsContractTest() {
        sent = place(2);
        lookAlike.shop().orders().fulfil(sent);
        unsent = place(1);
    }

    @Override
    public OrderReturns returns() {
        return new ShopifyOrderReturns(lookAlike.api());
    }

    @Override
    public OrderId sent() {
        return new OrderId(sent.id());
    }

    @Override
    public OrderId unsent() {
        return new OrderId(unsent.id());
    }

    /** OR-5: the answer to the change is lost on its way. */
    @Test
    void or5ALostAnswerIsNotTakenForAnyOther() {
        String line = returns().returnable(shop(), sent()).get(0).line();
        lookAlike.shop().faults().nextAt("returnRequest", Fault.ADMIN_ANSWER_LOST);

        assertThatThrownBy(() -> returns().request(shop(), sent(), Map.of(line, 1)))
                .isInstanceOf(PortException.OutcomeUnknown.class);

        assertThat(returns().returnable(shop(), sent()).get(0).quantity()).isEqualTo(1);
    }
}
