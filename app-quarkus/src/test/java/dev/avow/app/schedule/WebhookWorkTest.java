package dev.avow.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryJournalLock;
import dev.avow.core.inmemory.InMemoryRightsRequests;
import dev.avow.core.inmemory.InMemorySuppressionJournal;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EventHandler;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.HandleDeliveries;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.Occurrence;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S3-33: what law asks for while all workers hang at something else. */
class WebhookWorkTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final int WORKERS = 4;

    private final TestTime time = new TestTime();
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit, time);
    private final InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("key"));
    private final Semaphore hanging = new Semaphore(0);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch redacted = new CountDownLatch(1);
    private final WebhookWork work = new WebhookWork(
            new HandleDeliveries(
                    inbox,
                    inbox,
                    unit,
                    cipher,
                    bodies(),
                    List.of(
                            on(ShopEvent.ProductChanged.class, it -> hang()),
                            on(ShopEvent.ShopRedacted.class, it -> redacted.countDown())),
                    time),
            new GuardRestore(
                    new InMemorySuppressionJournal("journal-1"),
                    List.of(),
                    new InMemoryRightsRequests(time),
                    new InMemoryJournalLock()),
            new SimpleMeterRegistry(),
            WORKERS,
            true);

    private int kept;

    @AfterEach
    void stop() throws InterruptedException {
        answer.countDown();
        work.stop(new ShutdownEvent());
    }

    @Test
    void s3_33_whatLawAsksForDoesNotWaitBehindProductsThatHang() throws InterruptedException {
        for (int i = 0; i < WORKERS; i++) {
            keep("products/update");
            work.wake();
            assertThat(hanging.tryAcquire(20, TimeUnit.SECONDS))
                    .as("one more worker hangs")
                    .isTrue();
        }

        keep("shop/redact");
        work.poll();

        assertThat(redacted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void hang() {
        hanging.release();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WebhookBodies bodies() {
        return (topic, body, shop) -> new WebhookReading.Happened(
                topic.startsWith("products/")
                        ? new ShopEvent.ProductChanged("gid://shopify/Product/7")
                        : new ShopEvent.ShopRedacted());
    }

    private static <E extends ShopEvent> EventHandler<E> on(Class<E> event, Consumer<Occurrence<E>> work) {
        return new EventHandler<>() {
            @Override
            public Class<E> event() {
                return event;
            }

            @Override
            public Handling handle(Occurrence<E> occurrence) {
                work.accept(occurrence);
                return Handling.done();
            }
        };
    }

    private void keep(String topic) {
        kept++;
        String digest = "digest-" + kept;
        WebhookDelivery delivery = new WebhookDelivery(
                SHOP,
                topic,
                Optional.of("id-" + kept),
                Optional.empty(),
                Optional.empty(),
                digest,
                cipher.seal(new byte[] {1}, new FieldContext(SHOP, DataClass.WEBHOOK_PAYLOAD, "payload", digest)),
                true,
                Lifetime.fixed(time.instant(), time.instant().plus(Duration.ofDays(30)), new PolicyVersion(1)));
        unit.call(() -> inbox.keep(delivery));
    }
}
