package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.OrderChanged;
import dev.avow.core.event.ShopEvent.Payment;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.recovery.Known;
import dev.avow.core.recovery.RecoveredBy;
import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.recovery.RevenueMatch;
import dev.avow.core.recovery.RevenueMatch.Candidate;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in what Shopify tells of an order: it forbids mails about what the same person left before (S4-10), and where a mail
 * brought it, it counts as recovered (S4-06). Nothing else of an order is kept. Thread-safe.
 */
public final class TakeOrder implements EventHandler<OrderChanged> {

    /** No state of a checkout that was left earlier is mailed about, so no trace of an order is needed longer. */
    private static final Duration TRACE = Duration.ofDays(31);

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final RecoveryMails mails;
    private final OrderTraces traces;
    private final RecoveredOrders recovered;
    private final RecoveryVault vault;
    private final RecoveryLists lists;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TakeOrder(
            RecoveryRules rules,
            RecoveryCases cases,
            RecoveryMails mails,
            OrderTraces traces,
            RecoveredOrders recovered,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.mails = mails;
        this.traces = traces;
        this.recovered = recovered;
        this.vault = vault;
        this.lists = lists;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<OrderChanged> event() {
        return OrderChanged.class;
    }

    @Override
    public Handling handle(Occurrence<OrderChanged> occurrence) {
        return Handling.done(() -> take(occurrence.shop(), occurrence.event()));
    }

    /** Takes one in. Called inside a unit of work. */
    void take(ShopId shop, OrderChanged order) {
        Instant now = clock.instant();
        if (order.test()) {
            return;
        }
        if (rules.on(shop, now).isEmpty()) {
            // What counted before it was switched off is shown again some day, and a refund is taken off it all the
            // same.
            order.payment().ifPresent(payment -> amend(shop, order, payment));
            return;
        }
        cases.lock(shop);
        trace(shop, order, now);
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ABANDONED_CHECKOUT, now);
        List<RecoveryCase> found = cases.matching(shop, search(shop, order), horizon);
        found.forEach(item -> forbid(shop, item, order, now));
        order.payment().ifPresent(payment -> count(shop, order, payment, found, now));
    }

    private void trace(ShopId shop, OrderChanged order, Instant now) {
        Lifetime whole = retention.at(shop, now).lifetime(DataClass.ABANDONED_CHECKOUT, now);
        Instant end = order.createdAt().plus(TRACE);
        boolean wasErased = lists.of(shop, order.customer(), order.email(), order.createdAt())
                        .redacted()
                == Known.YES;
        if (end.isAfter(now) && !wasErased) {
            Instant earlier = end.isBefore(whole.expiresAt()) ? end : whole.expiresAt();
            traces.leave(
                    shop,
                    vault.traces(shop, DataClass.ABANDONED_CHECKOUT, order.customer(), order.email()),
                    order.createdAt(),
                    Lifetime.fixed(begun(order, now), earlier, whole.version()));
        }
    }

    /** An order began when it was placed, however late it is told: an erasure covers what began by its instant. */
    private static Instant begun(OrderChanged order, Instant now) {
        return order.createdAt().isBefore(now) ? order.createdAt() : now;
    }

    private CaseSearch search(ShopId shop, OrderChanged order) {
        return new CaseSearch(
                vault.tokens(shop, "token", order.checkoutToken()),
                vault.tokens(shop, "cart", order.cartToken()),
                order.customer(),
                vault.persons(shop, order.email()),
                order.recoveryMark());
    }

    private void forbid(ShopId shop, RecoveryCase item, OrderChanged order, Instant now) {
        boolean same = tie(shop, item, order).compareTo(RecoveredBy.CUSTOMER) < 0;
        boolean since = !order.createdAt().isBefore(item.content().updatedAt());
        if (!same && !since) {
            return;
        }
        RecoveryCase bought = same ? item.with(item.content().bought()) : item;
        boolean known =
                item.ordered() && item.content().completed() == bought.content().completed();
        RecoveryCase noted = bought.ordered(since || item.ordered(), Optional.of(order.order()));
        boolean late = !known && item.work().stage() == RecoveryStage.INVOICING;
        RecoveryCase kept = late ? noted.with(noted.work().late(RecoveryReason.ORDERED)) : noted;
        cases.keep(shop, known ? kept : kept.disturbed(now));
    }

    /** What ties an order to a checkout that a search for it has found. */
    private RecoveredBy tie(ShopId shop, RecoveryCase item, OrderChanged order) {
        if (order.recoveryMark().isPresent()
                && order.recoveryMark().equals(item.work().mark())) {
            return RecoveredBy.DRAFT;
        }
        Set<String> tokens = vault.tokens(shop, "token", order.checkoutToken());
        if (item.content().token().filter(tokens::contains).isPresent()) {
            return RecoveredBy.CHECKOUT;
        }
        Set<String> carts = vault.tokens(shop, "cart", order.cartToken());
        return item.content().cart().filter(carts::contains).isPresent() ? RecoveredBy.CART : RecoveredBy.CUSTOMER;
    }

    private void count(ShopId shop, OrderChanged order, Payment payment, List<RecoveryCase> found, Instant now) {
        if (amend(shop, order, payment)) {
            return;
        }
        Set<Long> counted = recovered.counted(
                shop, found.stream().map(RecoveryCase::checkout).collect(Collectors.toSet()));
        List<Candidate> candidates = found.stream()
                .map(item -> new Candidate(
                        item.checkout(),
                        tie(shop, item, order),
                        lastMail(shop, item),
                        counted.contains(item.checkout())))
                .toList();
        RevenueMatch.of(order.createdAt(), candidates).ifPresent(match -> record(shop, order, payment, match, now));
    }

    private boolean amend(ShopId shop, OrderChanged order, Payment payment) {
        return recovered.update(shop, order.order(), payment.total(), refunded(order, payment), order.updatedAt());
    }

    private static Money refunded(OrderChanged order, Payment payment) {
        return order.cancelledAt().isPresent() ? payment.total() : payment.refunded();
    }

    private void record(ShopId shop, OrderChanged order, Payment payment, Candidate match, Instant now) {
        RetentionPolicy policy = retention.at(shop, now);
        recovered.record(
                shop,
                new RecoveredOrder(
                        order.order(),
                        match.checkout(),
                        match.by(),
                        payment.total(),
                        refunded(order, payment),
                        order.createdAt(),
                        order.updatedAt()),
                new RecoveredOrders.Locator(
                        order.customer(), order.email().map(address -> vault.person(shop, address))),
                policy.lifetime(DataClass.RECOVERED_ORDER, begun(order, now)));
    }

    private Optional<Instant> lastMail(ShopId shop, RecoveryCase item) {
        return mails.about(shop, item.checkout(), false).stream()
                .map(RecoveryMails.Mail::at)
                .reduce((earlier, later) -> later);
    }
}
