package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works through the inbox with a few threads of its own (S3-33). A delivery that was just kept wakes one of them; a poll
 * finds what other instances kept, what is due again, and what somebody left behind. Names topics and codes, nothing else.
 */
@Singleton
public class WebhookWork {

    private static final Logger LOG = Logger.getLogger(WebhookWork.class);
    private static final int BATCH = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final HandleDeliveries handleDeliveries;
    private final MeterRegistry metrics;
    private final boolean wakes;
    private final int workers;
    private final ExecutorService pool;
    /** One permit for each worker that may still be started, and one for each that is to look once more. */
    private final Semaphore idle;

    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean ending;

    WebhookWork(
            HandleDeliveries handleDeliveries,
            MeterRegistry metrics,
            @ConfigProperty(name = "avow.webhooks.workers", defaultValue = "4") int workers,
            @ConfigProperty(name = "avow.webhooks.wake", defaultValue = "true") boolean wakes) {
        this.handleDeliveries = handleDeliveries;
        this.metrics = metrics;
        this.wakes = wakes;
        this.workers = workers;
        this.pool = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "webhook-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.idle = new Semaphore(workers);
    }

    void start(@Observes StartupEvent event) {
        wake();
    }

    /** Says that something was kept. Never blocks. */
    public void wake() {
        if (wakes && !ending) {
            calls.incrementAndGet();
            offer();
        }
    }

    @Scheduled(
            identity = "webhook-poll",
            every = "${avow.webhooks.poll-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        for (int worker = 0; worker < workers; worker++) {
            wake();
        }
    }

    private void offer() {
        if (idle.tryAcquire()) {
            pool.execute(this::work);
        }
    }

    /** Works until nothing is due and nobody has called since it looked. */
    private void work() {
        try {
            int seen;
            do {
                seen = calls.get();
                drain();
            } while (!ending && seen != calls.get());
        } catch (PortException e) {
            LOG.warnf("webhooks: workers pause: %s", e.code());
        } catch (RuntimeException e) {
            LOG.errorf("webhooks: a worker failed with %s", e.getClass().getName());
        } finally {
            idle.release();
        }
    }

    /** Works on everything that is due, on the calling thread. */
    public void drain() {
        List<Worked> worked;
        do {
            worked = handleDeliveries.handle(BATCH);
            worked.forEach(this::tell);
        } while (!worked.isEmpty() && !ending);
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
        if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("webhooks: a worker did not end in time; another instance takes over when its lease is over");
        }
    }
}
