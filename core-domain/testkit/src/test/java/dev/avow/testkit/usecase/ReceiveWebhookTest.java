package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Payload;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReceiveWebhook;
import dev.avow.core.usecase.ReceiveWebhook.Outcome;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReceiveWebhookTest {

    private static final Instant TRIGGERED_AT = TestTime.START.minusSeconds(90);

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final String BODY = "{\"customer\":{\"email\":\"mara@example.com\"}}";

    private final TestTime time = new TestTime();
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit);
    private static final RetentionPolicy RETENTION = rule(30);

    private final FieldCipher cipher = new InMemoryFieldCipher(new TestIds("field"));
    private final KeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));

    @Test
    void deliveryIsKeptWithItsBodySealedS4_24() {
        time.advance(Duration.ofNanos(1_999_999));

        assertThat(receive("orders/paid", "id-1", BODY)).isEqualTo(Outcome.KEPT);

        assertThat(inbox.deliveries()).singleElement().satisfies(kept -> {
            assertThat(kept.shop()).isEqualTo(SHOP);
            assertThat(kept.topic()).isEqualTo("orders/paid");
            assertThat(kept.webhookId()).contains("id-1");
            assertThat(kept.apiVersion()).contains("2026-10");
            assertThat(kept.triggeredAt()).contains(TRIGGERED_AT);
            assertThat(kept.readable()).isTrue();
            assertThat(kept.lifetime())
                    .isEqualTo(Lifetime.fixed(
                            TestTime.START.plusMillis(1),
                            TestTime.START.plusMillis(1).plus(Duration.ofDays(30)),
                            new PolicyVersion(1)));
            assertThat(kept.digest()).matches("[A-Za-z0-9_-]{43}");
            assertThat(text(kept.payload().bytes())).doesNotContain("mara");
            assertThat(kept.toString()).doesNotContain("mara");
            FieldContext own = new FieldContext(SHOP, DataClass.WEBHOOK_PAYLOAD, "payload", kept.digest());
            assertThat(text(cipher.open(kept.payload(), own))).isEqualTo(BODY);
        });
    }

    @Test
    void sameWebhookIdIsADuplicate() {
        receive("orders/paid", "id-1", BODY);

        assertThat(receive("orders/paid", "id-1", BODY)).isEqualTo(Outcome.DUPLICATE);
        assertThat(receive("orders/paid", "id-1", "{}")).isEqualTo(Outcome.DUPLICATE);
        assertThat(inbox.deliveries()).hasSize(1);
    }

    @Test
    void sameWorkUnderAnotherIdIsADuplicate() {
        receive("orders/paid", "id-1", BODY);

        assertThat(receive("orders/paid", "id-2", BODY)).isEqualTo(Outcome.DUPLICATE);
        assertThat(inbox.deliveries()).hasSize(1);
    }

    @Test
    void sameBodyOfAnotherTopicOrShopIsOtherWork() {
        receive("orders/paid", "id-1", BODY);

        assertThat(receive("orders/updated", "id-2", BODY)).isEqualTo(Outcome.KEPT);
        assertThat(useCase(inbox, unit, cipher)
                        .handle(command(new ShopId("other.myshopify.com"), "orders/paid", "id-3", BODY)))
                .isEqualTo(Outcome.KEPT);
        assertThat(inbox.deliveries()).hasSize(3);
    }

    @Test
    void emptyBodyIsKeptToo() {
        assertThat(receive("shop/update", "id-1", "")).isEqualTo(Outcome.KEPT);
    }

    /** Acknowledge only what is stored: whatever breaks, no outcome comes back that could be answered with 200. */
    @Test
    void failureOfTheStoreIsNeverAnOutcome() {
        PortException down = new PortException.Unavailable("store.unavailable", "no server answers");
        WebhookInbox failing = delivery -> {
            throw down;
        };

        assertThatThrownBy(() -> useCase(failing, unit, cipher).handle(command(SHOP, "orders/paid", "id-1", BODY)))
                .isSameAs(down);
    }

    @Test
    void failureAtTheEndOfTheUnitIsNeverAnOutcomeAndTheNextTryIsKept() {
        PortException lost = new PortException.Unavailable("store.unavailable", "commit failed");
        UnitOfWork failing = new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                return unit.call(() -> {
                    assertThat((Object) work.get()).as("kept").isEqualTo(true);
                    throw lost;
                });
            }
        };

        assertThatThrownBy(() -> useCase(inbox, failing, cipher).handle(command(SHOP, "orders/paid", "id-1", BODY)))
                .isSameAs(lost);

        assertThat(inbox.deliveries()).isEmpty();
        assertThat(receive("orders/paid", "id-1", BODY)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void bodyThatCannotBeSealedIsNotKept() {
        FieldCipher broken = new FieldCipher() {
            @Override
            public Sealed seal(byte[] plain, FieldContext context) {
                throw new PortException.Unavailable("cipher.unavailable", "no key");
            }

            @Override
            public byte[] open(Sealed sealed, FieldContext context) {
                throw new PortException.Unavailable("cipher.unavailable", "no key");
            }

            @Override
            public String currentKey() {
                throw new PortException.Unavailable("cipher.unavailable", "no key");
            }
        };

        assertThatThrownBy(() -> useCase(inbox, unit, broken).handle(command(SHOP, "orders/paid", "id-1", BODY)))
                .isInstanceOf(PortException.Unavailable.class);

        assertThat(inbox.deliveries()).isEmpty();
    }

    @Test
    void deliveryOutsideAnyUnitIsRefusedAndNotKept() {
        receive("orders/paid", "id-1", BODY);
        WebhookDelivery kept = inbox.deliveries().get(0);
        InMemoryWebhookInbox other = new InMemoryWebhookInbox(unit);

        assertThatThrownBy(() -> other.keep(kept)).isInstanceOf(IllegalStateException.class);

        assertThat(other.deliveries()).isEmpty();
    }

    @Test
    void deliveryToAStricterShopLivesByItsRule() {
        ShopId stricter = new ShopId("zen-bikes.myshopify.com");
        RetentionInForce perShop = new RetentionInForce() {
            @Override
            public RetentionPolicy at(Instant now) {
                return RETENTION;
            }

            @Override
            public RetentionPolicy at(ShopId shop, Instant now) {
                return shop.equals(stricter) ? rule(10) : RETENTION;
            }
        };

        new ReceiveWebhook(inbox, unit, cipher, hasher, perShop, time)
                .handle(command(stricter, "orders/paid", "id-1", BODY));

        assertThat(inbox.deliveries().get(0).lifetime().expiresAt())
                .isEqualTo(TestTime.START.plus(Duration.ofDays(10)));
    }

    private static RetentionPolicy rule(long days) {
        return new RetentionPolicy(
                List.of(RetentionRule.builder("webhook.test", DataClass.WEBHOOK_PAYLOAD, Span.ofDays(days))
                        .starts(ClockStart.WEBHOOK_RECEIVED)
                        .build()));
    }

    private Outcome receive(String topic, String id, String body) {
        return useCase(inbox, unit, cipher).handle(command(SHOP, topic, id, body));
    }

    private ReceiveWebhook useCase(WebhookInbox inbox, UnitOfWork unit, FieldCipher cipher) {
        return new ReceiveWebhook(inbox, unit, cipher, hasher, RetentionInForce.always(RETENTION), time);
    }

    private static ReceiveWebhook.Command command(ShopId shop, String topic, String id, String body) {
        return new ReceiveWebhook.Command(
                shop,
                topic,
                Optional.of(id),
                Optional.of("2026-10"),
                Optional.of(TRIGGERED_AT),
                Payload.of(body.getBytes(StandardCharsets.UTF_8)),
                true);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
