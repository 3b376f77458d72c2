package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ReferralDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.DropReason;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PortException;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.PollOrders;
import dev.avow.testkit.data.Cases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** S3-03, S3-11: polling misses no order of a referral, takes none twice, and keeps nothing of any other. */
class PollOrdersTest {

    private static final String CODES = "attribution.key";
    private final ReferralDesk desk = new ReferralDesk(Map.of(CODES, "cart-attribute, cookie, code"));

    private static Money euro(String amount) {
        return Money.parse(amount, "EUR");
    }

    @Test
    void s3_11_orderOfAVisitIsCreditedOnceHoweverOftenItIsRead() {
        ShopOrder order = desk.put(desk.order(Optional.of(desk.visit(Optional.empty()))));

        PollOrders.Outcome first = desk.poll();
        PollOrders.Outcome second = desk.poll();

        assertThat(first.credited()).isEqualTo(1);
        assertThat(second.seen()).as("the overlap reads it again").isEqualTo(1);
        assertThat(second.credited()).isZero();
        assertThat(second.reversed()).isZero();
        assertThat(desk.recorded()).hasSize(1);
        assertThat(desk.recorded().get(0).order().order()).isEqualTo(order.order());
        assertThat(desk.recorded().get(0).order().owed()).isEqualTo(euro("10"));
        ShopOrder last = desk.put(desk.order(Optional.empty()));
        desk.poll();
        desk.poll();
        desk.poll();
        assertThat(desk.poll().seen()).as("after the overlap").isEqualTo(1);
        assertThat(desk.marks.find(SHOP).orElseThrow().lastChange())
                .as("the last change alone, since another may be of its second")
                .contains(last.updatedAt());
    }

