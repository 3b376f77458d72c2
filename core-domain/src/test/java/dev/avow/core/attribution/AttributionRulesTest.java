package dev.avow.core.attribution;

import static dev.avow.core.attribution.Orders.CLICK;
import static dev.avow.core.attribution.Orders.MARIA;
import static dev.avow.core.attribution.Orders.NOW;
import static dev.avow.core.attribution.Orders.OLDEST;
import static dev.avow.core.attribution.Orders.OTTO;
import static dev.avow.core.attribution.Orders.SHOP;
import static dev.avow.core.attribution.Orders.WINDOW;
import static dev.avow.core.attribution.Orders.euro;
import static dev.avow.core.attribution.Orders.order;
import static dev.avow.core.attribution.Orders.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.attribution.AttributionTerms.Touch;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** S3-03, S3-08: who is credited, and who is not. */
class AttributionRulesTest {

    private static final ShopId OTHER = new ShopId("zen-bikes.myshopify.com");
    private static final CustomerId HERSELF = new CustomerId(7_001_112_223_331L);
    private static final Optional<String> CARRIED = Optional.of("click-1");

    private final AttributionRules first = new AttributionRules(terms(Touch.FIRST));
    private final AttributionRules last = new AttributionRules(terms(Touch.LAST));

    private static ReferralBook book(Click... clicks) {
        return book(List.of(MARIA, OTTO), clicks);
    }

    private static ReferralBook book(List<Partner> partners, Click... clicks) {
        Map<ClickId, Click> known = new HashMap<>();
        for (Click click : clicks) {
            known.put(click.id(), click);
        }
        return new ReferralBook(SHOP, partners, known);
    }

    private static Click at(Instant firstVisit, Instant touchedAt) {
        return new Click(new ClickId("click-1"), SHOP, MARIA.id(), MARIA.code(), firstVisit, touchedAt);
    }

    private static Optional<DropReason> reason(AttributionOutcome outcome) {
        return outcome.fold(credit -> Optional.empty(), Optional::of);
    }

    private static Credit credit(AttributionOutcome outcome) {
        return outcome.fold(Optional::of, reason -> Optional.<Credit>empty()).orElseThrow();
    }

    @Test
    void orderThatCarriesAClickIsCreditedWithItsTerms() {
        Credit credit = credit(first.judge(order(CARRIED), book(CLICK), OLDEST));

        assertThat(credit.partner()).isEqualTo(MARIA.id());
        assertThat(credit.code()).isEqualTo(MARIA.code());
        assertThat(credit.click()).contains(new ClickId("click-1"));
        assertThat(credit.earned()).isEqualTo(euro("10"));
        assertThat(credit.reversed()).isEqualTo(euro("0"));
        assertThat(credit.terms().rate()).isEqualTo(MARIA.rate());
    }

    @Test
    void orderThatWasPartlyRefundedBeforeItWasSeenStartsReduced() {
        ShopOrder refunded = order(NOW, euro("50"), euro("70"), false, false, CARRIED);

        Credit credit = credit(first.judge(refunded, book(CLICK), OLDEST));

        assertThat(credit.earned()).isEqualTo(euro("10"));
        assertThat(credit.reversed()).isEqualTo(euro("-5"));
    }

    @Test
    void s3_03_orderWithoutAnyReferenceIsNobodysBusiness() {
        assertThat(reason(first.judge(order(Optional.empty()), book(CLICK), OLDEST)))
                .contains(DropReason.NO_REFERENCE);
        assertThat(order(Optional.empty()).hasReference()).isFalse();
        assertThat(order(Optional.empty(), "X").hasReference()).isTrue();
        assertThat(order(CARRIED).hasReference()).isTrue();
    }

    @Test
    void forgedAndForeignReferencesAreRefused() {
        Click foreign = new Click(CLICK.id(), OTHER, MARIA.id(), MARIA.code(), NOW, NOW);

        assertThat(reason(first.judge(order(Optional.of("' OR 1=1")), book(CLICK), OLDEST)))
                .contains(DropReason.UNREADABLE);
        assertThat(reason(first.judge(order(Optional.of("A".repeat(65))), book(CLICK), OLDEST)))
                .contains(DropReason.UNREADABLE);
        assertThat(reason(first.judge(order(Optional.of("click-2")), book(CLICK), OLDEST)))
                .contains(DropReason.UNKNOWN_CLICK);
        assertThat(reason(first.judge(order(CARRIED), book(foreign), OLDEST))).contains(DropReason.FOREIGN_CLICK);
    }

