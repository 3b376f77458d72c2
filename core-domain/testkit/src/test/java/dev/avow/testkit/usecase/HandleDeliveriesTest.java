package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PortException;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EventHandler;
import dev.avow.core.usecase.HandleDeliveries;
import dev.avow.core.usecase.HandleDeliveries.End;
import dev.avow.core.usecase.HandleDeliveries.Worked;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.Occurrence;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HandleDeliveriesTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final Duration LONG = Duration.ofDays(1);

    private final TestTime time = new TestTime();
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit, time);
    private final InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("key"));
    private final List<String> done = new ArrayList<>();
    private int kept;

    /** A body is what it says it is. */
    private final WebhookBodies bodies = (topic, body, shop) -> switch (new String(body, StandardCharsets.UTF_8)) {
        case "uninstalled" -> new WebhookReading.Happened(new ShopEvent.AppUninstalled());
        case "deleted" -> new WebhookReading.Happened(new ShopEvent.CustomerDeleted(new CustomerId(7)));
        case "unused" -> new WebhookReading.NotHandled();
        default -> new WebhookReading.WrongShape("");
    };

    private HandleDeliveries handling(EventHandler<?>... handlers) {
        return new HandleDeliveries(inbox, inbox, unit, cipher, bodies, List.of(handlers), time);
    }

    private static EventHandler<ShopEvent.AppUninstalled> onUninstall(
            Function<Occurrence<ShopEvent.AppUninstalled>, Handling> work) {
        return new EventHandler<>() {
            @Override
            public Class<ShopEvent.AppUninstalled> event() {
                return ShopEvent.AppUninstalled.class;
            }

            @Override
            public Handling handle(Occurrence<ShopEvent.AppUninstalled> occurrence) {
                return work.apply(occurrence);
            }
        };
    }

    private void keep(String topic, String body) {
        kept++;
        String digest = "digest-" + kept;
        FieldContext context = new FieldContext(SHOP, DataClass.WEBHOOK_PAYLOAD, "payload", digest);
        WebhookDelivery delivery = new WebhookDelivery(
                SHOP,
                topic,
                Optional.of("id-" + kept),
                Optional.empty(),
                Optional.of(time.instant().minusSeconds(5)),
                digest,
                cipher.seal(body.getBytes(StandardCharsets.UTF_8), context),
                true,
                Lifetime.fixed(time.instant(), time.instant().plus(Duration.ofDays(30)), new PolicyVersion(1)));
        assertThat(unit.call(() -> inbox.keep(delivery))).isTrue();
    }

    @Test
    void everyHandlerOfAnEventIsCalledAndAllEndWithTheDelivery() {
        keep("app/uninstalled", "uninstalled");
        HandleDeliveries handling = handling(
                onUninstall(occurrence -> Handling.done(() -> done.add("first " + occurrence.shop()))),
                onUninstall(occurrence -> {
                    assertThat(unit.isActive())
                            .as("handlers work outside any unit")
                            .isFalse();
                    assertThat(occurrence.triggeredAt()).contains(time.instant().minusSeconds(5));
                    assertThat(occurrence.receivedAt()).isEqualTo(time.instant());
                    return Handling.done(() -> done.add("second, in a unit: " + unit.isActive()));
                }));

        assertThat(handling.handle(10)).containsExactly(new Worked("app/uninstalled", End.DONE, ""));

        assertThat(done).containsExactly("first " + SHOP, "second, in a unit: true");
        assertThat(handling.handle(10)).isEmpty();
    }

    @Test
    void whatOneHandlerPutsOffIsRecordedByNone() {
        keep("app/uninstalled", "uninstalled");
        HandleDeliveries handling = handling(
                onUninstall(occurrence -> Handling.done(() -> done.add("first"))),
                onUninstall(occurrence -> Handling.later(Duration.ofMinutes(5), "not.yet")));

        assertThat(handling.handle(10)).containsExactly(new Worked("app/uninstalled", End.PUT_OFF, "not.yet"));
        assertThat(done).isEmpty();
        assertThat(handling.handle(10)).isEmpty();

        time.advance(Duration.ofMinutes(5));
        assertThat(handling.handle(10)).hasSize(1);
    }

    @Test
    void whatAHandlerShelvesIsShelvedThoughAnotherWouldWait() {
        keep("app/uninstalled", "uninstalled");

        handling(
                        onUninstall(occurrence -> Handling.shelved("look.at-it")),
                        onUninstall(occurrence -> Handling.later(LONG, "not.yet")))
                .handle(10);

        assertThat(inbox.shelf(10)).extracting(WebhookShelf.Shelved::code).containsExactly("look.at-it");
    }

    @Test
    void aFailureInTheRecordsRollsThemAllBack() {
        keep("app/uninstalled", "uninstalled");
        HandleDeliveries handling = handling(onUninstall(occurrence -> Handling.done(() -> {
            throw new PortException.Unavailable("store.unavailable", "gone");
        })));

        assertThat(handling.handle(10))
                .containsExactly(new Worked("app/uninstalled", End.PUT_OFF, "store.unavailable"));
        assertThat(inbox.hasAny(SHOP, Set.of("app/uninstalled"))).isTrue();
    }

    @Test
    void whatIsUnavailableIsNeverShelvedAndWaitsLongerEachTime() {
        keep("app/uninstalled", "uninstalled");
        HandleDeliveries handling = handling(onUninstall(occurrence -> {
            throw new PortException.Unavailable("shopify.unavailable", "gone");
        }));

        int tries = 0;
        for (int second = 0; second < 3_600; second++) {
            tries += handling.handle(10).size();
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(tries).isBetween(10, 15);
        assertThat(inbox.shelf(10)).isEmpty();
    }

    @Test
    void whatFailsForGoodIsShelvedUnderACodeThatQuotesNothing() {
        keep("app/uninstalled", "uninstalled");
        HandleDeliveries handling = handling(onUninstall(occurrence -> {
            throw new IllegalArgumentException("mara@example.com");
        }));

        for (int i = 0; i < 20; i++) {
            handling.handle(10);
            time.advance(LONG.dividedBy(10));
        }

        assertThat(inbox.shelf(10))
                .extracting(WebhookShelf.Shelved::code)
                .containsExactly("handler.failed-IllegalArgumentException");
        inbox.putBack(inbox.shelf(1).get(0).id());
        assertThat(handling.handle(10))
                .as("a person put it back")
                .extracting(Worked::end)
                .containsExactly(End.PUT_OFF);
    }

    @Test
    void whatNoWorkerEverCameToAnEndWithIsShelvedUnread() {
        keep("app/uninstalled", "uninstalled");
        for (int crash = 0; crash < 4; crash++) {
            inbox.claim(Optional.empty(), 1, Duration.ZERO, time.instant());
        }

        assertThat(handling(onUninstall(occurrence -> Handling.done(() -> done.add("read"))))
                        .handle(10))
                .containsExactly(new Worked("app/uninstalled", End.SHELVED, "delivery.never-ends"));
        assertThat(done).isEmpty();
    }

    /** Two workers, and a shop that hangs five times: the word of the law is worked on once, and nobody's work is lost. */
    @Test
    void s3_33_whatComesBehindDeliveriesThatHangIsWorkedOnOnceAndNeverShelved() {
        for (int hanging = 0; hanging < 5; hanging++) {
            keep("products/update", "uninstalled");
        }
        keep("customers/redact", "deleted");
        List<Worked> worked = new ArrayList<>();
        HandleDeliveries second = handling(onUninstall(occurrence -> hanging()));
        HandleDeliveries first = handling(onUninstall(occurrence -> {
            worked.addAll(second.handle(8));
            return hanging();
        }));

        for (int round = 0; round < 12; round++) {
            worked.addAll(first.handle(8));
        }

        assertThat(inbox.shelf(10)).isEmpty();
        assertThat(worked).extracting(Worked::end).doesNotContain(End.LOST);
        assertThat(worked).containsOnlyOnce(new Worked("customers/redact", End.DONE, ""));
    }

    private Handling hanging() {
        time.advance(Duration.ofSeconds(107));
        return Handling.later(Duration.ofSeconds(1), "shopify.unreachable");
    }

    @Test
    void s3_33_anotherWorkerTakesWhatWaitsBehindOneThatHangs() {
        keep("products/update", "uninstalled");
        keep("customers/delete", "deleted");
        List<Worked> others = new ArrayList<>();
        HandleDeliveries another = handling();
        HandleDeliveries first = handling(onUninstall(occurrence -> {
            time.advance(Duration.ofSeconds(119));
            others.addAll(another.handle(8));
            return Handling.done(() -> {});
        }));

        assertThat(first.handle(8)).containsExactly(new Worked("products/update", End.DONE, ""));
        assertThat(others).as("it is held still").isEmpty();
        assertThat(another.handle(8)).containsExactly(new Worked("customers/delete", End.DONE, ""));
        assertThat(another.handle(8)).isEmpty();
    }

    /** What is claimed together with a product's delivery that hangs is not held behind it. */
    @Test
    void s3_33_whatLawAsksForComesFirstAndCanHaveAWorkerToItself() {
        keep("products/update", "uninstalled");
        keep("customers/redact", "deleted");
        HandleDeliveries handling = handling(onUninstall(occurrence -> hanging()));

        assertThat(handling.handle(8)).extracting(Worked::topic).containsExactly("customers/redact", "products/update");

        keep("products/update", "uninstalled");
        keep("shop/redact", "deleted");
        assertThat(handling.handleByLaw(8)).containsExactly(new Worked("shop/redact", End.DONE, ""));
        assertThat(handling.handleByLaw(8)).isEmpty();
    }

    /** A body that ends its worker: those that were claimed with it are not suspected for long, and never shelved. */
    @Test
    void s3_33_aDeliveryThatEndsItsWorkersTakesNoOtherWithIt() {
        keep("app/uninstalled", "uninstalled");
        keep("customers/delete", "deleted");
        keep("customers/delete", "deleted");
        HandleDeliveries mortal = handling(onUninstall(occurrence -> {
            throw new StackOverflowError();
        }));
        List<Worked> worked = new ArrayList<>();

        for (int life = 0; life < 20; life++) {
            try {
                worked.addAll(mortal.handle(8));
            } catch (StackOverflowError e) {
                time.advance(Duration.ofMinutes(2));
            }
        }

        assertThat(worked)
                .containsExactlyInAnyOrder(
                        new Worked("app/uninstalled", End.SHELVED, "delivery.never-ends"),
                        new Worked("customers/delete", End.DONE, ""),
                        new Worked("customers/delete", End.DONE, ""));
    }

    @Test
    void aBodyOfAnotherShapeIsShelvedAndAnUnusedTopicIsDone() {
        keep("customers/redact", "{\"something\":\"else\"}");
        keep("shop/update", "unused");
        keep("customers/delete", "deleted");

        assertThat(handling().handle(10))
                .containsExactly(
                        new Worked("customers/redact", End.SHELVED, "webhook.wrong-shape"),
                        new Worked("shop/update", End.DONE, ""),
                        new Worked("customers/delete", End.DONE, ""));
    }

    @Test
    void aPayloadThatDoesNotOpenIsShelved() {
        keep("app/uninstalled", "uninstalled");
        HandleDeliveries another = new HandleDeliveries(
                inbox,
                inbox,
                unit,
                new InMemoryFieldCipher(new TestIds("key")),
                bodies,
                List.of(onUninstall(occurrence -> Handling.done(() -> done.add("read")))),
                time);

        assertThat(another.handle(10)).extracting(Worked::end).containsExactly(End.SHELVED);
        assertThat(done).isEmpty();
    }

    /** S4-10: whoever is about to send asks first. */
    @Test
    void s4_10_aShopIsSettledWhenNothingOfTheTopicsIsLeft() {
        keep("app/uninstalled", "uninstalled");
        keep("customers/redact", "what is this");
        HandleDeliveries handling = handling(onUninstall(occurrence -> Handling.done(() -> done.add("read"))));

        assertThat(handling.settle(SHOP, Set.of("app/uninstalled"))).isTrue();
        assertThat(done).containsExactly("read");
        assertThat(handling.settle(SHOP, Set.of("customers/redact")))
                .as("it is on the shelf")
                .isFalse();
        assertThat(handling.settle(new ShopId("zen-bikes.myshopify.com"), Set.of("customers/redact")))
                .isTrue();
    }
}
