package dev.avow.core.usecase;

import dev.avow.core.attribution.AttributionRules;
import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.DropReason;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralBook;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a shop for the orders that changed, and credits those that a referral led to (S3-03, S3-11). All others are dropped
 * in memory and counted, and so is one that cannot be read. Each poll looks back over the last one; what is read twice changes
 * nothing. One instance polls a shop at a time; a poll that was cut short goes on from its last page. Thread-safe.
 */
public final class PollOrders {

    private static final int PAGE = 100;
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** After so many pages the poll is let go, so that no shop waits long for another; the next call goes on with it. */
    private static final int MOST_PAGES = 2_000;

    private final PoliciesInForce policies;
    private final PartnerLinks partners;
    private final Clicks clicks;
    private final AttributionLedger ledger;
    private final OrderFeed feed;
    private final PollMarks marks;
    private final Function<ShopId, Optional<MerchantId>> merchants;
    private final Erased erased;
    private final InstantSource clock;
    private final Rest rest;

    /** Whether an order's customer was erased or does not want it, so that what began by then is not recorded (S3-43). */
    @FunctionalInterface
    public interface Erased {
        /** Asked for each order that would be recorded. */
        boolean isErased(ShopId shop, OrderId order, Instant placedAt);
    }

    /** Waits between two pages. */
    @FunctionalInterface
    public interface Rest {
        /** Waits so long. */
        void pause(Duration time);
    }

    /**
     * The ports.
     *
     * @param partners behind the purpose guard
     * @param clicks behind the purpose guard
     * @param ledger behind the purpose guard
     * @param feed of orders
     * @param marks of polls
     */
    public record Ports(
            PartnerLinks partners, Clicks clicks, AttributionLedger ledger, OrderFeed feed, PollMarks marks) {}

    /**
     * Puts the use case together.
     *
     * @param merchants who owes a shop's commissions; without one nothing is recorded
     */
    public PollOrders(
            PoliciesInForce policies,
            Ports ports,
            Function<ShopId, Optional<MerchantId>> merchants,
            Erased erased,
            InstantSource clock,
            Rest rest) {
        this.policies = policies;
        this.partners = ports.partners();
        this.clicks = ports.clicks();
        this.ledger = ports.ledger();
        this.feed = ports.feed();
        this.marks = ports.marks();
        this.merchants = merchants;
        this.erased = erased;
        this.clock = clock;
        this.rest = rest;
    }

    /**
     * What a poll did.
     *
     * @param seen orders that were looked at
     * @param credited orders that are on record now
     * @param reversed orders whose commission was reduced, or restored
     * @param dropped all others, by the reason
     * @param gap what was out of reach and is lost to attribution, if this poll found such a stretch
     * @param finished whether all pages were read
     */
    public record Outcome(
            long seen,
            long credited,
            long reversed,
            Map<DropReason, Long> dropped,
            Optional<PollMark.Gap> gap,
            boolean finished) {

        /** Copies the counts. */
        public Outcome {
            dropped = Map.copyOf(dropped);
        }
    }

    /** Counts while a poll goes on. */
    private static final class Tally {
        private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
        private long seen;
        private long credited;
        private long reversed;

        private void drop(DropReason reason) {
            dropped.merge(reason, 1L, Long::sum);
        }

        private void dropUnread() {
            seen++;
            drop(DropReason.MALFORMED);
        }
    }

    /** What one poll uses throughout. */
    private record Poll(
            ShopId shop, MerchantId merchant, AttributionTerms terms, AttributionRules rules, Instant now) {}

    /**
     * Polls a shop, if it is due and nobody else does.
     *
     * @return empty if it was not polled
     * @throws dev.avow.core.port.PortException if a port could not go on; what was done stays, and the next call goes on
     */
    public Optional<Outcome> handle(ShopId shop) {
        Instant now = clock.instant();
        Optional<AttributionTerms> terms = policies.policyAt(shop, now).attribution();
        Optional<MerchantId> merchant = terms.isEmpty() ? Optional.empty() : merchants.apply(shop);
        if (terms.isEmpty() || merchant.isEmpty()) {
            return Optional.empty();
        }
        Poll poll = new Poll(shop, merchant.get(), terms.get(), new AttributionRules(terms.get()), now);
        return marks.claim(shop, now, terms.get().pollEvery(), LEASE).map(mark -> poll(poll, mark));
    }

    private Outcome poll(Poll poll, PollMark claimed) {
        Instant reach = poll.now().minus(OrderFeed.REACH);
        Optional<PollMark.Gap> gap =
                claimed.seenUntil().filter(seen -> seen.isBefore(reach)).map(seen -> new PollMark.Gap(seen, reach));
        PollMark mark = gap.map(claimed::missing).orElse(claimed);
        Instant since = since(claimed, poll.terms().overlap()).orElse(reach);
        List<Partner> known = partners.all(poll.shop(), Purpose.ATTRIBUTION);
        Tally tally = new Tally();
        Optional<String> cursor = Optional.empty();
        boolean finished = false;
        for (int pages = 0; pages < MOST_PAGES && !finished; pages++) {
            marks.keep(mark, LEASE);
            OrderFeed.Page page = feed.page(poll.shop(), since, cursor, PAGE);
            read(poll, page.orders(), known, tally);
            page.unreadable().forEach(order -> tally.dropUnread());
            cursor = page.next();
            finished = cursor.isEmpty();
            mark = progress(mark, page, finished, poll.now());
            if (!finished) {
                rest.pause(page.pause());
            }
        }
        marks.finish(mark);
        return new Outcome(tally.seen, tally.credited, tally.reversed, tally.dropped, gap, finished);
    }

