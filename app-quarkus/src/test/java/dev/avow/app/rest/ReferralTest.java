package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.ReferralProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.Merchants;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What merchants see and change of their referrals, and what the storefront's script is told. */
@QuarkusTest
@TestProfile(ReferralProfile.class)
@WithTestResource(Surroundings.class)
class ReferralTest {

    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);
    private static final ShopId OTHER = new ShopId(Surroundings.OTHER_SHOP);

    /** What a merchant may see of an order: the promised fields, the terms and amounts of its commission, its life. */
    private static final List<String> FIELDS = List.of(
            "number",
            "orderId",
            "orderName",
            "confirmationNumber",
            "referralCode",
            "carriedBy",
            "subtotal",
            "total",
            "currency",
            "rate",
            "basis",
            "rounding",
            "earned",
            "reversed",
            "owed",
            "placedAt",
            "recordedAt",
            "expiresAt",
            "policyVersion");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    AttributionLedger ledger;

    @Inject
    Merchants merchants;

    @Inject
    RetentionInForce retention;

    @Inject
    Instructions instructions;

    @Inject
    InstantSource clock;

    @Inject
    @All
    List<ExportPart> exports;

    private String[] bearer(ShopId shop) {
        return new String[] {"Authorization", "Bearer " + sandbox.idToken(shop.domain())};
    }

    private HttpResponse<String> get(ShopId shop, String path) {
        return Visitor.get(app.origin().resolve(path), bearer(shop));
    }

    private HttpResponse<String> post(ShopId shop, String path, String body) {
        return Visitor.post(app.origin().resolve(path), body.getBytes(StandardCharsets.UTF_8), bearer(shop));
    }

    private HttpResponse<String> click(ShopId shop, String body) {
        URI proxy = sandbox.storefront(shop.domain()).resolve("/apps/avow/referral/click");
        return Visitor.post(proxy, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private String partner(ShopId shop) {
        String code = code();
        HttpResponse<String> added = post(
                shop,
                "/api/v1/referrals/partners",
                "{\"code\":\"" + code + "\",\"rate\":\"12.5\",\"basis\":\"subtotal\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(204);
        return code;
    }

    private CreditedOrder record(ShopId shop, long number, String name) {
        Instant now = clock.instant();
        merchants.give(
                shop,
                new MerchantId(UUID.randomUUID().toString()),
                retention.at(now).lifetime(DataClass.MERCHANT_MAPPING, now));
        MerchantId merchant = merchants
                .merchantOf(shop, retention.at(now).horizon(DataClass.MERCHANT_MAPPING, now))
                .orElseThrow();
        Money hundred = Money.parse("100.00", "EUR");
        CreditedOrder order = new CreditedOrder(
                new OrderId(number),
                name,
                Optional.of("CONF7XQ2"),
                hundred,
                Money.parse("120.00", "EUR"),
                Instant.parse("2026-11-20T10:15:30Z"),
                now,
                new Credit(
                        new PartnerId("p-secret"),
                        new ReferralCode("SPRING10"),
                        Optional.of(new ClickId("click-secret")),
                        new TermsSnapshot(
                                new CommissionRate(1_250, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN),
                        Money.parse("12.50", "EUR"),
                        Money.zero(hundred.currency())));
        ledger.record(shop, merchant, order, retention.at(now).lifetime(DataClass.ATTRIBUTED_ORDER, now));
        return order;
    }

    @Test
    void s3_02_visitByALinkIsCarriedAndAnythingElseLeavesNothing() {
        String code = partner(SHOP);

        HttpResponse<String> carried = click(SHOP, "{\"link\":\"ref=" + code.toLowerCase(Locale.ROOT) + "\"}");

        assertThat(carried.statusCode()).isEqualTo(200);
        JsonNode click = Visitor.json(carried.body());
        assertThat(click.get("click").asText()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(click.get("seconds").asLong()).isEqualTo(90 * 24 * 3_600);
        assertThat(click.get("attribute").asText()).isEqualTo("__avow_ref");
        assertThat(click.get("cookie").asText()).isEqualTo("avow_ref");
        assertThat(carried.headers().firstValue("set-cookie")).isEmpty();
        String again = "{\"link\":\"ref=" + code + "\",\"held\":\""
                + click.get("click").asText() + "\"}";
        assertThat(Visitor.json(click(SHOP, again).body()).get("click").asText())
                .as("the first visit stands")
                .isEqualTo(click.get("click").asText());
        for (String nothing : List.of(
                "{\"link\":\"ref=NOBODY\"}",
                "{\"link\":\"ref=" + code + "&ref=" + code + "\"}",
                "{\"link\":\"" + "x".repeat(9_000) + "\"}",
                "{}")) {
            assertThat(click(SHOP, nothing).statusCode()).as(nothing).isEqualTo(204);
        }
        assertThat(click(OTHER, "{\"link\":\"ref=" + code + "\"}").statusCode())
                .as("another shop's code")
                .isEqualTo(204);
    }

    /** Random and nothing else: two visits of the same shop by the same link share no name, and it holds neither. */
    @Test
    void s3_06_cookieValueIsARandomNumberThatEncodesNothing() {
        String code = partner(SHOP);
        String link = "{\"link\":\"ref=" + code + "\"}";

        UUID first = UUID.fromString(
                Visitor.json(click(SHOP, link).body()).get("click").asText());
        UUID second = UUID.fromString(
                Visitor.json(click(SHOP, link).body()).get("click").asText());

        assertThat(first).isNotEqualTo(second);
        for (UUID value : List.of(first, second)) {
            assertThat(value.version()).as("122 random bits").isEqualTo(4);
            assertThat(value.variant()).isEqualTo(2);
        }
        assertThat(Long.bitCount(first.getMostSignificantBits() ^ second.getMostSignificantBits())
                        + Long.bitCount(first.getLeastSignificantBits() ^ second.getLeastSignificantBits()))
                .as("no part is shared: half of the bits differ, give or take")
                .isBetween(25, 97);
    }

    /** S3-12: the merchant who switched referrals off sees nothing of them, and nobody else does. */
    @Test
    void s3_12_nothingIsReadForAMerchantWhoSwitchedReferralsOff() {
        record(OTHER, 5_001_112_223_381L, "#1081");
        List<String> reads = List.of("orders", "orders.csv", "commissions", "partners");
        reads.forEach(path ->
                assertThat(get(OTHER, "/api/v1/referrals/" + path).statusCode()).isEqualTo(200));
        instructions.record(OTHER, new Instruction(Feature.REFERRAL, false, clock.instant(), new PolicyVersion(1)));
        try {
            for (String path : reads) {
                HttpResponse<String> refused = get(OTHER, "/api/v1/referrals/" + path);
                assertThat(refused.statusCode()).as(path).isEqualTo(403);
                assertThat(refused.body()).doesNotContain("#1081", "5001112223381");
            }
        } finally {
            instructions.record(OTHER, new Instruction(Feature.REFERRAL, true, clock.instant(), new PolicyVersion(1)));
        }
    }

    @Test
    void clickThatShopifyDidNotSignIsRefused() {
        HttpResponse<String> forged = Visitor.post(
                app.origin().resolve("/storefront/referral/click?shop=" + SHOP + "&timestamp=1&signature=00"),
                "{\"link\":\"ref=X\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(forged.statusCode()).isEqualTo(401);
    }

    @Test
    void s3_09_withdrawalIsAnsweredTheSameWhetherSomethingWasThereOrNot() {
        String held = Visitor.json(
                        click(SHOP, "{\"link\":\"ref=" + partner(SHOP) + "\"}").body())
                .get("click")
                .asText();
        URI withdraw = sandbox.storefront(SHOP.domain()).resolve("/apps/avow/referral/withdraw");

        for (String body :
                List.of("{\"held\":\"" + held + "\"}", "{\"held\":\"" + held + "\"}", "{\"held\":\"' OR\"}")) {
            assertThat(Visitor.post(withdraw, body.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void s3_13_merchantSeesItsOwnOrdersOnlyAndOnlyTheirFields() {
        record(SHOP, 5_001_112_223_331L, "#1001");
        record(OTHER, 5_001_112_223_332L, "#9009");

        JsonNode orders = Visitor.json(
                        get(SHOP, "/api/v1/referrals/orders?limit=100").body())
                .get("orders");

        assertThat(orders.toString()).contains("#1001").doesNotContain("#9009", "p-secret", "click-secret");
        long number = orders.get(0).get("number").asLong();
        JsonNode why =
                Visitor.json(get(SHOP, "/api/v1/referrals/orders/" + number).body());
        assertThat(orders)
                .allSatisfy(
                        each -> assertThat(each.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(FIELDS));
        assertThat(why.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(FIELDS);
        assertThat(why.get("carriedBy").asText()).isEqualTo("link");
        assertThat(why.get("rate").asText()).isEqualTo("12.5");
        assertThat(why.get("basis").asText()).isEqualTo("subtotal");
        assertThat(get(OTHER, "/api/v1/referrals/orders/" + number).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.get(app.origin().resolve("/api/v1/referrals/orders")).statusCode())
                .isEqualTo(401);
        assertThat(get(SHOP, "/api/v1/referrals/orders?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void exportHasAllOrdersAndNoCellIsAFormula() {
        record(SHOP, 5_001_112_223_341L, "=HYPERLINK(\"x\")");

        HttpResponse<String> csv = get(SHOP, "/api/v1/referrals/orders.csv");

        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .contains("attachment");
        assertThat(csv.body().lines().findFirst())
                .as("S3-13")
                .contains("order_id,order_name,confirmation_number,referral_code,subtotal,total,currency,timestamp,"
                        + "commission_earned,commission_reversed,gone_at");
        assertThat(csv.body())
                .contains(
                        "5001112223341,\"'=HYPERLINK(\"\"x\"\")\",CONF7XQ2,SPRING10,100.00,120.00,EUR,2026-11-20T10:15:30Z,12.50,0.00,");
    }

    @Test
    void booksShowMonthsAndACorrectionJoinsTheSum() {
        record(SHOP, 5_001_112_223_351L, "#1051");
        BigDecimal before = owedForGone();

        assertThat(post(SHOP, "/api/v1/referrals/corrections", correction("-4.90"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(owedForGone()).isEqualByComparingTo(before.subtract(new BigDecimal("4.90")));
        JsonNode books = Visitor.json(get(SHOP, "/api/v1/referrals/commissions").body());
        assertThat(books.get("months").get(0).get("month").asText()).isEqualTo("2026-11");
        for (String wrong : List.of(
                "{\"id\":\"c-1\",\"amount\":\"1.234\",\"currency\":\"EUR\"}",
                "{\"id\":\"c-1\",\"amount\":\"1\",\"currency\":\"EURO\"}",
                "{\"id\":\"c-1\",\"amount\":\"1.5\",\"currency\":\"JPY\"}",
                "{\"id\":\"c-1\",\"amount\":\"\",\"currency\":\"EUR\"}",
                "{\"id\":\"c-1\",\"amount\":\"92233720368547758.07\",\"currency\":\"EUR\"}",
                "{\"id\":\"c-1\",\"amount\":\"-10000000000000.01\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1\",\"currency\":\"EUR\"}",
                "{\"id\":\"a name\",\"amount\":\"1\",\"currency\":\"EUR\"}",
                "{}")) {
            HttpResponse<String> refused = post(SHOP, "/api/v1/referrals/corrections", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Visitor.json(refused.body()).get("code").asText()).isEqualTo("request.malformed");
        }
    }

    /** S3-20: a sum that no order could join any more would keep all of them from going. */
    @Test
    void correctionsDoNotFillASum() {
        BigDecimal before = owedForGone();
        String large = "9000000000000.00";
        assertThat(post(SHOP, "/api/v1/referrals/corrections", correction(large))
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> refused = post(SHOP, "/api/v1/referrals/corrections", correction(large));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Visitor.json(refused.body()).get("code").asText()).isEqualTo("correction.beyond");
        assertThat(post(SHOP, "/api/v1/referrals/corrections", correction("-" + large))
                        .statusCode())
                .isEqualTo(204);
        assertThat(owedForGone()).isEqualByComparingTo(before);
    }

    /** S3-20: whoever missed the answer sends the same again, and it is booked once. */
    @Test
    void aCorrectionThatIsRepeatedIsBookedOnce() {
        BigDecimal before = owedForGone();
        String name = UUID.randomUUID().toString();
        HttpResponse<String> first = post(SHOP, "/api/v1/referrals/corrections", correction(name, "-4.90", "EUR"));
        HttpResponse<String> again = post(SHOP, "/api/v1/referrals/corrections", correction(name, "-4.9", "EUR"));
        BigDecimal after = owedForGone();
        HttpResponse<String> larger = post(SHOP, "/api/v1/referrals/corrections", correction(name, "-5.90", "EUR"));
        HttpResponse<String> foreign = post(SHOP, "/api/v1/referrals/corrections", correction(name, "-4.90", "RON"));

        assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(204);
        assertThat(after).isEqualByComparingTo(before.subtract(new BigDecimal("4.90")));
        for (HttpResponse<String> other : List.of(larger, foreign)) {
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(Visitor.json(other.body()).get("code").asText()).isEqualTo("correction.other");
        }
        assertThat(post(SHOP, "/api/v1/referrals/corrections", correction("-1")).statusCode())
                .isEqualTo(204);
        assertThat(owedForGone()).isEqualByComparingTo(after.subtract(BigDecimal.ONE));
    }

    /** The page's form brings a name of its own each time it is shown, and keeps it while no answer comes. */
    @Test
    void aFormThatIsSentTwiceBooksOnce() {
        BigDecimal before = owedForGone();
        String shown = get(SHOP, "/app/referrals/overview").body();
        String form = "amount=-2&currency=EUR&id=" + nameOfForm(shown);
        String first = submitted(form);
        String again = submitted(form);
        String other = submitted(form.replace("amount=-2", "amount=-3"));
        String nameless = submitted("amount=-2&currency=EUR");

        assertThat(owedForGone()).isEqualByComparingTo(before.subtract(new BigDecimal("2")));
        assertThat(List.of(nameOfForm(shown), nameOfForm(first), nameOfForm(again)))
                .doesNotHaveDuplicates();
        assertThat(List.of(first, again)).noneMatch(page -> page.contains("class=\"notice\""));
        assertThat(List.of(other, nameless)).allMatch(page -> page.contains("class=\"notice\""));
    }

    private String submitted(String form) {
        return Visitor.submit(app.origin().resolve("/app/referrals/corrections"), form, bearer(SHOP))
                .body();
    }

    private static String nameOfForm(String page) {
        Matcher name = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(page);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static String correction(String amount) {
        return correction(UUID.randomUUID().toString(), amount, "EUR");
    }

    private static String correction(String id, String amount, String currency) {
        return "{\"id\":\"" + id + "\",\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
    }

    private BigDecimal owedForGone() {
        ledger.show();
        JsonNode totals =
                Visitor.json(get(SHOP, "/api/v1/referrals/commissions").body()).get("totals");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode total : totals) {
            sum = sum.add(new BigDecimal(total.get("sum").asText()));
        }
        return sum;
    }

    @Test
    void partnersAreAddedPausedAndRemovedAndACodeIsOnes() {
        String code = partner(SHOP);
        String body = "{\"code\":\"" + code + "\",\"rate\":\"5\",\"basis\":\"total\"}";
        HttpResponse<String> taken = post(SHOP, "/api/v1/referrals/partners", body);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(Visitor.json(taken.body()).get("code").asText()).isEqualTo("partner.code-taken");
        for (String wrong : List.of(
                "{\"code\":\"-\",\"rate\":\"5\",\"basis\":\"total\"}",
                "{\"code\":\"OK1\",\"rate\":\"101\",\"basis\":\"total\"}",
                "{\"code\":\"OK1\",\"rate\":\"1.234\",\"basis\":\"total\"}",
                "{\"code\":\"OK1\",\"rate\":\"5\",\"basis\":\"tax\"}",
                "{\"code\":\"OK1\",\"rate\":\"5\",\"basis\":\"total\",\"ownCustomer\":\"mara@example.com\"}")) {
            HttpResponse<String> refused = post(SHOP, "/api/v1/referrals/partners", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("mara@example.com");
        }
        String id = link(code).get("id").asText();
        URI rate = app.origin().resolve("/app/referrals/partners/" + id + "/rate");
        assertThat(Visitor.submit(rate, "rate=2,5&basis=subtotal", bearer(SHOP)).body())
                .contains("2.5 % of subtotal");
        assertThat(Visitor.submit(rate, "rate=101&basis=subtotal", bearer(SHOP)).body())
                .contains("The field rate must be");
        assertThat(Visitor.submit(rate, "rate=9&basis=subtotal", bearer(OTHER)).statusCode())
                .isEqualTo(200);
        assertThat(link(code).get("rate").asText()).as("another shop's hand").isEqualTo("2.5");

        assertThat(Visitor.put(
                                app.origin().resolve("/api/v1/referrals/partners/" + id),
                                "{\"active\":false}",
                                bearer(SHOP))
                        .statusCode())
                .isEqualTo(204);
        assertThat(link(code).get("active").asBoolean()).isFalse();
        assertThat(click(SHOP, "{\"link\":\"ref=" + code + "\"}").statusCode())
                .as("a paused partner's link")
                .isEqualTo(204);
        URI address = app.origin().resolve("/api/v1/referrals/partners/" + id);
        assertThat(Visitor.delete(address, bearer(OTHER)).statusCode()).isEqualTo(404);
        assertThat(Visitor.delete(address, bearer(SHOP)).statusCode()).isEqualTo(204);
        assertThat(Visitor.delete(address, bearer(SHOP)).statusCode()).isEqualTo(404);
    }

    private JsonNode link(String code) {
        for (JsonNode each :
                Visitor.json(get(SHOP, "/api/v1/referrals/partners").body())) {
            if (each.get("code").asText().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no such partner");
    }

    @Test
    void pagesShowWhatIsThereUnderAStrictPolicy() {
        record(SHOP, 5_001_112_223_361L, "#1061");
        HttpResponse<String> page =
                Visitor.get(app.origin().resolve("/app/referrals?id_token=" + sandbox.idToken(SHOP.domain())));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("#1061", "For your privacy notice:")
                .doesNotContain("click-secret", "p-secret");
        assertThat(Visitor.get(app.origin().resolve("/app/referrals")).statusCode())
                .isEqualTo(401);
        assertThat(Visitor.get(app.origin().resolve("/webjars/chart.js/dist/chart.umd.min.js"))
                        .statusCode())
                .isEqualTo(200);
        long number = Visitor.json(get(SHOP, "/api/v1/referrals/orders").body())
                .get("orders")
                .get(0)
                .get("number")
                .asLong();
        assertThat(get(SHOP, "/app/referrals/orders/" + number).body())
                .contains("while the shop's consent settings allowed marketing")
                .doesNotContain("agreed to marketing");
        assertThat(get(OTHER, "/app/referrals/orders/" + number).body()).contains("This order is gone");
    }

    /** S3-35, S3-36, S3-37, S3-38: the golden file has exactly eight fields; with no match there is no row. */
    @Test
    void s3_36_accessPackageHasExactlyEightFields() throws IOException {
        CreditedOrder order = record(SHOP, 5_001_112_223_371L, "#1071");
        record(SHOP, 5_001_112_223_372L, "#1072");
        SubjectLocator person = SubjectLocator.of(order.order());

        List<String> lines = new ArrayList<>();
        for (ExportPart part : exports) {
            if (part.dataClass() == DataClass.ATTRIBUTED_ORDER || part.dataClass() == DataClass.ATTRIBUTION_TOUCH) {
                ExportPage page = part.page(SHOP, Optional.of(person), Optional.empty(), 100);
                page.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell -> lines.add(
                                        cell.field() + "=" + cell.text().orElseThrow())));
                assertThat(part.page(OTHER, Optional.of(person), Optional.empty(), 100)
                                .rows())
                        .as("the same number in another shop")
                        .isEmpty();
            }
        }

        try (InputStream golden =
                Objects.requireNonNull(ReferralTest.class.getResourceAsStream("/dev/avow/app/access-package.txt"))) {
            assertThat(String.join("\n", lines) + "\n")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
