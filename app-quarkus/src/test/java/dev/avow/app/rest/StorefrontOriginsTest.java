package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.installation.Installation;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorefrontOriginsTest {

    private static final String CONFIGURED = "https://lamps.example";
    private static final String INSTALLED = "https://bikes.example";

    private volatile String installed = INSTALLED;
    private final Vertx vertx = Vertx.vertx();
    private final TestTime time = new TestTime();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final Set<Thread> asking = ConcurrentHashMap.newKeySet();
    private final StorefrontOrigins origins = new StorefrontOrigins(
            new Storefronts(
                    Map.of(ShopId.of("acme-lamps.myshopify.com"), List.of(URI.create(CONFIGURED))),
                    new StalledPlaces()),
            time,
            vertx);

    @AfterEach
    void close() {
        stalled.countDown();
        origins.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void s4_24_whatIsAskedWhileTheDatabaseStallsTakesFewThreadsAndIsNoStorefront() {
        List<Future<Boolean>> answers = flood();

        assertThat(origins.isStorefront(INSTALLED).result())
                .as("one more than wait")
                .isFalse();
        assertThat(origins.isStorefront(CONFIGURED).result())
                .as("nobody has to be asked")
                .isTrue();
        assertThat(answers).map(StorefrontOriginsTest::await).containsOnly(false);
        assertThat(asking).as("threads that stall").hasSizeBetween(1, 4);
    }

    @Test
    void whereTheAppIsIsFoundOutWhenTheDatabaseAnswersAgain() {
        List<Future<Boolean>> answers = flood();
        stalled.countDown();
        assertThat(answers).map(StorefrontOriginsTest::await).containsOnly(false);

        assertThat(await(origins.isStorefront(INSTALLED)))
                .as("the places were given back")
                .isTrue();
    }

    /** S4-24: many pages of one shop cost one look; where the app was taken off, no page may ask a few seconds later. */
    @Test
    void s4_24_aStorefrontIsAskedAboutOnceInAWhileAndAnythingElseEachTime() {
        stalled.countDown();
        for (int page = 0; page < 3; page++) {
            assertThat(await(origins.isStorefront(INSTALLED))).isTrue();
            assertThat(await(origins.isStorefront("https://made-up.example"))).isFalse();
        }
        assertThat(asked).hasValue(1 + 3);

        installed = "";
        time.advance(Duration.ofSeconds(10).minusMillis(1));
        assertThat(await(origins.isStorefront(INSTALLED))).isTrue();
        time.advance(Duration.ofMillis(1));

        assertThat(await(origins.isStorefront(INSTALLED))).isFalse();
        assertThat(asked).hasValue(1 + 3 + 1);
    }

    /** As many as may wait. */
    private List<Future<Boolean>> flood() {
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < StorefrontOrigins.PLACES; i++) {
            answers.add(origins.isStorefront("https://made-up-" + i + ".example"));
        }
        return answers;
    }

    private static boolean await(Future<Boolean> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }

    /** Knows one origin, and says nothing while it is stalled. */
    private final class StalledPlaces implements Storefronts.Places {

        @Override
        public Optional<Installation> standing(ShopId shop) {
            return Optional.empty();
        }

        @Override
        public boolean isReachedAt(String origin) {
            asked.incrementAndGet();
            asking.add(Thread.currentThread());
            try {
                stalled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return origin.equals(installed);
        }
    }
}
