package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.ClaimedDelivery;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * All that a {@link WebhookQueue} owes (WQ-1 to WQ-5, WQ-7 to WQ-9), its shelf (WS-1 to WS-3), and whoever says what is pending
 * (PD-1, PD-2). It works with shops of its own, so that it may run beside real deliveries.
 */
public interface WebhookQueueContract {

    /** Holds for as long as a test may take. */
    Duration LEASE = Duration.ofMinutes(10);

    /** The inbox that fills the queue. */
    WebhookInbox inbox();

    /** The queue under test. */
    WebhookQueue queue();

    /** Its shelf. */
    WebhookShelf shelf();

    /** What is pending in it. */
    PendingDeliveries pending();

    /** The unit of work that the queue takes part in. */
    UnitOfWork unitOfWork();

    /** The payloads that are physically there of a shop, done or not, read past the queue. */
    List<byte[]> payloads(ShopId shop);

    /** WQ-1. */
    @Test
    default void wq1WhatIsHeldIsHandedToNobodyElse() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = kept(shop);

        List<ClaimedDelivery> first = claim(shop, LEASE);

        assertThat(first)
                .singleElement()
                .satisfies(claimed -> Deliveries.assertSame(claimed.delivery(), delivery))
                .satisfies(claimed -> assertThat(claimed.claims()).isEqualTo(1))
                .satisfies(claimed -> assertThat(claimed.everSettled()).isFalse());
        assertThat(claim(shop, LEASE)).isEmpty();
    }

    /** WQ-1: the claim of all shops gets it as well, and only once. */
    @Test
    default void wq1OfManyClaimsAtOnceOneGetsADelivery() {
        ShopId shop = Fresh.shop();
        for (int i = 0; i < 12; i++) {
            kept(shop);
        }

        List<Race.Finish<List<ClaimedDelivery>>> finishes =
                Race.run(4, () -> queue().claim(Optional.of(shop), 3, LEASE, Chat.NOW));

        List<Long> claimed = finishes.stream()
                .flatMap(finish ->
                        finish.value() == null ? List.<ClaimedDelivery>of().stream() : finish.value().stream())
                .map(ClaimedDelivery::id)
                .toList();
        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(claimed).doesNotHaveDuplicates();
        int rest = claim(shop, LEASE).size();
        assertThat(claimed.size() + rest).isEqualTo(12);
    }

    /** WQ-1: a claim for every shop. */
    @Test
    default void wq1AClaimForEveryShopFindsIt() {
        ShopId shop = Fresh.shop();
        kept(shop);

        boolean found = false;
        List<ClaimedDelivery> batch = queue().claim(Optional.empty(), 100, LEASE, Chat.NOW);
        while (!batch.isEmpty()) {
            found |= batch.stream().anyMatch(it -> it.delivery().shop().equals(shop));
            batch = queue().claim(Optional.empty(), 100, LEASE, Chat.NOW);
        }

        assertThat(found).isTrue();
    }

    /** WQ-1: no more than were asked for. */
    @Test
    default void wq1AClaimKeepsToItsLimit() {
        ShopId shop = Fresh.shop();
        for (int i = 0; i < 3; i++) {
            kept(shop);
        }

        assertThat(queue().claim(Optional.of(shop), 2, LEASE, Chat.NOW)).hasSize(2);
        assertThat(queue().claim(Optional.of(shop), 2, LEASE, Chat.NOW)).hasSize(1);
    }

    /** WQ-2. */
    @Test
    default void wq2WhatWasHeldTooLongIsHandedOutUnderAHigherFence() {
        ShopId shop = Fresh.shop();
        kept(shop);
        ClaimedDelivery slow = claim(shop, Duration.ZERO).get(0);

        ClaimedDelivery next = claim(shop, LEASE).get(0);

        assertThat(next.id()).isEqualTo(slow.id());
        assertThat(next.fence()).isGreaterThan(slow.fence());
        assertThat(next.claims()).isEqualTo(2);
    }

    /** WQ-2. */
    @Test
    default void wq2WhatWasPutOffComesAgainWhenItIsDue() {
        ShopId shop = Fresh.shop();
        kept(shop);
        queue().putOff(claim(shop, LEASE).get(0), Duration.ofHours(1), "later");
        assertThat(claim(shop, LEASE)).isEmpty();

        kept(shop);
        queue().putOff(claim(shop, LEASE).get(0), Duration.ZERO, "at-once");

        assertThat(claim(shop, LEASE)).singleElement().satisfies(claimed -> {
            assertThat(claimed.everSettled()).isTrue();
            assertThat(claimed.claims()).isEqualTo(2);
        });
    }

    /** WQ-3. */
    @Test
    default void wq3WhoWasReplacedChangesNothing() {
        ShopId shop = Fresh.shop();
        kept(shop);
        ClaimedDelivery slow = claim(shop, Duration.ZERO).get(0);
        ClaimedDelivery next = claim(shop, LEASE).get(0);

        assertTaken(() -> finish(slow));
        assertTaken(() -> queue().putOff(slow, Duration.ZERO, "late"));
        assertTaken(() -> queue().shelve(slow, "late"));
        assertTaken(() -> queue().giveBack(slow));

        assertThat(payloads(shop))
                .singleElement()
                .isEqualTo(next.delivery().payload().bytes());
        assertThat(shelved(shop)).isEmpty();
        finish(next);
        assertTaken(() -> finish(next));
    }

    /** WQ-4 (rule 9: inbox payloads are deleted when handled). */
    @Test
    default void wq4WhatIsFinishedIsGoneButItsIdIsStillADuplicate() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = kept(shop);

        finish(claim(shop, LEASE).get(0));

        assertThat(claim(shop, Duration.ZERO)).isEmpty();
        assertThat(payloads(shop)).allSatisfy(bytes -> assertThat(bytes).isEmpty());
        assertThat(keep(Deliveries.with(Deliveries.fresh(shop), delivery.webhookId(), Deliveries.digest())))
                .isFalse();
    }

    /** WQ-4: it ends with what its handlers record, or not at all. */
    @Test
    default void wq4WhatIsRolledBackIsNotFinished() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = kept(shop);
        ClaimedDelivery claimed = claim(shop, Duration.ZERO).get(0);

        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    queue().finish(claimed);
                    throw new IllegalStateException("crash before the end of the unit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(claim(shop, LEASE))
                .singleElement()
                .satisfies(again -> Deliveries.assertSame(again.delivery(), delivery));
    }

    /** WQ-5. */
    @Test
    default void wq5WhatIsShelvedOrExpiredIsNotHandedOut() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = kept(shop);
        assertThat(queue().claim(
                                Optional.of(shop), 5, LEASE, delivery.lifetime().expiresAt()))
                .isEmpty();

        queue().shelve(claim(shop, LEASE).get(0), "shape.unknown");

        assertThat(claim(shop, LEASE)).isEmpty();
    }

    /** WQ-7 (ADR 0007): a shop that is uninstalled twice sends the same bytes twice. */
    @Test
    default void wq7OnceItsWorkIsFinishedAnEqualBodyIsNew() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = kept(shop);
        finish(claim(shop, LEASE).get(0));

        assertThat(keep(Deliveries.with(delivery, Optional.of(Fresh.name()), delivery.digest())))
                .isTrue();

        assertThat(claim(shop, LEASE)).hasSize(1);
    }

    /** WQ-8. */
    @Test
    default void wq8WhatIsGivenBackComesAgainAsIfItHadNotBeenClaimed() {
        ShopId shop = Fresh.shop();
        kept(shop);
        ClaimedDelivery first = claim(shop, LEASE).get(0);

        queue().giveBack(first);

        assertThat(claim(shop, LEASE)).singleElement().satisfies(again -> {
            assertThat(again.claims()).isEqualTo(1);
            assertThat(again.everSettled()).isFalse();
            assertThat(again.fence()).isGreaterThan(first.fence());
        });
    }

    /** WQ-4 and WQ-7: a delivery without an id leaves nothing behind. */
    @Test
    default void wq4WithoutAnIdNothingIsLeft() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = Deliveries.with(Deliveries.fresh(shop), Optional.empty(), Deliveries.digest());
        assertThat(keep(delivery)).isTrue();

        finish(claim(shop, LEASE).get(0));

        assertThat(payloads(shop)).isEmpty();
    }

    /** WS-1. */
    @Test
    default void ws1WhatIsShelvedComesUpWithItsCode() {
        ShopId shop = Fresh.shop();
        WebhookDelivery delivery = kept(shop);
        ClaimedDelivery claimed = claim(shop, LEASE).get(0);

        queue().shelve(claimed, "shape.unknown");

        assertThat(shelved(shop))
                .containsExactly(new WebhookShelf.Shelved(
                        claimed.id(),
                        shop,
                        delivery.topic(),
                        "shape.unknown",
                        delivery.lifetime().startedAt()));
    }

    /** WS-2. */
    @Test
    default void ws2WhatIsPutBackIsHandedOutAtOnce() {
        ShopId shop = Fresh.shop();
        kept(shop);
        ClaimedDelivery claimed = claim(shop, LEASE).get(0);
        assertThat(shelf().putBack(claimed.id())).as("it is not shelved").isFalse();
        queue().shelve(claimed, "shape.unknown");

        assertThat(shelf().putBack(claimed.id())).isTrue();

        assertThat(shelved(shop)).isEmpty();
        assertThat(claim(shop, LEASE)).singleElement().satisfies(again -> {
            assertThat(again.claims()).as("counted anew").isEqualTo(1);
            assertThat(again.fence()).isGreaterThan(claimed.fence());
        });
    }

    /** WS-3. */
    @Test
    default void ws3TheBacklogCountsWhatIsNotDone() {
        ShopId shop = Fresh.shop();
        long waiting = count(false);
        long shelved = count(true);
        kept(shop);
        kept(shop);
        kept(shop);
        List<ClaimedDelivery> claimed = claim(shop, LEASE);

        queue().shelve(claimed.get(0), "shape.unknown");
        finish(claimed.get(1));

        assertThat(count(false) - waiting).isEqualTo(1);
        assertThat(count(true) - shelved).isEqualTo(1);
        assertThat(shelf().backlog())
                .filteredOn(it -> it.topic().equals(claimed.get(0).delivery().topic()))
                .allSatisfy(it -> assertThat(it.oldest())
                        .isBeforeOrEqualTo(claimed.get(0).delivery().lifetime().startedAt()));
    }

    /** PD-1 and PD-2. */
    @Test
    default void pd1WhatIsAcknowledgedIsPendingUntilItIsFinished() {
        ShopId shop = Fresh.shop();
        Set<String> topics = Set.of(Deliveries.fresh(shop).topic(), "orders/paid");
        assertThat(pending().hasAny(shop, topics)).as("nothing came").isFalse();
        kept(shop);
        assertThat(pending().hasAny(shop, topics)).as("it waits").isTrue();
        ClaimedDelivery claimed = claim(shop, LEASE).get(0);
        assertThat(pending().hasAny(shop, topics)).as("a worker holds it").isTrue();
        queue().shelve(claimed, "shape.unknown");
        assertThat(pending().hasAny(shop, topics)).as("it is shelved").isTrue();
        assertThat(pending().hasAny(shop, Set.of("orders/paid")))
                .as("another topic")
                .isFalse();
        assertThat(pending().hasAny(Fresh.shop(), topics)).as("another shop").isFalse();
        shelf().putBack(claimed.id());

        finish(claim(shop, LEASE).get(0));

        assertThat(pending().hasAny(shop, topics)).as("it is done").isFalse();
    }

    /** WQ-9. */
    @Test
    default void wq9WhatLawAsksForIsClaimedAlone() {
        ShopId shop = Fresh.shop();
        Set<String> claimed = new TreeSet<>();
        assertThat(keep(Deliveries.about(Deliveries.fresh(shop), "products/update")))
                .isTrue();
        for (String topic : WebhookDelivery.BY_LAW) {
            assertThat(keep(Deliveries.about(Deliveries.fresh(shop), topic))).isTrue();
        }

        List<ClaimedDelivery> batch = queue().claimByLaw(100, LEASE, Chat.NOW);
        while (!batch.isEmpty()) {
            batch.stream()
                    .filter(it -> it.delivery().shop().equals(shop))
                    .forEach(it -> claimed.add(it.delivery().topic()));
            batch = queue().claimByLaw(100, LEASE, Chat.NOW);
        }

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(WebhookDelivery.BY_LAW);
        assertThat(claim(shop, LEASE)).extracting(it -> it.delivery().topic()).containsExactly("products/update");
    }

    private long count(boolean shelved) {
        return shelf().backlog().stream()
                .filter(it -> it.shelved() == shelved)
                .mapToLong(WebhookShelf.Backlog::count)
                .sum();
    }

    private List<WebhookShelf.Shelved> shelved(ShopId shop) {
        return shelf().shelf(10_000).stream()
                .filter(it -> it.shop().equals(shop))
                .toList();
    }

    private WebhookDelivery kept(ShopId shop) {
        WebhookDelivery delivery = Deliveries.fresh(shop);
        assertThat(keep(delivery)).isTrue();
        return delivery;
    }

    private boolean keep(WebhookDelivery delivery) {
        return unitOfWork().call(() -> inbox().keep(delivery));
    }

    private List<ClaimedDelivery> claim(ShopId shop, Duration lease) {
        return queue().claim(Optional.of(shop), 100, lease, Chat.NOW);
    }

    private void finish(ClaimedDelivery claimed) {
        Instant done = unitOfWork().call(() -> {
            queue().finish(claimed);
            return Chat.NOW;
        });
        assertThat(done).isNotNull();
    }

    private static void assertTaken(Runnable late) {
        assertThatThrownBy(late::run)
                .isInstanceOfSatisfying(
                        PortException.Conflict.class, e -> assertThat(e.code()).isEqualTo("delivery.taken"));
    }
}
