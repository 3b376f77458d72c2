package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.PersonalText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenOrderNamesTest {

    @TestFactory
    Stream<DynamicTest> brokenNamesAreFlagged() {
        return new ContractRun<>(OrderNamesContract.class)
                .flags(List.of(
                        names(
                                "find nothing",
                                right -> (shop, number) -> List.of(),
                                "on1TheNumberFindsItsOrderWithAndWithoutTheSign"),
                        names(
                                "find something for every number",
                                right -> (shop, number) -> right.find(shop, PersonalText.of("#1001")),
                                "on1NothingElseFindsIt"),
                        names(
                                "look in all shops",
                                right -> (shop, number) -> right.find(NamedOrders.SHOP, number),
                                "on2AnotherShopsOrderIsNotFound")));
    }

    private static ContractRun.Broken<OrderNamesContract> names(
            String what, UnaryOperator<OrderNames> twist, String... failsBy) {
        return broken(what, () -> new NamedOrders(twist), failsBy);
    }
}