    /** S3-03: of random pages, exactly the credited ones are stored; all others are numbers. */
    @Test
    void s3_03_storedSetEqualsAttributedSet() {
        Cases.each(20, cases -> {
            ReferralDesk random = new ReferralDesk(Map.of(CODES, "cart-attribute, cookie, code"));
            String click = random.visit(Optional.empty());
            Set<OrderId> expected = new HashSet<>();
            int all = cases.between(1, 350);
            for (int i = 0; i < all; i++) {
                switch (cases.between(0, 4)) {
                    case 0 ->
                        expected.add(
                                random.put(random.order(Optional.of(click))).order());
                    case 1 ->
                        expected.add(random.put(random.order(Optional.empty(), "Maria10"))
                                .order());
                    case 2 -> random.put(random.order(Optional.of(cases.text(1, 80))));
                    case 3 -> random.put(random.order(Optional.empty(), "WELCOME"));
                    default -> random.put(random.order(Optional.empty()));
                }
            }

            PollOrders.Outcome outcome = random.poll();

            assertThat(random.recorded().stream()
                            .map(entry -> entry.order().order())
                            .collect(Collectors.toSet()))
                    .isEqualTo(expected);
            assertThat(outcome.seen()).isEqualTo(all);
            assertThat(outcome.credited()).isEqualTo(expected.size());
            assertThat(outcome.dropped().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(all - expected.size());
        });
    }

    @Test
    void refundAndCancellationAreNegativeEntriesUntilTheRowIsGone() {
        ShopOrder order = desk.put(desk.order(Optional.of(desk.visit(Optional.empty()))));
        desk.poll();
        desk.put(desk.changed(order, "40.00", false));

        assertThat(desk.poll().reversed()).isEqualTo(1);
        assertThat(desk.recorded().get(0).order().owed()).isEqualTo(euro("4"));

        desk.put(desk.changed(order, "40.00", true));
        assertThat(desk.poll().reversed()).isEqualTo(1);
        assertThat(desk.recorded().get(0).order().owed()).isEqualTo(euro("0"));
    }

    @Test
    void refundIsBookedEvenAfterTheClickIsGone() {
        ShopOrder order = desk.put(desk.order(Optional.of(desk.visit(Optional.empty()))));
        desk.poll();
        desk.time.advance(Duration.ofDays(55));
        desk.poll();
        desk.clicks.purge(
                desk.policies
                        .at(desk.time.instant())
                        .horizon(
                                DataClass.ATTRIBUTION_TOUCH, desk.time.instant().plus(Duration.ofDays(90))),
                9);
        desk.put(desk.changed(order, "0", false));

        assertThat(desk.poll().reversed()).isEqualTo(1);
    }

    @Test
    void s3_43_erasedOrderThatShopifyStillReturnsStaysErased() {
        ShopOrder order = desk.put(desk.order(Optional.of(desk.visit(Optional.empty()))));
        desk.poll();
        desk.ledger.forget(SHOP, SubjectLocator.of(order.order()), desk.time.instant(), 9);
        desk.put(desk.changed(order, "40.00", false));

        PollOrders.Outcome outcome = desk.poll();

        assertThat(outcome.dropped()).containsExactly(Map.entry(DropReason.FORGOTTEN, 1L));
        assertThat(desk.recorded()).isEmpty();
        assertThat(desk.ledger.disagreements()).isZero();
    }

    @Test
    void s3_43_orderOfAnErasedCustomerIsNotRecordedLate() {
        ShopOrder order = desk.put(desk.order(Optional.of(desk.visit(Optional.empty()))));
        desk.erased.add(order.order());

        assertThat(desk.poll().dropped()).containsExactly(Map.entry(DropReason.SUPPRESSED, 1L));
        assertThat(desk.recorded()).isEmpty();
    }

    @Test
    void orderThatMayHaveBeenErasedLongAgoIsNotRecordedAnew() {
        desk.poll();
        ShopOrder order = desk.order(Optional.empty(), "MARIA10");
        desk.time.advance(Duration.ofDays(59));
        desk.poll();
        desk.time.advance(Duration.ofDays(1));
        desk.put(desk.changed(order, "90.00", false));

        assertThat(desk.poll().dropped()).containsExactly(Map.entry(DropReason.TOO_OLD, 1L));
    }

    @Test
    void pollThatDiesBetweenPagesGoesOnAndMissesNothing() {
        String click = desk.visit(Optional.empty());
        for (int i = 0; i < 250; i++) {
            desk.time.advance(Duration.ofSeconds(1));
            desk.put(desk.order(Optional.of(click)));
        }
        int[] pages = {0};
        OrderFeed dying = (shop, since, after, limit) -> {
            if (++pages[0] == 3) {
                throw new PortException.Unavailable("shopify.throttled", "later");
            }
            return desk.feed.page(shop, since, after, limit);
        };
        desk.time.advance(Duration.ofMinutes(30));
        assertThatExceptionOfType(PortException.Unavailable.class)
                .isThrownBy(() -> desk.poller(dying).handle(SHOP));

        assertThat(desk.poller().handle(SHOP)).as("still held by the dead one").isEmpty();
        desk.time.advance(Duration.ofMinutes(2));
        PollOrders.Outcome rest = desk.poller().handle(SHOP).orElseThrow();

        assertThat(desk.recorded()).hasSize(250);
        assertThat(rest.credited()).isEqualTo(50);
        assertThat(desk.ledger.disagreements()).isZero();
    }

    @Test
    void oneInstancePollsAShopAndNotBeforeItIsDue() {
        assertThat(desk.poller().handle(SHOP)).isPresent();
        assertThat(desk.poller().handle(SHOP)).isEmpty();
        desk.time.advance(Duration.ofMinutes(30));
        assertThat(desk.poller().handle(SHOP)).isPresent();
    }

    @Test
    void downtimeBeyondTheFeedsReachIsReportedAsAGap() {
        desk.poll();
        Instant seen = desk.time.instant();
        desk.time.advance(Duration.ofDays(70));

        PollOrders.Outcome outcome = desk.poll();

        Instant reach = desk.time.instant().minus(OrderFeed.REACH);
        assertThat(outcome.gap()).contains(new PollMark.Gap(seen, reach));
        assertThat(desk.marks.find(SHOP).orElseThrow().gap()).contains(new PollMark.Gap(seen, reach));
        assertThat(desk.poll().gap()).as("said once").isEmpty();
        assertThat(desk.marks.find(SHOP).orElseThrow().gap()).as("and shown on").isPresent();
    }

    @Test
    void clockThatWasSetBackReadsNothingTwiceAndMissesNothing() {
        desk.put(desk.order(Optional.of(desk.visit(Optional.empty()))));
        desk.poll();
        desk.time.advance(Duration.ofMinutes(-50));
        desk.put(desk.order(Optional.empty(), "MARIA10"));

        assertThat(desk.poller().handle(SHOP).orElseThrow().credited()).isEqualTo(1);
        assertThat(desk.recorded()).hasSize(2);
    }

    /** S3-11: the mark that a clock left in the future is not believed. */
    @Test
    void s3_11_clockThatWasADayAheadOnceLosesNoOrder() {
        InstantSource ahead = () -> desk.time.instant().plus(Duration.ofDays(1));
        assertThat(desk.poller(desk.feed, ahead).handle(SHOP)).isPresent();

        orderEachHalfHour(desk.time);

        assertThat(desk.recorded()).hasSize(96);
        assertThat(desk.marks.find(SHOP).orElseThrow().seenUntil()).contains(desk.time.instant());
    }

    /** S3-11: twice the overlap, all the time. */
    @Test
    void s3_11_clockThatIsTwoHoursAheadLosesNoOrder() {
        orderEachHalfHour(() -> desk.time.instant().plus(Duration.ofHours(2)));

        assertThat(desk.recorded()).hasSize(96);
    }

    /** S3-11: of two instances one is ahead; whoever polls, and whoever is down for hours. */
    @Test
    void s3_11_instancesWhoseClocksDisagreeLoseNoOrder() {
        Cases.each(20, cases -> {
            ReferralDesk two = new ReferralDesk(Map.of(CODES, "code"));
            InstantSource ahead = () -> two.time.instant().plus(Duration.ofMinutes(cases.between(0, 4_000)));
            int all = cases.between(1, 60);
            for (int i = 0; i < all; i++) {
                two.time.advance(Duration.ofMinutes(cases.between(1, 300)));
                two.put(two.order(Optional.empty(), "MARIA10"));
                if (cases.between(0, 2) > 0) {
                    two.poller(two.feed, cases.between(0, 1) == 0 ? ahead : two.time)
                            .handle(SHOP);
                }
            }
            two.time.advance(Duration.ofDays(4));
            two.poller().handle(SHOP);

            assertThat(two.recorded()).hasSize(all);
        });
    }

    private void orderEachHalfHour(InstantSource clock) {
        for (int i = 0; i < 96; i++) {
            desk.time.advance(Duration.ofMinutes(30));
            desk.put(desk.order(Optional.empty(), "MARIA10"));
            assertThat(desk.poller(desk.feed, clock).handle(SHOP)).isPresent();
        }
    }

    /** S3-11: one order that cannot be read is counted, and the poll goes past it. */
    @Test
    void s3_11_orderThatCannotBeReadKeepsNoOtherFromBeingRead() {
        OrderFeed withOne = (shop, since, after, limit) -> {
            OrderFeed.Page page = desk.feed.page(shop, since, after, limit);
            return new OrderFeed.Page(page.orders(), List.of(desk.time.instant()), page.next(), page.pause());
        };
        desk.put(desk.order(Optional.empty(), "MARIA10"));

        PollOrders.Outcome outcome = desk.poller(withOne).handle(SHOP).orElseThrow();

        assertThat(outcome.seen()).isEqualTo(2);
        assertThat(outcome.dropped()).containsExactly(Map.entry(DropReason.MALFORMED, 1L));
        assertThat(desk.recorded()).hasSize(1);
        assertThat(desk.marks.find(SHOP).orElseThrow().lastChange()).contains(desk.time.instant());
    }

    /** A code may be that of a discount which has been running for long: the agreement counts from its own day. */
    @Test
    void orderThatIsOlderThanTheAgreementIsNobodys() {
        ShopOrder order = desk.put(desk.order(Optional.empty(), "SUMMER"));
        assertThat(desk.poll().dropped()).containsExactly(Map.entry(DropReason.UNKNOWN_PARTNER, 1L));
        desk.time.advance(Duration.ofDays(50));
        desk.partners.add(SHOP, summer());
        desk.put(desk.changed(order, "100.00", false));
        ShopOrder later = desk.put(desk.order(Optional.empty(), "SUMMER"));

        assertThat(desk.poll().dropped()).containsExactly(Map.entry(DropReason.BEFORE_PARTNER, 1L));
        assertThat(desk.recorded()).extracting(entry -> entry.order().order()).containsExactly(later.order());
    }

    /** The visits of a partner who is gone are not in the way of those who are there. */
    @Test
    void visitorOfAPartnerWhoIsGoneIsCreditedToTheNext() {
        Partner summer = summer();
        desk.partners.add(SHOP, summer);
        String held = desk.visit(Optional.empty());
        assertThat(desk.visit("ref=SUMMER", Optional.of(held)))
                .as("the first stands")
                .isEqualTo(held);
        for (Runnable end : List.<Runnable>of(
                () -> desk.partners.change(SHOP, ReferralDesk.MARIA.active(false)),
                () -> desk.partners.remove(SHOP, ReferralDesk.MARIA.id()))) {
            end.run();
            desk.put(desk.order(Optional.of(desk.visit("ref=SUMMER", Optional.of(held)))));
        }

        assertThat(desk.poll().credited()).isEqualTo(2);
        assertThat(desk.recorded())
                .extracting(entry -> entry.order().credit().partner())
                .containsOnly(summer.id());
    }

    private Partner summer() {
        return new Partner(
                new PartnerId("p-2"),
                new ReferralCode("SUMMER"),
                ReferralDesk.MARIA.rate(),
                Optional.empty(),
                true,
                desk.time.instant());
    }

    /** The rate is that of the day on which an order is recorded: what is said of it must not say another. */
    @Test
    void changedRateCountsForOrdersThatAreRecordedFromThenOn() {
        desk.put(desk.order(Optional.empty(), "MARIA10"));
        desk.time.advance(Duration.ofDays(2));
        desk.partners.change(SHOP, ReferralDesk.MARIA.at(new CommissionRate(100, CommissionRate.Basis.SUBTOTAL)));

        desk.poll();

        assertThat(desk.recorded().get(0).order().owed()).isEqualTo(euro("1"));
    }

    @Test
    void s3_25_shopThatTookTheAppOffIsSaid() {
        desk.feed.shut(SHOP);

        assertThatExceptionOfType(PortException.Rejected.class)
                .isThrownBy(() -> desk.poller().handle(SHOP))
                .extracting(PortException::code)
                .isEqualTo(OrderFeed.SHUT);
    }

    @Test
    void shopWithoutAMerchantIsNotPolled() {
        PollOrders nobody = new PollOrders(
                desk.policies,
                new PollOrders.Ports(desk.partners, desk.clicks, desk.ledger, desk.feed, desk.marks),
                shop -> Optional.empty(),
                (shop, order, placedAt) -> false,
                desk.time,
                pause -> {});

        assertThat(nobody.handle(SHOP)).isEmpty();
    }

    @Test
    void hundredThousandOrdersInOnePollLeaveOnlyTheirCredits() {
        String click = desk.visit(Optional.empty());
        for (int i = 0; i < 100_000; i++) {
            desk.put(i % 1_000 == 0 ? desk.order(Optional.of(click)) : desk.order(Optional.empty()));
        }
        int[] largest = {0};
        // One order per page would be a thousand times the work: the reference sorts all of them for each page.
        OrderFeed wide = (shop, since, after, limit) -> {
            OrderFeed.Page page = desk.feed.page(shop, since, after, 20_000);
            largest[0] = Math.max(largest[0], page.orders().size());
            return page;
        };
        desk.time.advance(Duration.ofMinutes(30));

        PollOrders.Outcome outcome = desk.poller(wide).handle(SHOP).orElseThrow();

        assertThat(outcome.seen()).isEqualTo(100_000);
        assertThat(outcome.credited()).isEqualTo(100);
        assertThat(outcome.dropped()).containsExactly(Map.entry(DropReason.NO_REFERENCE, 99_900L));
        assertThat(desk.recorded()).hasSize(100);
        assertThat(largest[0]).isEqualTo(20_000);
    }

    @Test
    void ordersOfOtherShopsStayWhereTheyAre() {
        ShopId other = new ShopId("zen-bikes.myshopify.com");
        desk.feed.put(other, desk.order(Optional.of(desk.visit(Optional.empty()))));

        assertThat(desk.poll().seen()).isZero();
        assertThat(desk.poller().handle(other).orElseThrow().dropped())
                .as("a click of another shop")
                .containsExactly(Map.entry(DropReason.UNKNOWN_CLICK, 1L));
    }
}