    /**
     * Back over the last poll, and never beyond the last change that was read: that is the shop's own time, which an instance
     * whose clock stands ahead does not know. Empty if nothing was ever read.
     */
    private static Optional<Instant> since(PollMark mark, Duration overlap) {
        return mark.lastChange()
                .flatMap(last -> mark.seenUntil()
                        .map(seen -> seen.minus(overlap))
                        .map(back -> back.isBefore(last) ? back : last));
    }

    /** Up to the last change that was read, or to the poll's beginning once all was read. */
    private static PollMark progress(PollMark mark, OrderFeed.Page page, boolean finished, Instant now) {
        Optional<Instant> last = Stream.concat(
                        page.orders().stream().map(ShopOrder::updatedAt), page.unreadable().stream())
                .max(Instant::compareTo);
        PollMark changed = last.map(mark::changed).orElse(mark);
        if (finished) {
            return changed.readAll(now);
        }
        return last.filter(instant -> instant.isBefore(now))
                .map(changed::reading)
                .orElse(changed);
    }

    private void read(Poll poll, List<ShopOrder> orders, List<Partner> known, Tally tally) {
        tally.seen += orders.size();
        List<ShopOrder> candidates = orders.stream()
                .filter(order -> isCandidate(order, poll.terms()))
                .toList();
        for (int i = candidates.size(); i < orders.size(); i++) {
            tally.drop(DropReason.NO_REFERENCE);
        }
        if (candidates.isEmpty()) {
            return;
        }
        Set<ClickId> carried = candidates.stream()
                .flatMap(order -> order.reference().flatMap(ClickId::of).stream())
                .collect(Collectors.toSet());
        Horizon touches = horizon(poll, DataClass.ATTRIBUTION_TOUCH);
        ReferralBook book =
                new ReferralBook(poll.shop(), known, clicks.find(poll.shop(), Purpose.ATTRIBUTION, carried, touches));
        Map<OrderId, CreditedOrder> onRecord = ledger.find(
                poll.shop(),
                Purpose.ATTRIBUTION,
                candidates.stream().map(ShopOrder::order).toList(),
                horizon(poll, DataClass.ATTRIBUTED_ORDER));
        for (ShopOrder order : candidates) {
            CreditedOrder before = onRecord.get(order.order());
            if (before == null) {
                judge(poll, order, book, tally);
            } else {
                reverse(poll, order, before, tally);
            }
        }
    }

    private static boolean isCandidate(ShopOrder order, AttributionTerms terms) {
        return (order.reference().isPresent() && terms.keys().contains(AttributionTerms.Key.CART_ATTRIBUTE))
                || (!order.codes().isEmpty() && terms.keys().contains(AttributionTerms.Key.CODE));
    }

    private Horizon horizon(Poll poll, DataClass dataClass) {
        return policies.at(poll.shop(), poll.now()).horizon(dataClass, poll.now());
    }

    private void judge(Poll poll, ShopOrder order, ReferralBook book, Tally tally) {
        poll.rules()
                .judge(order, book, poll.now().minus(OrderFeed.REACH))
                .<Optional<DropReason>>fold(credit -> record(poll, order, credit, tally), Optional::of)
                .ifPresent(tally::drop);
    }

    private Optional<DropReason> record(Poll poll, ShopOrder order, Credit credit, Tally tally) {
        if (erased.isErased(poll.shop(), order.order(), order.placedAt())) {
            return Optional.of(DropReason.SUPPRESSED);
        }
        Instant now = clock.instant();
        CreditedOrder kept = CreditedOrder.of(order, credit, now);
        AttributionLedger.Recorded recorded = ledger.record(
                poll.shop(),
                poll.merchant(),
                kept,
                policies.at(poll.shop(), now)
                        .lifetime(DataClass.ATTRIBUTED_ORDER, poll.rules().clockOf(order.placedAt(), now)));
        switch (recorded) {
            case NEW -> tally.credited++;
            case KNOWN -> reverse(poll, order, kept, tally);
            case FORGOTTEN -> {
                return Optional.of(DropReason.FORGOTTEN);
            }
        }
        return Optional.empty();
    }

    /** Booked under the terms of then, whatever the partner's are now. */
    private void reverse(Poll poll, ShopOrder order, CreditedOrder before, Tally tally) {
        Credit credit = before.credit();
        if (ledger.reverse(
                poll.shop(),
                order.order(),
                credit.terms().reversal(credit.earned(), order, poll.terms().refundsReduce()))) {
            tally.reversed++;
        }
    }
}
