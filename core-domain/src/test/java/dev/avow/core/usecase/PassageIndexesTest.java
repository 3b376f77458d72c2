package dev.avow.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.knowledge.PassageIndex;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PassageIndexesTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");

    private final List<ShopId> made = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2100-01-01T00:00:00Z");
    private volatile Runnable work = () -> {};
    private final PassageIndexes indexes = new PassageIndexes(this::make, () -> now);

    private PassageIndex make(ShopId shop) {
        made.add(shop);
        work.run();
        return new PassageIndex.Builder(1).build();
    }

    @Test
    void anIndexIsMadeOnceForAVersion() {
        PassageIndex first = indexes.of(SHOP, "1");

        assertThat(indexes.of(SHOP, "1")).isSameAs(first);
        assertThat(indexes.of(SHOP, "2")).isNotSameAs(first);
        assertThat(made).hasSize(2);
    }

    @Test
    void whoAsksWhileAnotherMakesItSearchesTheOneBefore() throws Exception {
        PassageIndex before = indexes.of(SHOP, "1");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work = () -> {
            begun.countDown();
            await(goOn);
        };
        CompletableFuture<PassageIndex> other = CompletableFuture.supplyAsync(() -> indexes.of(SHOP, "2"));
        await(begun);

        assertThat(indexes.of(SHOP, "2")).isSameAs(before);

        goOn.countDown();
        PassageIndex after = other.get();
        assertThat(after).isNotSameAs(before);
        assertThat(indexes.of(SHOP, "2")).isSameAs(after);
        assertThat(made).hasSize(2);
    }

    @Test
    void whereThereIsNoneEverybodyWaitsForTheOneThatMakesIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work = () -> {
            begun.countDown();
            await(goOn);
        };
        CompletableFuture<PassageIndex> first = CompletableFuture.supplyAsync(() -> indexes.of(SHOP, "1"));
        await(begun);
        CompletableFuture<PassageIndex> second = new CompletableFuture<>();
        Thread waiting = new Thread(() -> second.complete(indexes.of(SHOP, "1")));
        waiting.start();
        while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(second).isNotDone();

        goOn.countDown();

        assertThat(second.get()).isSameAs(first.get());
        assertThat(made).hasSize(1);
    }

    @Test
    void oneThatTookLongStandsTenTimesAsLong() {
        work = () -> now = now.plusSeconds(2);
        PassageIndex large = indexes.of(SHOP, "1");

        now = now.plusSeconds(20).minusNanos(1);
        assertThat(indexes.of(SHOP, "2")).isSameAs(large);
        now = now.plusNanos(1);
        assertThat(indexes.of(SHOP, "2")).isNotSameAs(large);
    }

    @Test
    void oneThatTookLessThanASecondIsMadeAtEachChange() {
        work = () -> now = now.plus(Duration.ofSeconds(1).minusNanos(1));
        PassageIndex small = indexes.of(SHOP, "1");

        assertThat(indexes.of(SHOP, "2")).isNotSameAs(small);
    }

    @Test
    void oneThatCouldNotBeMadeIsTriedAgain() {
        work = () -> {
            throw new PortException.Unavailable("store.unavailable", "the store is gone");
        };
        assertThatThrownBy(() -> indexes.of(SHOP, "1")).isInstanceOf(PortException.Unavailable.class);
        work = () -> {};

        assertThat(indexes.of(SHOP, "1").size()).isZero();
    }

    @Test
    void sixtyFourShopsAreKept() {
        for (int shop = 0; shop <= 64; shop++) {
            indexes.of(new ShopId("shop-" + shop + ".myshopify.com"), "1");
        }
        made.clear();

        indexes.of(new ShopId("shop-64.myshopify.com"), "1");
        indexes.of(new ShopId("shop-1.myshopify.com"), "1");
        assertThat(made).isEmpty();
        indexes.of(new ShopId("shop-0.myshopify.com"), "1");
        assertThat(made).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
