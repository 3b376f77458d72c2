package dev.avow.testkit.contract;

import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invented partners, clicks and orders; each call another one. */
final class Referrals {

    static final CommissionRate RATE = new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL);
    private static final TermsSnapshot TERMS = new TermsSnapshot(RATE, RoundingMode.HALF_EVEN);

    private Referrals() {}

    static Partner partner(String code) {
        return new Partner(
                new PartnerId(Fresh.name()),
                new ReferralCode(code),
                RATE,
                Optional.of(new CustomerId(7_001_112_223_331L)),
                true,
                Chat.NOW);
    }

    static Click click(ShopId shop) {
        return new Click(
                new ClickId(Fresh.name()),
                shop,
                new PartnerId("p-1"),
                new ReferralCode("SPRING"),
                Chat.NOW.minusSeconds(60),
                Chat.NOW);
    }

    static OrderId order() {
        return new OrderId(Long.parseLong(Fresh.name().substring(0, 12), 16) + 8_100_000_000L);
    }

    static CreditedOrder credited(Money earned, Instant placedAt) {
        return credited(order(), earned, placedAt);
    }

    static CreditedOrder credited(OrderId order, Money earned, Instant placedAt) {
        return new CreditedOrder(
                order,
                "#1001",
                Optional.of("CONF7XQ2"),
                new Money(earned.minor() * 10, earned.currency()),
                new Money(earned.minor() * 12, earned.currency()),
                placedAt,
                placedAt,
                new Credit(
                        new PartnerId("p-1"),
                        new ReferralCode("SPRING"),
                        Optional.of(new ClickId("click-" + order.number())),
                        TERMS,
                        earned,
                        Money.zero(earned.currency())));
    }

    static ShopOrder shown(Instant updatedAt) {
        Money hundred = Money.parse("100.00", "EUR");
        return new ShopOrder(
                order(),
                "#1002",
                Optional.empty(),
                hundred,
                hundred,
                hundred,
                hundred,
                updatedAt,
                updatedAt,
                false,
                false,
                Optional.of("click-1"),
                List.of("SPRING"));
    }
}
