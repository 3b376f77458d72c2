package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.port.WebhookReading;
import dev.avow.testkit.contract.BodiesContract.Twist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenWebhookBodiesTest {

    @TestFactory
    Stream<DynamicTest> brokenReadersAreFlagged() {
        return new ContractRun<>(WebhookBodiesContract.class)
                .flags(List.of(
                        reader(
                                "reads nothing",
                                (right, topic, body, shop) -> new WebhookReading.NotHandled(),
                                "genuineBodiesAreRead",
                                "wb2ABodyOfAnotherShopIsNotActedOn",
                                "wb4ABodyOfAnotherTopicHasTheWrongShape"),
                        reader(
                                "throws at what it does not know",
                                (right, topic, body, shop) -> right.read(topic, body, shop)
                                        .fold(
                                                happened -> happened,
                                                wrong -> {
                                                    throw new IllegalStateException("wrong shape");
                                                },
                                                other -> other,
                                                none -> none),
                                "wb1NoBytesMakeItThrow",
                                "wb4ABodyOfAnotherTopicHasTheWrongShape"),
                        reader(
                                "believes the header's shop",
                                (right, topic, body, shop) -> right.read(topic, body, shop)
                                        .fold(
                                                happened -> happened,
                                                wrong -> wrong,
                                                other -> new WebhookReading.Happened(new ShopEvent.ShopRedacted()),
                                                none -> none),
                                "wb2ABodyOfAnotherShopIsNotActedOn"),
                        reader(
                                "takes unknown topics for uninstalls",
                                (right, topic, body, shop) -> right.read(topic, body, shop)
                                        .fold(
                                                happened -> happened,
                                                wrong -> wrong,
                                                other -> other,
                                                none -> new WebhookReading.Happened(new ShopEvent.AppUninstalled())),
                                "wb3AnUnknownTopicIsNotHandled"),
                        reader(
                                "believes the header's topic",
                                (right, topic, body, shop) -> right.read(topic, body, shop)
                                        .fold(
                                                happened -> happened,
                                                wrong -> new WebhookReading.Happened(new ShopEvent.ShopRedacted()),
                                                other -> other,
                                                none -> none),
                                "wb1NoBytesMakeItThrow",
                                "wb4ABodyOfAnotherTopicHasTheWrongShape"),
                        reader(
                                "quotes what it read",
                                (right, topic, body, shop) ->
                                        new WebhookReading.WrongShape(new String(body, StandardCharsets.UTF_8)),
                                "genuineBodiesAreRead",
                                "wb5NothingPrintsAPersonalValue")));
    }

    private static ContractRun.Broken<WebhookBodiesContract> reader(String what, Twist twist, String... failsBy) {
        return broken(what, () -> new BodiesContract(twist), failsBy);
    }
}
