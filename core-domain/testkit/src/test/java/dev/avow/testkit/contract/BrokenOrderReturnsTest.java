package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenOrderReturnsTest {

    @TestFactory
    Stream<DynamicTest> brokenReturnsAreFlagged() {
        return new ContractRun<>(OrderReturnsContract.class)
                .flags(List.of(
                        returns(
                                "names something of every order",
                                right -> new Twisted(right) {
                                    @Override
                                    public List<ReturnLine> returnable(ShopId shop, OrderId order) {
                                        return super.returnable(shop, SentOrders.SENT);
                                    }
                                },
                                "or1WhatWasSentCanBeSentBack"),
                        returns(
                                "says yes and asks nobody",
                                right -> new Twisted(right) {
                                    @Override
                                    public Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
                                        return Result.REQUESTED;
                                    }
                                },
                                "or2WhatWasAskedForCannotBeAskedForAgain",
                                "or3AWishThatCannotBeMetIsNotMetInPart",
                                "or4AnotherShopsOrderIsNotReached"),
                        returns(
                                "meets a wish in part",
                                right -> new Twisted(right) {
                                    @Override
                                    public Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
                                        Map<String, Integer> known = new HashMap<>(wish);
                                        known.remove("404404");
                                        return super.request(shop, order, known);
                                    }
                                },
                                "or3AWishThatCannotBeMetIsNotMetInPart"),
                        returns(
                                "reaches all shops",
                                right -> new Twisted(right) {
                                    @Override
                                    public Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
                                        return super.request(SentOrders.SHOP, order, wish);
                                    }
                                },
                                "or4AnotherShopsOrderIsNotReached")));
    }

    private static ContractRun.Broken<OrderReturnsContract> returns(
            String what, UnaryOperator<OrderReturns> twist, String... failsBy) {
        return broken(what, () -> new SentOrders(twist), failsBy);
    }

    private static class Twisted implements OrderReturns {

        private final OrderReturns right;

        Twisted(OrderReturns right) {
            this.right = right;
        }

        @Override
        public List<ReturnLine> returnable(ShopId shop, OrderId order) {
            return right.returnable(shop, order);
        }

        @Override
        public Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
            return right.request(shop, order, wish);
        }
    }
}
