package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.subject.ShopId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** All that {@link DeliveryDoor} owes (DD-1 and DD-2). DD-3 is {@link DeliveryDoorSideBySideContract}. */
public interface DeliveryDoorContract {

    /** How long a delivery that comes in can take, at the most; one that waits takes as long as the door is shut. */
    long PATIENCE_MILLIS = 500;

    /** The longest that anything here may take. */
    long HANGS_AFTER_SECONDS = 60;

    /** The door under test. */
    DeliveryDoor door();

    /** What comes in through it. */
    WebhookInbox inbox();

    /** What came in and waits. */
    PendingDeliveries pending();

    /** The unit of work that all of them take part in. */
    UnitOfWork unitOfWork();

    /** A delivery is kept on another thread: done when it is acknowledged. */
    default CompletableFuture<Boolean> comesIn(WebhookDelivery delivery) {
        CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        acknowledged.complete(unitOfWork().call(() -> inbox().keep(delivery)));
                    } catch (RuntimeException | Error e) {
                        acknowledged.completeExceptionally(e);
                    }
                },
                "delivery");
        thread.setDaemon(true);
        thread.start();
        return acknowledged;
    }

    private Set<String> topics() {
        return Set.of(Deliveries.fresh(Fresh.shop()).topic());
    }

    /** DD-1 (S4-10): from the moment the door is shut nothing of the shop is acknowledged before the unit's end. */
    @Test
    default void dd1NothingIsAcknowledgedWhileTheDoorIsShut() throws Exception {
        ShopId shop = Fresh.shop();
        CompletableFuture<Boolean> delivery = unitOfWork().call(() -> {
            door().shut(shop);
            CompletableFuture<Boolean> outside = comesIn(Deliveries.fresh(shop));
            assertThatThrownBy(() -> outside.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
            assertThat(pending().hasAny(shop, topics())).isFalse();
            return outside;
        });

        assertThat(delivery.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(pending().hasAny(shop, topics())).isTrue();
    }

    /** DD-1: also where the unit of work fails. */
    @Test
    default void dd1ADoorThatWasShutByAFailedUnitIsOpenAgain() throws Exception {
        ShopId shop = Fresh.shop();
        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    door().shut(shop);
                    throw new IllegalStateException("crash");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(comesIn(Deliveries.fresh(shop)).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }

    /** DD-2 (S4-10). */
    @Test
    default void dd2WhatWasAcknowledgedBeforeIsSeen() throws Exception {
        ShopId shop = Fresh.shop();
        comesIn(Deliveries.fresh(shop)).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);

        boolean seen = unitOfWork().call(() -> {
            door().shut(shop);
            return pending().hasAny(shop, topics());
        });

        assertThat(seen).isTrue();
    }
}
