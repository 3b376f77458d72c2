package dev.avow.app.schedule;

import dev.avow.core.port.Instructions;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.KeepCommissions;
import dev.avow.core.usecase.PollOrders;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Asks shops for orders, and keeps the books of commissions. Every instance calls both; marks and ledger say which one
 * does the work. Log lines and metrics hold counts and reasons, never an order, a shop's amount or a code (S3-03).
 */
@Singleton
class ReferralJobs {

    private static final Logger LOG = Logger.getLogger(ReferralJobs.class);

    private final PollOrders pollOrders;
    private final KeepCommissions keepCommissions;
    private final PolledShops shops;
    private final Instructions instructions;
    private final MeterRegistry metrics;
    private final AtomicLong disagreements;

    ReferralJobs(
            PollOrders pollOrders,
            KeepCommissions keepCommissions,
            PolledShops shops,
            Instructions instructions,
            MeterRegistry metrics) {
        this.pollOrders = pollOrders;
        this.keepCommissions = keepCommissions;
        this.shops = shops;
        this.instructions = instructions;
        this.metrics = metrics;
        this.disagreements = metrics.gauge("avow.referral.disagreements", new AtomicLong());
    }

    @Scheduled(
            identity = "referral-poll",
            every = "${avow.referral.look-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        for (ShopId shop : shops.all()) {
            try {
                if (instructions.switchedOn(shop).contains(Feature.REFERRAL)) {
                    pollOrders.handle(shop).ifPresent(outcome -> tell(shop, outcome));
                }
            } catch (PortException e) {
                metrics.counter("avow.referral.poll.failed", "code", e.code()).increment();
                LOG.warnf("referral: poll of %s failed: %s", shop, e.code());
            }
        }
    }

    private void tell(ShopId shop, PollOrders.Outcome outcome) {
        metrics.counter("avow.referral.credited").increment((double) outcome.credited());
        metrics.counter("avow.referral.reversed").increment((double) outcome.reversed());
        outcome.dropped()
                .forEach((reason, count) -> metrics.counter("avow.referral.dropped", "reason", reason.key())
                        .increment(count));
        outcome.gap()
                .ifPresent(gap -> LOG.errorf(
                        "referral: orders of %s from %s to %s are beyond reach and were not read",
                        shop, gap.from(), gap.until()));
        if (outcome.late()) {
            metrics.counter("avow.referral.poll.late").increment();
            LOG.errorf(
                    "referral: the poll before lay far back for %s; beyond %d days orders are lost to attribution",
                    shop, OrderFeed.REACH.toDays());
        }
    }

    @Scheduled(
            identity = "referral-books",
            every = "${avow.referral.books-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void books() {
        try {
            keepCommissions.handle().ifPresent(found -> {
                disagreements.set(found);
                if (found > 0) {
                    LOG.errorf("referral: %d accounts of commissions do not add up", found);
                }
            });
        } catch (PortException e) {
            LOG.errorf("referral: the books could not be kept: %s", e.code());
        }
    }
}