    @Test
    void s3_08_windowEndsExclusivelyNinetyDaysAfterTheFirstVisit() {
        Instant firstVisit = NOW.minus(WINDOW);

        assertThat(reason(first.judge(order(CARRIED), book(at(firstVisit, firstVisit)), OLDEST)))
                .contains(DropReason.WINDOW_OVER);
        assertThat(reason(first.judge(
                        order(CARRIED), book(at(firstVisit.plusNanos(1), firstVisit.plusNanos(1))), OLDEST)))
                .isEmpty();
        assertThat(reason(first.judge(order(CARRIED), book(at(firstVisit, NOW)), OLDEST)))
                .as("a later touch prolongs nothing")
                .contains(DropReason.WINDOW_OVER);
    }

    @Test
    void orderBeforeTheVisitIsNotItsDoing() {
        assertThat(reason(first.judge(order(CARRIED), book(at(NOW, NOW)), OLDEST)))
                .isEmpty();
        assertThat(reason(first.judge(order(CARRIED), book(at(NOW.minusSeconds(9), NOW.plusSeconds(1))), OLDEST)))
                .contains(DropReason.BEFORE_CLICK);
    }

    @Test
    void orderOfTheClicksOwnSecondMayHaveComeAfterIt() {
        Instant later = NOW.plusNanos(999_999_999);
        assertThat(reason(first.judge(order(CARRIED), book(at(later, later)), OLDEST)))
                .isEmpty();
    }

    @Test
    void testOrdersAndCancelledOnesAreLeftOut() {
        ShopOrder test = order(NOW, euro("100"), euro("120"), false, true, CARRIED);
        ShopOrder cancelled = order(NOW, euro("100"), euro("120"), true, false, CARRIED);

        assertThat(reason(first.judge(test, book(CLICK), OLDEST))).contains(DropReason.TEST_ORDER);
        assertThat(reason(first.judge(cancelled, book(CLICK), OLDEST))).contains(DropReason.CANCELLED);
    }

    @Test
    void orderOutOfReachIsNeverRecordedAnew() {
        assertThat(reason(first.judge(order(CARRIED), book(CLICK), NOW))).contains(DropReason.TOO_OLD);
        assertThat(reason(first.judge(order(CARRIED), book(CLICK), NOW.minusNanos(1))))
                .isEmpty();
    }

    @Test
    void partnerThatIsGoneOrPausedIsNotCredited() {
        Partner paused = MARIA.active(false);

        assertThat(reason(first.judge(order(CARRIED), book(List.of(OTTO), CLICK), OLDEST)))
                .contains(DropReason.UNKNOWN_PARTNER);
        assertThat(reason(first.judge(order(CARRIED), book(List.of(paused), CLICK), OLDEST)))
                .contains(DropReason.PARTNER_PAUSED);
        assertThat(reason(first.judge(order(Optional.empty(), "MARIA10"), book(List.of(paused)), OLDEST)))
                .contains(DropReason.PARTNER_PAUSED);
    }

    @Test
    void typedCodeIsTheWayWithoutACookie() {
        Credit credit = credit(first.judge(order(Optional.empty(), "WELCOME", "otto"), book(), OLDEST));

        assertThat(credit.partner()).isEqualTo(OTTO.id());
        assertThat(credit.click()).isEmpty();
        assertThat(reason(first.judge(order(Optional.empty(), "WELCOME", "a b"), book(), OLDEST)))
                .contains(DropReason.UNKNOWN_PARTNER);
    }

    @Test
    void whereClickAndCodeDisagreeThePolicyDecides() {
        ShopOrder both = order(CARRIED, "OTTO");

        assertThat(credit(first.judge(both, book(CLICK), OLDEST)).partner()).isEqualTo(MARIA.id());
        assertThat(credit(last.judge(both, book(CLICK), OLDEST)).partner()).isEqualTo(OTTO.id());
        assertThat(credit(first.judge(both, book(), OLDEST)).partner())
                .as("the click is unknown")
                .isEqualTo(OTTO.id());
        assertThat(credit(last.judge(order(CARRIED, "NOBODY"), book(CLICK), OLDEST))
                        .partner())
                .as("the code is unknown")
                .isEqualTo(MARIA.id());
        assertThat(reason(last.judge(order(CARRIED, "NOBODY"), book(), OLDEST))).contains(DropReason.UNKNOWN_CLICK);
    }

