package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ReferralDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.RecordClick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S3-02, S3-06, S3-08: what a visit by a link leaves, and for how long. */
class RecordClickTest {

    private final ReferralDesk desk = new ReferralDesk(Map.of());

    private RecordClick.Outcome visit(String query, Optional<String> held, Optional<CustomerId> visitor) {
        return desk.recordClick.handle(new RecordClick.Command(SHOP, query, held, visitor, false));
    }

    private String said(RecordClick.Outcome outcome) {
        return outcome.fold(
                carry -> carry.click().value() + " " + carry.left() + " " + carry.attribute() + " "
                        + carry.cookie().orElse("-"),
                () -> "nothing",
                wait -> "later");
    }

    private boolean isKnown(String click) {
        Instant now = desk.time.instant();
        PoliciesInForce policies = desk.policies;
        return !desk.clicks
                .find(
                        SHOP,
                        Purpose.ATTRIBUTION,
                        List.of(new ClickId(click)),
                        policies.at(now).horizon(DataClass.ATTRIBUTION_TOUCH, now))
                .isEmpty();
    }

    @Test
    void s3_08_visitIsCarriedForNinetyDaysAndASecondOneProlongsNothing() {
        assertThat(said(visit("ref=MARIA10", Optional.empty(), Optional.empty())))
                .isEqualTo("click-1 PT2160H __avow_ref avow_ref");
        desk.time.advance(Duration.ofDays(60));

        assertThat(said(visit("ref=MARIA10", Optional.of("click-1"), Optional.empty())))
                .isEqualTo("click-1 PT720H __avow_ref avow_ref");

        desk.time.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(isKnown("click-1")).isTrue();
        desk.time.advance(Duration.ofMillis(1));
        assertThat(isKnown("click-1")).as("at its end").isFalse();
        assertThat(said(visit("ref=MARIA10", Optional.of("click-1"), Optional.empty())))
                .as("a browser that still sends it begins anew")
                .isEqualTo("click-2 PT2160H __avow_ref avow_ref");
    }

    /** S3-07: the notice names what carries a referral; nothing else does, and where nothing may, no visit is kept. */
    @Test
    void s3_07_visitIsCarriedByWhatThePolicyNames() {
        Map<String, String> carried = Map.of(
                "cart-attribute", "click-1 PT2160H __avow_ref -",
                "cookie", "nothing",
                "cart-attribute, code", "click-1 PT2160H __avow_ref -",
                "code, cookie", "nothing",
                "code", "nothing");
        carried.forEach((keys, outcome) -> {
            ReferralDesk other = new ReferralDesk(Map.of("attribution.key", keys));
            assertThat(said(other.recordClick.handle(
                            new RecordClick.Command(SHOP, "ref=MARIA10", Optional.empty(), Optional.empty(), true))))
                    .as(keys)
                    .isEqualTo(outcome);
        });
        ReferralDesk named = new ReferralDesk(Map.of("attribution.cookie", "shop_ref"));
        assertThat(said(named.recordClick.handle(
                        new RecordClick.Command(SHOP, "ref=MARIA10", Optional.empty(), Optional.empty(), true))))
                .isEqualTo("click-1 PT2160H __shop_ref shop_ref");
    }

    /** S3-09: under the gate {@code signal} the visitor's own yes must be on record, also where the law asks for none. */
    @Test
    void s3_09_gateThatWantsASignalEverywhereWaitsForTheRecord() {
        ReferralDesk strict = new ReferralDesk(Map.of("purposes.attribution.gate", "signal"));
        for (boolean recorded : List.of(false, true)) {
            RecordClick.Command command =
                    new RecordClick.Command(SHOP, "ref=MARIA10", Optional.empty(), Optional.empty(), recorded);
            assertThat(said(strict.recordClick.handle(command)))
                    .isEqualTo(recorded ? "click-1 PT2160H __avow_ref avow_ref" : "nothing");
            assertThat(strict.clicks.oldest().isPresent()).isEqualTo(recorded);
            assertThat(said(desk.recordClick.handle(command))).startsWith("click-");
        }
    }

    /** S3-09, S1-34: whoever rests the purpose on consent needs one, also where the gate would let it pass. */
    @Test
    void s3_09_whereThePurposeRestsOnConsentTheVisitorsOwnYesIsNeeded() {
        ReferralDesk asking = new ReferralDesk(Map.of("purposes.attribution.basis", "consent"));
        for (boolean recorded : List.of(false, true)) {
            RecordClick.Command command =
                    new RecordClick.Command(SHOP, "ref=MARIA10", Optional.empty(), Optional.empty(), recorded);
            assertThat(said(asking.recordClick.handle(command)))
                    .isEqualTo(recorded ? "click-1 PT2160H __avow_ref avow_ref" : "nothing");
        }
    }

    @Test
    void s3_02_unknownMalformedAndHugeLinksLeaveNothing() {
        for (String query : List.of("", "ref=NOBODY", "ref=%00", "x=MARIA10", "ref=" + "A".repeat(5_000))) {
            assertThat(said(visit(query, Optional.empty(), Optional.empty()))).isEqualTo("nothing");
        }
        assertThat(desk.clicks.oldest()).isEmpty();
    }

    @Test
    void forgedAndForeignClicksBeginAnew() {
        visit("ref=MARIA10", Optional.empty(), Optional.empty());
        ShopId other = new ShopId("zen-bikes.myshopify.com");
        desk.partners.add(other, ReferralDesk.MARIA);

        assertThat(said(visit("ref=MARIA10", Optional.of("'; DROP"), Optional.empty())))
                .startsWith("click-2 ");
        assertThat(said(desk.recordClick.handle(new RecordClick.Command(
                        other, "ref=MARIA10", Optional.of("click-1"), Optional.empty(), false))))
                .startsWith("click-3 ");
    }

    @Test
    void partnersOwnVisitLeavesNothing() {
        CustomerId otto = new CustomerId(7_001_112_223_331L);
        desk.partners.add(
                SHOP,
                new Partner(
                        new PartnerId("p-2"),
                        new ReferralCode("OTTO"),
                        new CommissionRate(500, CommissionRate.Basis.TOTAL),
                        Optional.of(otto),
                        true,
                        desk.time.instant()));

        assertThat(said(visit("ref=OTTO", Optional.empty(), Optional.of(otto)))).isEqualTo("nothing");
        assertThat(said(visit("ref=OTTO", Optional.empty(), Optional.empty()))).startsWith("click-1 ");
    }

    @Test
    void tooManyVisitsOfAShopWait() {
        for (int i = 0; i < 100; i++) {
            visit("ref=NOBODY", Optional.empty(), Optional.empty());
        }

        assertThat(said(visit("ref=MARIA10", Optional.empty(), Optional.empty())))
                .isEqualTo("later");
    }

    @Test
    void s3_09_withdrawnConsentForgetsTheVisit() {
        visit("ref=MARIA10", Optional.empty(), Optional.empty());

        assertThat(desk.recordClick.withdraw(SHOP, "no click")).isFalse();
        assertThat(desk.recordClick.withdraw(SHOP, "click-1")).isTrue();
        assertThat(desk.recordClick.withdraw(SHOP, "click-1")).isFalse();
        assertThat(isKnown("click-1")).isFalse();
    }

    @Test
    void nothingThatABrowserSentIsPrinted() {
        assertThat(new RecordClick.Command(SHOP, "ref=SECRET", Optional.of("SECRET"), Optional.empty(), false)
                        .toString())
                .doesNotContain("SECRET");
    }
}
