package dev.avow.bench;

import dev.avow.core.attribution.AttributionRules;
import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralBook;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many orders of pages in memory are judged in a second, on one thread: a quarter each by click, by code, forged, none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AttributionBenchmark {

    private static final int ORDERS = 10_000;
    private static final int CLICKS = 5_000;
    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final Instant NOW = Instant.parse("2100-03-01T12:00:00Z");

    private final AttributionRules rules = new AttributionRules(new AttributionTerms(
            AttributionTerms.Touch.FIRST,
            Duration.ofDays(90),
            false,
            Set.of(AttributionTerms.Key.CART_ATTRIBUTE, AttributionTerms.Key.CODE),
            "avow_ref",
            AttributionTerms.Arrival.POLLING,
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            AttributionTerms.OrderClock.RECORDED,
            RoundingMode.HALF_EVEN,
            true,
            false));
    private final ReferralBook book = book();
    private final List<ShopOrder> page = page();

    private static ReferralBook book() {
        List<Partner> partners = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            partners.add(new Partner(
                    new PartnerId("p-" + i),
                    new ReferralCode("CODE" + i),
                    new CommissionRate(1_250, CommissionRate.Basis.SUBTOTAL),
                    Optional.empty(),
                    true,
                    Instant.EPOCH));
        }
        Map<ClickId, Click> clicks = new HashMap<>();
        for (int i = 0; i < CLICKS; i++) {
            ClickId id = new ClickId("0f5d9d7e-6a34-4d2f-9c1b-" + i);
            Partner partner = partners.get(i % partners.size());
            clicks.put(id, new Click(id, SHOP, partner.id(), partner.code(), NOW.minusSeconds(i), NOW.minusSeconds(i)));
        }
        return new ReferralBook(SHOP, partners, clicks);
    }

    private static List<ShopOrder> page() {
        SplittableRandom random = new SplittableRandom(8);
        List<ShopOrder> page = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            page.add(order(i, random));
        }
        return page;
    }

    private static ShopOrder order(int i, SplittableRandom random) {
        Money amount = Money.parse(random.nextInt(1, 100_000) + ".37", "EUR");
        Optional<String> reference = switch (i % 4) {
            case 0 -> Optional.of("0f5d9d7e-6a34-4d2f-9c1b-" + random.nextInt(CLICKS));
            case 2 -> Optional.of("forged " + i);
            default -> Optional.empty();
        };
        List<String> codes = i % 4 == 1 ? List.of("WELCOME", "code" + random.nextInt(200)) : List.of();
        return new ShopOrder(
                new OrderId(5_001_112_223_331L + i),
                "#" + i,
                Optional.of("CONF7XQ2"),
                amount,
                amount,
                amount,
                amount,
                NOW,
                NOW,
                false,
                false,
                reference,
                codes);
    }

    /** Judges all orders of the page. */
    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public void judge(Blackhole hole) {
        Instant oldest = NOW.minus(Duration.ofDays(60));
        for (ShopOrder order : page) {
            hole.consume(rules.judge(order, book, oldest));
        }
    }
}
