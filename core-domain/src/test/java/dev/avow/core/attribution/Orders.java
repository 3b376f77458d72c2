package dev.avow.core.attribution;

import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invented orders, clicks and terms. */
final class Orders {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final Instant NOW = Instant.parse("2100-03-01T12:00:00Z");
    static final Duration WINDOW = Duration.ofDays(90);
    static final CommissionRate TEN_PER_CENT = new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL);
    static final Partner MARIA = new Partner(
            new PartnerId("p-maria"),
            new ReferralCode("MARIA10"),
            TEN_PER_CENT,
            Optional.empty(),
            true,
            NOW.minusSeconds(60));
    static final Partner OTTO = new Partner(
            new PartnerId("p-otto"),
            new ReferralCode("OTTO"),
            TEN_PER_CENT,
            Optional.empty(),
            true,
            NOW.minusSeconds(60));
    static final Click CLICK = new Click(
            new ClickId("click-1"), SHOP, MARIA.id(), MARIA.code(), NOW.minusSeconds(60), NOW.minusSeconds(60));
    static final Instant OLDEST = NOW.minus(Duration.ofDays(60));

    private Orders() {}

    static AttributionTerms terms(AttributionTerms.Touch touch, boolean sliding, AttributionTerms.Key... keys) {
        return new AttributionTerms(
                touch,
                WINDOW,
                sliding,
                Set.of(keys),
                "avow_ref",
                AttributionTerms.Arrival.POLLING,
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                AttributionTerms.OrderClock.RECORDED,
                RoundingMode.HALF_EVEN,
                true,
                false);
    }

    static AttributionTerms terms(AttributionTerms.Touch touch) {
        return terms(
                touch,
                false,
                AttributionTerms.Key.COOKIE,
                AttributionTerms.Key.CART_ATTRIBUTE,
                AttributionTerms.Key.CODE);
    }

    static Money euro(String amount) {
        return Money.parse(amount, "EUR");
    }

    /** An order of 100.00, 120.00 with shipping, placed now. */
    static ShopOrder order(Optional<String> reference, String... codes) {
        return order(NOW, euro("100"), euro("120"), false, false, reference, codes);
    }

    static ShopOrder order(
            Instant placedAt,
            Money leftSubtotal,
            Money leftTotal,
            boolean cancelled,
            boolean test,
            Optional<String> reference,
            String... codes) {
        return new ShopOrder(
                new OrderId(5_001_112_223_331L),
                "#1001",
                Optional.of("CONF7XQ2"),
                euro("100"),
                euro("120"),
                leftSubtotal,
                leftTotal,
                placedAt,
                placedAt,
                cancelled,
                test,
                reference,
                List.of(codes));
    }
}
