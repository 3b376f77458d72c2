package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.Sealed;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that a {@link WebhookInbox} owes (WI-1 to WI-5). */
public interface WebhookInboxContract {

    /** The inbox under test. */
    WebhookInbox inbox();

    /** The unit of work that the inbox takes part in. */
    UnitOfWork unitOfWork();

    /** What is kept for a shop, in any order, read past the inbox. Called outside any unit. */
    List<WebhookDelivery> kept(ShopId shop);

    /** WI-1. */
    @Test
    default void wi1ADeliveryIsKeptWithAllItsParts() {
        WebhookDelivery delivery = Deliveries.fresh(Fresh.shop());

        assertThat(keep(delivery)).isTrue();

        assertThat(kept(delivery.shop())).singleElement().satisfies(kept -> Deliveries.assertSame(kept, delivery));
    }

    /** WI-1: an unreadable body without any optional header is kept as well. */
    @Test
    default void wi1ADeliveryWithTheFewestPartsIsKept() {
        WebhookDelivery delivery = new WebhookDelivery(
                Fresh.shop(),
                "app/uninstalled",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Deliveries.digest(),
                new Sealed("key-2", new byte[0]),
                false,
                Lifetime.fixed(TestTime.START, TestTime.START.plusSeconds(1), Chat.VERSION));

        assertThat(keep(delivery)).isTrue();

        assertThat(kept(delivery.shop())).singleElement().satisfies(kept -> Deliveries.assertSame(kept, delivery));
    }

    /** WI-1. */
    @Test
    default void wi1ALargePayloadIsKeptAsItCame() {
        byte[] large = new byte[3_000_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31);
        }
        WebhookDelivery delivery = Deliveries.with(Deliveries.fresh(Fresh.shop()), new Sealed("key-1", large));

        assertThat(keep(delivery)).isTrue();

        assertThat(kept(delivery.shop())).singleElement().satisfies(kept -> Deliveries.assertSame(kept, delivery));
    }

    /** WI-1: what differs in id and digest is another delivery. */
    @Test
    default void wi1DifferentDeliveriesAreAllKept() {
        ShopId shop = Fresh.shop();

        for (int i = 0; i < 3; i++) {
            assertThat(keep(Deliveries.fresh(shop))).isTrue();
        }

        assertThat(kept(shop)).hasSize(3);
    }

    /** WI-2 and WI-5. */
    @Test
    default void wi2AKnownWebhookIdIsADuplicateWhateverElseItCarries() {
        WebhookDelivery first = Deliveries.fresh(Fresh.shop());
        WebhookDelivery other = Deliveries.fresh(Fresh.shop());
        assertThat(keep(first)).isTrue();

        assertThat(keep(Deliveries.with(other, first.webhookId(), other.digest())))
                .isFalse();

        assertThat(kept(other.shop())).isEmpty();
        assertThat(kept(first.shop())).singleElement().satisfies(kept -> Deliveries.assertSame(kept, first));
    }

    /** WI-3 and WI-5. */
    @Test
    default void wi3AKnownDigestIsADuplicateWhateverItsWebhookId() {
        WebhookDelivery first = Deliveries.fresh(Fresh.shop());
        assertThat(keep(first)).isTrue();

        assertThat(keep(Deliveries.with(first, Optional.of(Fresh.name()), first.digest())))
                .isFalse();
        assertThat(keep(Deliveries.with(first, Optional.empty(), first.digest())))
                .isFalse();

        assertThat(kept(first.shop())).singleElement().satisfies(kept -> Deliveries.assertSame(kept, first));
    }

    /** WI-4: no id is not an id that two deliveries share. */
    @Test
    default void wi4DeliveriesWithoutAnIdAreToldApartByDigest() {
        WebhookDelivery delivery = Deliveries.fresh(Fresh.shop());
        WebhookDelivery first = Deliveries.with(delivery, Optional.empty(), Deliveries.digest());
        WebhookDelivery second = Deliveries.with(delivery, Optional.empty(), Deliveries.digest());

        assertThat(keep(first)).isTrue();
        assertThat(keep(second)).isTrue();
        assertThat(keep(first)).isFalse();

        assertThat(kept(delivery.shop())).hasSize(2);
    }

    /** WI-2 and WI-5: the same delivery from many instances at once. */
    @Test
    default void wi5OfManyEqualDeliveriesAtOnceOneIsKept() {
        for (int round = 0; round < 5; round++) {
            WebhookDelivery delivery = Deliveries.fresh(Fresh.shop());

            List<Race.Finish<Boolean>> finishes = Race.run(4, () -> keep(delivery));

            assertThat(finishes).extracting(Race.Finish::value).containsExactlyInAnyOrder(true, false, false, false);
            assertThat(kept(delivery.shop())).hasSize(1);
        }
    }

    /** WI-5: what was rolled back was never there; a store that failed must not swallow Shopify's next try. */
    @Test
    default void wi5WhatWasRolledBackIsNoDuplicateLater() {
        WebhookDelivery delivery = Deliveries.fresh(Fresh.shop());
        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    inbox().keep(delivery);
                    throw new IllegalStateException("crash before the end of the unit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept(delivery.shop())).isEmpty();

        assertThat(keep(delivery)).isTrue();

        assertThat(kept(delivery.shop())).hasSize(1);
    }

    private boolean keep(WebhookDelivery delivery) {
        return unitOfWork().call(() -> inbox().keep(delivery));
    }
}
