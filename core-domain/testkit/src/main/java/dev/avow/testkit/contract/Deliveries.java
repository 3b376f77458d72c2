package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Sealed;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.util.Optional;

/** Webhook deliveries that nobody has seen before. */
final class Deliveries {

    private static final Lifetime LIFETIME = new Lifetime(
            TestTime.START.plusNanos(987_654_321),
            TestTime.START.plusSeconds(1),
            TestTime.START.plusSeconds(2_592_000),
            new PolicyVersion(7));

    private Deliveries() {}

    /** With every part, every byte, and more digits of a second than a store keeps. */
    static WebhookDelivery fresh(ShopId shop) {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        return new WebhookDelivery(
                shop,
                "customers/data_request",
                Optional.of(Fresh.name()),
                Optional.of("2026-10"),
                Optional.of(TestTime.START.minusNanos(123_456_789)),
                digest(),
                new Sealed("key-1", everyByte),
                true,
                LIFETIME);
    }

    /** In the shape of a keyed hash. */
    static String digest() {
        return (Fresh.name() + Fresh.name()).substring(0, 43);
    }

    static WebhookDelivery with(WebhookDelivery delivery, Sealed payload) {
        return copy(delivery, delivery.webhookId(), delivery.digest(), payload);
    }

    static WebhookDelivery with(WebhookDelivery delivery, Optional<String> webhookId, String digest) {
        return copy(delivery, webhookId, digest, delivery.payload());
    }

    static WebhookDelivery about(WebhookDelivery delivery, String topic) {
        return new WebhookDelivery(
                delivery.shop(),
                topic,
                delivery.webhookId(),
                delivery.apiVersion(),
                delivery.triggeredAt(),
                delivery.digest(),
                delivery.payload(),
                delivery.readable(),
                delivery.lifetime());
    }

    static void assertSame(WebhookDelivery kept, WebhookDelivery expected) {
        assertThat(kept.payload().keyId()).isEqualTo(expected.payload().keyId());
        assertThat(kept.payload().bytes()).isEqualTo(expected.payload().bytes());
        assertThat(with(kept, expected.payload())).isEqualTo(expected);
    }

    static WebhookDelivery with(WebhookDelivery delivery, Lifetime lifetime) {
        return new WebhookDelivery(
                delivery.shop(),
                delivery.topic(),
                delivery.webhookId(),
                delivery.apiVersion(),
                delivery.triggeredAt(),
                delivery.digest(),
                delivery.payload(),
                delivery.readable(),
                lifetime);
    }

    private static WebhookDelivery copy(
            WebhookDelivery delivery, Optional<String> webhookId, String digest, Sealed payload) {
        return new WebhookDelivery(
                delivery.shop(),
                delivery.topic(),
                webhookId,
                delivery.apiVersion(),
                delivery.triggeredAt(),
                digest,
                payload,
                delivery.readable(),
                delivery.lifetime());
    }
}
