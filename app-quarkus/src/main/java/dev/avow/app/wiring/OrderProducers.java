package dev.avow.app.wiring;

import dev.avow.core.conversation.OrderRates;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.port.OrderNames;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.usecase.LocateOrder;
import dev.avow.core.usecase.OrderChallenge;
import dev.avow.core.usecase.OrderContext;
import dev.avow.core.usecase.RequestReturn;
import dev.avow.core.usecase.TellOrderStatus;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what tells people about their orders. */
@Singleton
class OrderProducers {

    private static final String ORDER_CONTEXT = "model.order-context";
    private static final String DETAILS = "details";

    @Produces
    @Singleton
    OrderChallenge orderChallenge(PurposeGuard guard, RateLimiter limiter, OrderLookup orders, AvowConfig config) {
        AvowConfig.Orders limits = config.orders();
        return new OrderChallenge(
                guard, limiter, orders, new OrderRates(limits.perSession(), limits.perOrder(), limits.shopPerMinute()));
    }

    @Produces
    @Singleton
    TellOrderStatus tellOrderStatus(OrderChallenge challenge, OrderReturns returns) {
        return new TellOrderStatus(challenge, returns);
    }

    @Produces
    @Singleton
    OrderContext orderContext(
            FieldCipher cipher, PurposeGuard guard, PoliciesInForce policies, AvowConfig config, InstantSource clock) {
        return new OrderContext(
                cipher,
                guard,
                (shop, now) -> letsAModelKnow(policies.policyAt(shop, now)),
                config.chat().sessionLife(),
                clock);
    }

    /** C6. Nothing said is never. */
    private static boolean letsAModelKnow(PolicySet policy) {
        return policy.explain().stream()
                .anyMatch(option ->
                        option.path().equals(ORDER_CONTEXT) && option.value().equals(DETAILS));
    }

    @Produces
    @Singleton
    LocateOrder locateOrder(OrderNames names) {
        return new LocateOrder(names);
    }

    @Produces
    @Singleton
    RequestReturn requestReturn(OrderChallenge challenge, OrderReturns returns) {
        return new RequestReturn(challenge, returns);
    }
}
