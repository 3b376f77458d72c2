package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.PersonalText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenOrderLookupTest {

    private static final VerificationPhone RIGHT_PHONE =
            VerificationPhone.parse(OrderLookupContract.PHONE).orElseThrow();

    @TestFactory
    Stream<DynamicTest> brokenLookupsAreFlagged() {
        return new ContractRun<>(OrderLookupContract.class)
                .flags(List.of(
                        lookup(
                                "finds nothing",
                                right -> (shop, number, phone) -> Optional.empty(),
                                "ol1NumberAndPhoneTogetherFindTheOrder",
                                "ol4SpellingsOfBothAreTaken"),
                        lookup(
                                "believes every phone",
                                right -> (shop, number, phone) -> right.find(shop, number, RIGHT_PHONE),
                                "ol2EverythingElseIsOneAnswer"),
                        lookup(
                                "believes every number",
                                right -> (shop, number, phone) -> right.find(shop, PersonalText.of("#1001"), phone),
                                "ol2EverythingElseIsOneAnswer"),
                        lookup(
                                "looks in all shops",
                                right -> (shop, number, phone) -> right.find(PlacedOrders.SHOP, number, phone),
                                "ol3AnotherShopsOrderIsNotFound")));
    }

    private static ContractRun.Broken<OrderLookupContract> lookup(
            String what, UnaryOperator<OrderLookup> twist, String... failsBy) {
        return broken(what, () -> new PlacedOrders(twist), failsBy);
    }
}
