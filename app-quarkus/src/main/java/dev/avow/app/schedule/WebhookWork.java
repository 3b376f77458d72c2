package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.GuardRestore.State;
import dev.avow.core.usecase.HandleDeliveries;
import dev.avow.core.usecase.HandleDeliveries.End;
import dev.avow.core.usecase.HandleDeliveries.Worked;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works through the inbox with a few threads of its own (S3-33). A delivery that was just kept wakes one of them a moment
 * later, so that those that come together are claimed together; one that finds more than it can carry wakes the next. A poll
 * finds what other instances kept, what is due again, and what somebody left behind. One thread more looks at every poll for
 * what law asks for and for nothing else: all the others may hang at a shop's products. While a store is older than the
 * suppression journal nobody works (S3-43). Names topics and codes, nothing else.
 */
@Singleton
public class WebhookWork {

    private static final Logger LOG = Logger.getLogger(WebhookWork.class);
    private static final int BATCH = 8;
    private static final long GATHERING_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 10;

    private final HandleDeliveries handleDeliveries;
    private final GuardRestore guard;
    private final MeterRegistry metrics;
    private final boolean wakes;
    private final ExecutorService pool;
    /** The pool, a moment later. */
    private final Executor soon;

    private final ExecutorService forLaw;
    /** Whether a worker is about to look. */
    private final AtomicBoolean called = new AtomicBoolean();
    /** Whether the one for law is, or works. */
    private final AtomicBoolean lawIsAtWork = new AtomicBoolean();

    private volatile boolean ending;

    WebhookWork(
            HandleDeliveries handleDeliveries,
            GuardRestore guard,
            MeterRegistry metrics,
            @ConfigProperty(name = "avow.webhooks.workers", defaultValue = "4") int workers,
            @ConfigProperty(name = "avow.webhooks.wake", defaultValue = "true") boolean wakes) {
        this.handleDeliveries = handleDeliveries;
        this.guard = guard;
        this.metrics = metrics;
        this.wakes = wakes;
        this.pool = Executors.newFixedThreadPool(workers, WebhookWork::thread);
        this.forLaw = Executors.newSingleThreadExecutor(WebhookWork::thread);
        this.soon = CompletableFuture.delayedExecutor(GATHERING_MILLIS, TimeUnit.MILLISECONDS, pool);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhook-worker");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent event) {
        wake();
    }

    /** Says that something was kept. Never blocks. */
    public void wake() {
        if (wakes && !ending && called.compareAndSet(false, true)) {
            soon.execute(this::work);
        }
    }

    @Scheduled(identity = "webhook-poll", every = "${avow.webhooks.poll-every:2s}")
    void poll() {
        wake();
        if (wakes && !ending && lawIsAtWork.compareAndSet(false, true)) {
            forLaw.execute(this::workForLaw);
        }
    }

    private void work() {
        // Before it looks: whoever calls from now on may have kept what this look does not see.
        called.set(false);
        attempt(() -> drain(handleDeliveries::handle, this::wake));
    }

    private void workForLaw() {
        try {
            attempt(() -> drain(handleDeliveries::handleByLaw, () -> {}));
        } finally {
            lawIsAtWork.set(false);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (PortException e) {
            LOG.warnf("webhooks: workers pause: %s", e.code());
        } catch (RuntimeException e) {
            LOG.errorf("webhooks: a worker failed with %s", e.getClass().getName());
        }
    }

    /** Works on everything that is due, on the calling thread; on nothing while a store must be told what was erased. */
    public void drain() {
        drain(handleDeliveries::handle, () -> {});
    }

    private void drain(IntFunction<List<Worked>> look, Runnable onMore) {
        boolean more = true;
        while (more && !ending && guard.state() == State.TOLD) {
            List<Worked> worked = look.apply(BATCH);
            worked.forEach(this::tell);
            if (worked.size() == BATCH) {
                onMore.run();
            }
            more = !worked.isEmpty();
        }
    }

    private void tell(Worked worked) {
        metrics.counter("avow.webhooks.worked", "end", worked.end().name().toLowerCase(Locale.ROOT))
                .increment();
        if (worked.end() == End.SHELVED) {
            LOG.errorf("webhooks: a delivery of %s is shelved: %s", topic(worked), worked.code());
        } else if (worked.end() == End.PUT_OFF) {
            LOG.infof("webhooks: a delivery of %s is put off: %s", topic(worked), worked.code());
        }
    }

    /** A topic is what an unsigned header says. */
    private static String topic(Worked worked) {
        return worked.topic().matches("[a-z_./]{1,64}") ? worked.topic() : "another topic";
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        pool.shutdown();
        forLaw.shutdown();
        boolean haveEnded = pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                && forLaw.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!haveEnded) {
            LOG.warn("webhooks: a worker did not end in time; another instance takes over when its lease is over");
        }
    }
}