    @Test
    void keysThatThePolicyDoesNotNameCarryNothing() {
        AttributionRules onlyCode = new AttributionRules(terms(Touch.FIRST, false, AttributionTerms.Key.CODE));
        AttributionRules onlyCart =
                new AttributionRules(terms(Touch.FIRST, false, AttributionTerms.Key.CART_ATTRIBUTE));

        assertThat(reason(onlyCode.judge(order(CARRIED), book(CLICK), OLDEST))).contains(DropReason.NO_REFERENCE);
        assertThat(reason(onlyCart.judge(order(Optional.empty(), "OTTO"), book(CLICK), OLDEST)))
                .contains(DropReason.NO_REFERENCE);
        assertThat(reason(onlyCart.judge(order(CARRIED, "OTTO"), book(CLICK), OLDEST)))
                .isEmpty();
    }

    /** The whole table: touch, sliding, whose click is held, and whether its window is over. */
    @Test
    void visitTable() {
        Click held = CLICK;
        assertThat(visit(Touch.FIRST, false, OTTO, Optional.empty())).isEqualTo("OTTO from now");
        assertThat(visit(Touch.LAST, false, OTTO, Optional.empty())).isEqualTo("OTTO from now");
        assertThat(visit(Touch.FIRST, false, MARIA, Optional.of(held))).isEqualTo("stands");
        assertThat(visit(Touch.FIRST, false, OTTO, Optional.of(held))).isEqualTo("stands");
        assertThat(visit(Touch.LAST, false, MARIA, Optional.of(held))).isEqualTo("stands");
        assertThat(visit(Touch.LAST, false, OTTO, Optional.of(held))).isEqualTo("OTTO from first");
        assertThat(visit(Touch.FIRST, true, MARIA, Optional.of(held))).isEqualTo("MARIA10 from now");
        assertThat(visit(Touch.FIRST, true, OTTO, Optional.of(held))).isEqualTo("stands");
        assertThat(visit(Touch.LAST, true, MARIA, Optional.of(held))).isEqualTo("MARIA10 from now");
        assertThat(visit(Touch.LAST, true, OTTO, Optional.of(held))).isEqualTo("OTTO from now");
    }

    /** Whose partner is gone or paused holds nobody else's place; the window is still that of the first visit (S3-08). */
    @Test
    void s3_08_clickOfAPartnerWhoIsGoneStandsInNobodysWay() {
        for (Touch touch : Touch.values()) {
            assertThat(visit(touch, false, OTTO, Optional.of(CLICK), gone -> false))
                    .isEqualTo("OTTO from first");
            assertThat(visit(touch, true, OTTO, Optional.of(CLICK), gone -> false))
                    .isEqualTo("OTTO from now");
        }
        assertThat(visit(Touch.FIRST, false, OTTO, Optional.of(CLICK), MARIA.id()::equals))
                .isEqualTo("stands");
    }

    private static String visit(Touch touch, boolean sliding, Partner partner, Optional<Click> held) {
        return visit(touch, sliding, partner, held, anybody -> true);
    }

    private static String visit(
            Touch touch, boolean sliding, Partner partner, Optional<Click> held, Predicate<PartnerId> credited) {
        return new AttributionRules(terms(touch, sliding, AttributionTerms.Key.CART_ATTRIBUTE))
                .visit(SHOP, partner, held, credited, Optional.empty(), NOW)
                .fold(
                        stands -> "stands",
                        begins -> begins.partner().code() + " from "
                                + (begins.firstVisit().equals(NOW) ? "now" : "first"),
                        DropReason::key);
    }

    @Test
    void s3_08_secondVisitOnDaySixtyProlongsNothingAndAfterNinetyDaysAllBeginsAnew() {
        Instant began = NOW.minus(Duration.ofDays(60));
        Click sixty = at(began, began);

        assertThat(visit(Touch.FIRST, false, MARIA, Optional.of(sixty))).isEqualTo("stands");
        assertThat(first.left(sixty, NOW)).isEqualTo(Duration.ofDays(30));
        Click over = at(NOW.minus(WINDOW), NOW.minus(WINDOW));
        assertThat(visit(Touch.FIRST, false, OTTO, Optional.of(over))).isEqualTo("OTTO from now");
        assertThat(first.left(over, NOW)).isZero();
        assertThat(first.left(over, NOW.plusSeconds(1))).isZero();
        Click lastMoment = at(NOW.minus(WINDOW).plusNanos(1), NOW);
        assertThat(visit(Touch.FIRST, false, OTTO, Optional.of(lastMoment))).isEqualTo("stands");
    }

