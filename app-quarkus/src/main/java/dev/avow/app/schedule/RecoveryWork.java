package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.EndDrafts;
import dev.avow.core.usecase.MailCarts;
import dev.avow.core.usecase.PollCheckouts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What runs by the clock about carts. Every instance calls it; what one holds the others pass over. Logs counts alone. */
@Singleton
class RecoveryWork {

    private static final Logger LOG = Logger.getLogger(RecoveryWork.class);
    private static final int BATCHES = 40;
    private static final int MAILS = 50;

    private final DecideCheckouts decideCheckouts;
    private final MailCarts mailCarts;
    private final PollCheckouts pollCheckouts;
    private final EndDrafts endDrafts;
    private final Supplier<Set<ShopId>> shops;
    private final MeterRegistry metrics;

    RecoveryWork(
            DecideCheckouts decideCheckouts,
            MailCarts mailCarts,
            PollCheckouts pollCheckouts,
            EndDrafts endDrafts,
            Supplier<Set<ShopId>> shops,
            MeterRegistry metrics) {
        this.decideCheckouts = decideCheckouts;
        this.mailCarts = mailCarts;
        this.pollCheckouts = pollCheckouts;
        this.endDrafts = endDrafts;
        this.shops = shops;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "recovery-decide",
            every = "${avow.recovery.decide-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void decide() {
        counted("decided", () -> decideCheckouts.handle(BATCHES));
    }

    @Scheduled(
            identity = "recovery-mail",
            every = "${avow.recovery.mail-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mail() {
        counted("taken-on", () -> mailCarts.handle(MAILS));
    }

    @Scheduled(
            identity = "recovery-poll",
            every = "${avow.recovery.poll-every:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        for (ShopId shop : shops.get()) {
            counted("polled", () -> pollCheckouts.handle(shop).orElse(0));
        }
    }

    @Scheduled(
            identity = "recovery-drafts",
            every = "${avow.recovery.drafts-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endDrafts() {
        counted("drafts-ended", () -> {
            EndDrafts.Outcome outcome = endDrafts.handle();
            if (outcome.left() > 0) {
                LOG.warnf("recovery: %d draft orders could not be ended yet", outcome.left());
            }
            return outcome.ended();
        });
    }

    private void counted(String what, IntSupplier work) {
        try {
            int count = work.getAsInt();
            metrics.counter("avow.recovery." + what).increment(count);
            if (count > 0) {
                LOG.infof("recovery: %d %s", count, what);
            }
        } catch (RuntimeException e) {
            metrics.counter("avow.recovery.failed", "work", what).increment();
            LOG.errorf("recovery: %s failed: %s", what, PortException.codeOf(e));
        }
    }
}
