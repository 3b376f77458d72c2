package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for what deliveries may have missed (S4-03): everything that changed since the last poll of the shop began, and a
 * little before. One instance polls a shop at a time; what it was told twice does no harm. Thread-safe.
 */
public final class PollCheckouts {

    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration OVERLAP = Duration.ofMinutes(30);
    private static final Duration FIRST_REACH = Duration.ofDays(7);
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 2_500;

    private final RecoveryRules rules;
    private final LiveCheckouts feed;
    private final TakeCheckout takeCheckout;
    private final RunLedger ledger;
    private final RetentionInForce retention;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Consumer<Duration> rest;

    /**
     * Puts the use case together.
     *
     * @param rest waits so long, so that the shop's other apps get their share
     */
    public PollCheckouts(
            RecoveryRules rules,
            LiveCheckouts feed,
            TakeCheckout takeCheckout,
            RunLedger ledger,
            RetentionInForce retention,
            UnitOfWork unitOfWork,
            InstantSource clock,
            Consumer<Duration> rest) {
        this.rules = rules;
        this.feed = feed;
        this.takeCheckout = takeCheckout;
        this.ledger = ledger;
        this.retention = retention;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.rest = rest;
    }

    /**
     * Polls a shop, if it is due.
     *
     * @return how many checkouts were told; empty if nothing was due
     * @throws dev.avow.core.port.PortException if Shopify, or a store, cannot be asked: the next call begins anew
     */
    public Optional<Integer> handle(ShopId shop) {
        Instant now = clock.instant();
        if (rules.on(shop, now).isEmpty()) {
            return Optional.empty();
        }
        String job = "recovery-poll/" + shop.domain();
        Optional<Instant> last = ledger.last(job).map(finished -> finished.run().cutoff());
        return ledger.claim(job, retention.at(now).lifetime(DataClass.RUN_RECORD, now), PAUSE, LEASE)
                .map(run -> poll(shop, run, last.map(at -> at.minus(OVERLAP)).orElse(now.minus(FIRST_REACH))));
    }

    private int poll(ShopId shop, Run run, Instant since) {
        int told = 0;
        Optional<String> cursor = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            LiveCheckouts.Page page = feed.page(shop, since, cursor, PAGE);
            unitOfWork.call(() -> {
                for (CheckoutChanged seen : page.checkouts()) {
                    takeCheckout.take(shop, seen);
                }
                return true;
            });
            told += page.checkouts().size();
            cursor = page.next();
            if (cursor.isEmpty()) {
                break;
            }
            ledger.keep(run, LEASE.plus(page.pause()));
            rest.accept(page.pause());
        }
        ledger.finish(new FinishedRun(run, clock.instant(), Optional.empty()));
        return told;
    }
}