    @Test
    void clockThatWasSetBackDoesNotMoveAFirstVisitIntoTheFuture() {
        Click ahead = at(NOW.plusSeconds(60), NOW.plusSeconds(60));

        assertThat(visit(Touch.LAST, false, OTTO, Optional.of(ahead))).isEqualTo("OTTO from now");
    }

    @Test
    void clickOfAnotherShopIsAsGoodAsNone() {
        Click foreign = new Click(CLICK.id(), OTHER, MARIA.id(), MARIA.code(), NOW, NOW);

        assertThat(visit(Touch.FIRST, false, OTTO, Optional.of(foreign))).isEqualTo("OTTO from now");
    }

    @Test
    void partnersOwnVisitAndAPausedPartnersLinkLeaveNothing() {
        Partner known = new Partner(MARIA.id(), MARIA.code(), MARIA.rate(), Optional.of(HERSELF), true, NOW);
        Partner paused = known.active(false);

        assertThat(by(known, Optional.of(HERSELF))).isEqualTo("self-referral");
        assertThat(by(known, Optional.of(new CustomerId(1)))).isEqualTo("begins");
        assertThat(by(known, Optional.empty())).isEqualTo("begins");
        assertThat(by(MARIA, Optional.empty())).isEqualTo("begins");
        assertThat(by(MARIA, Optional.of(HERSELF))).isEqualTo("begins");
        assertThat(by(paused, Optional.empty())).isEqualTo("partner-paused");
    }

    private String by(Partner partner, Optional<CustomerId> visitor) {
        return first.visit(SHOP, partner, Optional.empty(), anybody -> true, visitor, NOW)
                .fold(stands -> "stands", begins -> "begins", DropReason::key);
    }

    @Test
    void i13_policyPicksTheTimeThatCounts() {
        AttributionTerms recorded = terms(Touch.FIRST);
        AttributionTerms placed = new AttributionTerms(
                recorded.touch(),
                recorded.window(),
                false,
                recorded.keys(),
                recorded.cookie(),
                recorded.ordersBy(),
                recorded.pollEvery(),
                recorded.overlap(),
                AttributionTerms.OrderClock.ORDER_PLACED,
                recorded.rounding(),
                true,
                false);

        assertThat(new AttributionRules(recorded).clockOf(OLDEST, NOW)).isEqualTo(NOW);
        assertThat(new AttributionRules(placed).clockOf(OLDEST, NOW)).isEqualTo(OLDEST);
        assertThat(recorded.cartAttribute()).isEqualTo("__avow_ref");
    }

    @Test
    void accountingYearIsThatOfTheBooksZone() {
        Instant newYear = Instant.parse("2100-12-31T23:30:00Z");

        assertThat(AccountingYear.of(newYear, ZoneOffset.UTC)).hasToString("2100");
        assertThat(AccountingYear.of(newYear, ZoneId.of("Europe/Bucharest"))).hasToString("2101");
        assertThat(new AccountingYear(1).year()).isEqualTo(1);
        assertThat(new AccountingYear(9_998).year()).isEqualTo(9_998);
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountingYear(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountingYear(9_999));
    }

    @Test
    void nothingOfAnOrderOrAClickIsPrinted() {
        CreditedOrder kept =
                CreditedOrder.of(order(CARRIED), credit(first.judge(order(CARRIED), book(CLICK), OLDEST)), NOW);

        assertThat(kept + " " + order(CARRIED) + " " + CLICK.id() + " " + kept.order())
                .doesNotContain("1001", "CONF", "5001112223331", "click-1");
        assertThat(kept.owed()).isEqualTo(euro("10"));
        assertThat(kept.name()).isEqualTo("#1001");
        assertThat(kept.confirmation()).contains("CONF7XQ2");
        assertThat(kept.subtotal()).isEqualTo(euro("100"));
        assertThat(kept.total()).isEqualTo(euro("120"));
        assertThat(kept.placedAt()).isEqualTo(NOW);
        assertThat(kept.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void inconsistentOrdersAndClicksAreRefused() {
        Money dollars = Money.parse("1", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> order(NOW, dollars, euro("1"), false, false, CARRIED));
        assertThatIllegalArgumentException().isThrownBy(() -> order(NOW, euro("1"), dollars, false, false, CARRIED));
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW, NOW.minusNanos(1)));
        assertThat(CLICK.end(WINDOW)).isEqualTo(NOW.minusSeconds(60).plus(WINDOW));
        assertThat(DropReason.WINDOW_OVER.key()).isEqualTo("window-over");
    }
}
