package dev.avow.app.schedule;

import dev.avow.core.attribution.DropReason;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.KeepCommissions;
import dev.avow.core.usecase.PollOrders;
import dev.avow.core.usecase.WatchPolls;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Asks shops for orders, tells when orders lie unread for long, and keeps the books of commissions. Every instance calls
 * all three; marks and ledger say which one does the work. Log lines and metrics hold counts and reasons, never an order, a shop's amount or a code (S3-03).
 */
@Singleton
class ReferralJobs {

    private static final Logger LOG = Logger.getLogger(ReferralJobs.class);

    private final PollOrders pollOrders;
    private final WatchPolls watchPolls;
    private final KeepCommissions keepCommissions;
    private final PolledShops shops;
    private final Instructions instructions;
    private final MeterRegistry metrics;
    private final AtomicLong disagreements;
    private final AtomicLong unread;
    private final AtomicInteger late;

    ReferralJobs(
            PollOrders pollOrders,
            WatchPolls watchPolls,
            KeepCommissions keepCommissions,
            PolledShops shops,
            Instructions instructions,
            MeterRegistry metrics) {
        this.pollOrders = pollOrders;
        this.watchPolls = watchPolls;
        this.keepCommissions = keepCommissions;
        this.shops = shops;
        this.instructions = instructions;
        this.metrics = metrics;
        this.disagreements = metrics.gauge("avow.referral.disagreements", new AtomicLong());
        this.unread = metrics.gauge("avow.referral.unread.seconds", new AtomicLong());
        this.late = metrics.gauge("avow.referral.polls.late", new AtomicInteger());
    }

    @Scheduled(
            identity = "referral-poll",
            every = "${avow.referral.look-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        EachShop.of(shops.all(), this::poll, (shop, code) -> {
            metrics.counter("avow.referral.poll.failed", "code", code).increment();
            LOG.warnf("referral: poll of %s failed: %s", shop, code);
        });
    }

    private void poll(ShopId shop) {
        if (instructions.switchedOn(shop).contains(Feature.REFERRAL)) {
            pollOrders.handle(shop).ifPresent(outcome -> tell(shop, outcome));
        }
    }

    private void tell(ShopId shop, PollOrders.Outcome outcome) {
        metrics.counter("avow.referral.credited").increment((double) outcome.credited());
        metrics.counter("avow.referral.reversed").increment((double) outcome.reversed());
        outcome.dropped()
                .forEach((reason, count) -> metrics.counter("avow.referral.dropped", "reason", reason.key())
                        .increment(count));
        Optional.ofNullable(outcome.dropped().get(DropReason.MALFORMED))
                .ifPresent(count ->
                        LOG.warnf("referral: %d orders of %s could not be read, and are not credited", count, shop));
        outcome.gap()
                .ifPresent(gap -> LOG.errorf(
                        "referral: orders of %s from %s to %s are beyond reach and were not read",
                        shop, gap.from(), gap.until()));
    }

    /** S3-11: apart from the polls, so that it also speaks while they fail. */
    @Scheduled(
            identity = "referral-watch",
            every = "${avow.referral.watch-every:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        try {
            WatchPolls.Outcome outcome = watchPolls.handle(shops.all());
            unread.set(outcome.longest().toSeconds());
            late.set(outcome.late().size());
            outcome.late()
                    .forEach(shop -> LOG.errorf(
                            "referral: ALARM, orders of %s were not read for more than %d days; after %d they are lost",
                            shop, WatchPolls.ALARM.toDays(), OrderFeed.REACH.toDays()));
        } catch (PortException e) {
            LOG.errorf("referral: how far polls have come could not be read: %s", e.code());
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
