package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that {@link PartnerLinks} owe (PL-1 to PL-6). */
public interface PartnerLinksContract {

    /** The partners under test. */
    PartnerLinks partners();

    /** PL-1. */
    @Test
    default void pl1WhatWasAddedIsReadBackInTheOrderOfCodes() {
        ShopId shop = Fresh.shop();
        Partner zoe = Referrals.partner("ZOE");
        Partner anna = new Partner(
                new PartnerId(Fresh.name()),
                new ReferralCode("ANNA-1"),
                new CommissionRate(0, CommissionRate.Basis.TOTAL),
                Optional.empty(),
                false,
                Chat.NOW.minusMillis(1));
        partners().add(shop, zoe);
        partners().add(shop, anna);

        assertThat(all(shop)).containsExactly(anna, zoe);
        assertThat(partners().find(shop, Purpose.ATTRIBUTION, zoe.code())).contains(zoe);
        assertThat(partners().find(shop, Purpose.ATTRIBUTION, new ReferralCode("NOBODY")))
                .isEmpty();
    }

    /** PL-1. */
    @Test
    default void pl1ChangeOfTermsIsReadBack() {
        ShopId shop = Fresh.shop();
        Partner before = Referrals.partner("SPRING");
        partners().add(shop, before);
        Partner after = new Partner(
                before.id(),
                before.code(),
                new CommissionRate(500, CommissionRate.Basis.TOTAL),
                Optional.empty(),
                false,
                before.addedAt());

        assertThat(partners().change(shop, after)).isTrue();

        assertThat(all(shop)).containsExactly(after);
    }

    /** PL-6. */
    @Test
    default void pl6ChangedPartnerWasAddedWhenItWas() {
        ShopId shop = Fresh.shop();
        Partner before = Referrals.partner("SPRING");
        partners().add(shop, before);

        partners()
                .change(
                        shop,
                        new Partner(
                                before.id(),
                                before.code(),
                                before.rate(),
                                before.ownCustomer(),
                                before.active(),
                                before.addedAt().minusSeconds(9)));

        assertThat(all(shop)).containsExactly(before);
    }

    /** PL-2. */
    @Test
    default void pl2ShopsHaveTheirOwnPartners() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        Partner partner = Referrals.partner("SPRING");
        partners().add(shop, partner);

        assertThat(partners().add(other, Referrals.partner("SPRING"))).isTrue();
        assertThat(all(shop)).containsExactly(partner);
        assertThat(all(other)).doesNotContain(partner);
    }

    /** PL-3. */
    @Test
    default void pl3CodeIsOnePartners() {
        ShopId shop = Fresh.shop();

        List<Race.Finish<Boolean>> finishes = Race.run(6, () -> partners().add(shop, Referrals.partner("SPRING")));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes).extracting(Race.Finish::value).containsOnlyOnce(true);
        assertThat(all(shop)).hasSize(1);
    }

    /** PL-4. */
    @Test
    default void pl4ChangeOfSomebodyUnknownChangesNothing() {
        ShopId shop = Fresh.shop();

        assertThat(partners().change(shop, Referrals.partner("SPRING"))).isFalse();
        assertThat(all(shop)).isEmpty();
    }

    /** PL-5. */
    @Test
    default void pl5RemovedPartnerIsGone() {
        ShopId shop = Fresh.shop();
        Partner partner = Referrals.partner("SPRING");
        partners().add(shop, partner);

        assertThat(partners().remove(Fresh.shop(), partner.id())).isFalse();
        assertThat(partners().remove(shop, partner.id())).isTrue();
        assertThat(partners().remove(shop, partner.id())).isFalse();
        assertThat(all(shop)).isEmpty();
    }

    private List<Partner> all(ShopId shop) {
        return partners().all(shop, Purpose.BILLING);
    }
}
