package dev.avow.testkit.usecase;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.LinkParameter;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.inmemory.InMemoryAttributionLedger;
import dev.avow.core.inmemory.InMemoryClicks;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryOrderFeed;
import dev.avow.core.inmemory.InMemoryPartnerLinks;
import dev.avow.core.inmemory.InMemoryPollMarks;
import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.PollOrders;
import dev.avow.core.usecase.RecordClick;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One shop with a partner, over the reference stores, under the profile {@code referral}. */
final class ReferralDesk {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final MerchantId MERCHANT = new MerchantId("m-1");
    static final Partner MARIA = new Partner(
            new PartnerId("p-1"),
            new ReferralCode("MARIA10"),
            new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL),
            Optional.empty(),
            true,
            TestTime.START.minus(Duration.ofDays(1)));

    final TestTime time = new TestTime();
    final PoliciesInForce policies;
    final InMemoryPartnerLinks partners = new InMemoryPartnerLinks();
    final InMemoryClicks clicks = new InMemoryClicks();
    final InMemoryOrderFeed feed = new InMemoryOrderFeed();
    final InMemoryPollMarks marks = new InMemoryPollMarks(time);
    final InMemoryAttributionLedger ledger;
    final RecordClick recordClick;
    final Set<OrderId> erased = new HashSet<>();
    private long orders = 5_001_112_223_330L;

    ReferralDesk(Map<String, String> options) {
        policies = new PoliciesInForce(
                List.of(new PoliciesInForce.Announcement(policy(options), TestTime.START)), Map.of());
        ledger = new InMemoryAttributionLedger(new InMemoryKeyedHasher(new TestIds("h")), policies, time);
        recordClick = new RecordClick(
                policies,
                partners,
                clicks,
                new InMemoryRateLimiter(time),
                new TestIds("click"),
                time,
                new LinkParameter("ref"),
                100);
        partners.add(SHOP, MARIA);
    }

    private static PolicySet policy(Map<String, String> options) {
        Map<String, String> app = new HashMap<>(options);
        app.put("profiles", "referral");
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, app)).fold(Compilation.Compiled::policy, rejected -> {
            throw new IllegalArgumentException(rejected.problems().toString());
        });
    }

    /** Another instance over the same stores. */
    PollOrders poller() {
        return poller(feed);
    }

    PollOrders poller(OrderFeed from) {
        return poller(from, time);
    }

    PollOrders poller(OrderFeed from, InstantSource clock) {
        return new PollOrders(
                policies,
                new PollOrders.Ports(partners, clicks, ledger, from, marks),
                shop -> Optional.of(MERCHANT),
                (shop, order, placedAt) -> erased.contains(order),
                clock,
                pause -> {});
    }

    /** Somebody comes by the link of Maria, with what an earlier visit left. */
    String visit(Optional<String> held) {
        return visit("ref=maria10", held);
    }

    /** Somebody comes by a link, with what an earlier visit left. */
    String visit(String query, Optional<String> held) {
        return recordClick
                .handle(new RecordClick.Command(SHOP, query, held, Optional.empty(), false))
                .fold(carry -> carry.click().value(), () -> "nothing", wait -> "later");
    }

    /** An order of 100 euros, placed now. */
    ShopOrder order(Optional<String> reference, String... codes) {
        Money hundred = Money.parse("100.00", "EUR");
        return new ShopOrder(
                new OrderId(++orders),
                "#" + orders,
                Optional.empty(),
                hundred,
                hundred,
                hundred,
                hundred,
                time.instant(),
                time.instant(),
                false,
                false,
                reference,
                List.of(codes));
    }

    /** The order as it is after a change. */
    ShopOrder changed(ShopOrder order, String left, boolean cancelled) {
        Money current = Money.parse(left, "EUR");
        return new ShopOrder(
                order.order(),
                order.name(),
                order.confirmation(),
                order.subtotal(),
                order.total(),
                current,
                current,
                order.placedAt(),
                time.instant(),
                cancelled,
                order.test(),
                order.reference(),
                order.codes());
    }

    ShopOrder put(ShopOrder order) {
        feed.put(SHOP, order);
        return order;
    }

    List<AttributionLedger.Entry> recorded() {
        return ledger.page(
                SHOP, Purpose.BILLING, new Horizon(Instant.EPOCH, Instant.EPOCH), Optional.empty(), 1_000_000);
    }

    PollOrders.Outcome poll() {
        time.advance(Duration.ofMinutes(30));
        return poller().handle(SHOP).orElseThrow();
    }
}
