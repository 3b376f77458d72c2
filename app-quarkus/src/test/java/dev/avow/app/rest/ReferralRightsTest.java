package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.cli.Commands;
import dev.avow.app.cli.RightsCommands;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.ReferralProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CarryOutUninstalls;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.LocateOrder;
import dev.avow.core.usecase.PollOrders;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.shopify.sandbox.Delivery;
import dev.avow.shopify.sandbox.SampleBodies;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Order;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/**
 * What becomes of credited orders when Shopify's signed webhooks come: a request for data, a redaction, an uninstall. The
 * orders are placed in the sandbox's shop and read from it by the service's own poll.
 */
@QuarkusTest
@TestProfile(ReferralProfile.class)
@WithTestResource(Surroundings.class)
@Timeout(120)
class ReferralRightsTest {

    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);
    private static final ShopId OTHER = new ShopId(Surroundings.OTHER_SHOP);
    private static final ShopId LEAVING = new ShopId(Surroundings.LATECOMER);
    private static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);

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
    PollOrders pollOrders;

    @Inject
    PollMarks marks;

    @Inject
    WebhookWork webhooks;

    @Inject
    CarryOutUninstalls uninstalls;

    @Inject
    ReadRequests read;

    @Inject
    AskForRights ask;

    @Inject
    PutRight putRight;

    @Inject
    LocateOrder locateOrder;

    @Inject
    GuardRestore guard;

    @Inject
    CloseRequest close;

    @Inject
    LiftStop lift;

    @Inject
    InstantSource clock;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void install() {
        for (ShopId shop : List.of(SHOP, OTHER, LEAVING)) {
            sandbox.shop(shop.domain()).app().install();
            Visitor.get(app.origin().resolve("/api/v1/features"), bearer(shop));
        }
    }

    private String[] bearer(ShopId shop) {
        return new String[] {"Authorization", "Bearer " + sandbox.idToken(shop.domain())};
    }

    private SandboxShop shop() {
        return sandbox.shop(SHOP.domain());
    }

    /** A partner whose code customers type. */
    private String partner() {
        String code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        assertThat(Visitor.post(
                                app.origin().resolve("/api/v1/referrals/partners"),
                                ("{\"code\":\"" + code + "\",\"rate\":\"10\",\"basis\":\"subtotal\"}")
                                        .getBytes(StandardCharsets.UTF_8),
                                bearer(SHOP))
                        .statusCode())
                .isEqualTo(204);
        shop().catalogue().percentCode(code, "0");
        return code;
    }

    /** Until everything that was placed by now has been read, be it by this or by the job. */
    private void poll() {
        Instant placed = clock.instant();
        while (marks.find(SHOP)
                .flatMap(PollMark::seenUntil)
                .filter(placed::isBefore)
                .isEmpty()) {
            pollOrders.handle(SHOP);
        }
    }

    private MerchantId merchant(ShopId shop) {
        Instant now = clock.instant();
        merchants.give(
                shop,
                new MerchantId(UUID.randomUUID().toString()),
                retention.at(now).lifetime(DataClass.MERCHANT_MAPPING, now));
        return merchants
                .merchantOf(shop, retention.at(now).horizon(DataClass.MERCHANT_MAPPING, now))
                .orElseThrow();
    }

    private void record(ShopId shop, MerchantId merchant, long number, String name) {
        Instant now = clock.instant();
        Money hundred = Money.parse("100.00", "EUR");
        ledger.record(
                shop,
                merchant,
                new CreditedOrder(
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
                                        new CommissionRate(1_250, CommissionRate.Basis.SUBTOTAL),
                                        RoundingMode.HALF_EVEN),
                                Money.parse("12.50", "EUR"),
                                Money.zero(hundred.currency()))),
                retention.at(now).lifetime(DataClass.ATTRIBUTED_ORDER, now));
    }

    private Optional<CreditedOrder> row(ShopId shop, long order) {
        OrderId id = new OrderId(order);
        return Optional.ofNullable(
                ledger.find(shop, Purpose.BILLING, List.of(id), EVERYTHING).get(id));
    }

    private long total(ShopId shop, MerchantId merchant) {
        ledger.show();
        return ledger.totals(shop, Purpose.BILLING, merchant, EVERYTHING).stream()
                .map(CommissionTotal::sum)
                .mapToLong(Money::minor)
                .sum();
    }

    /** Sends a webhook as Shopify signs it, and lets it be worked on. */
    private void tell(ShopId shop, String topic, String rest) {
        tell(Delivery.of(shop.domain(), topic, body(shop, rest)));
    }

    private void tell(Delivery delivery) {
        assertThat(sandbox.send(delivery).status()).isEqualTo(200);
        webhooks.drain();
    }

    private static String body(ShopId shop, String rest) {
        return "{\"shop_id\":70012345,\"shop_domain\":\"" + shop + "\"" + rest + "}";
    }

    private static String customer(long number) {
        return ",\"customer\":{\"id\":" + number + ",\"email\":\"mara@example.com\",\"phone\":null}";
    }

    private String packageOf(long request, long customer, long... orders) {
        String numbers = LongStream.of(orders)
                .mapToObj(Long::toString)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        tell(
                SHOP,
                "customers/data_request",
                customer(customer) + ",\"orders_requested\":[" + numbers + "],\"data_request\":{\"id\":" + request
                        + "}");
        JsonNode newest = Visitor.json(Visitor.get(app.origin().resolve("/api/v1/rights"), bearer(SHOP))
                        .body())
                .get(0);
        String made = Visitor.get(
                        app.origin()
                                .resolve("/api/v1/rights/" + newest.get("id").asText() + "/package"),
                        bearer(SHOP))
                .body();
        assertThat(Visitor.get(
                                app.origin()
                                        .resolve("/api/v1/rights/"
                                                + newest.get("id").asText() + "/package"),
                                bearer(OTHER))
                        .statusCode())
                .as("another shop")
                .isEqualTo(404);
        return Visitor.json(made)
                        .toPrettyString()
                        .replaceAll("\"(made_at|request|requested_at)\" : \"[^\"]+\"", "\"$1\" : \"...\"")
                + "\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ReferralRightsTest.class.getResourceAsStream("/dev/avow/app/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** S3-35, S3-36, S3-37: eight fields of the orders that match, no partner, no shop, nobody else's order, whole as a file. */
    @Test
    void s3_36_packageThatTheMerchantPassesOnEqualsTheGoldenFile() throws IOException {
        MerchantId merchant = merchant(SHOP);
        record(SHOP, merchant, 5_001_112_224_081L, "#1081");
        record(SHOP, merchant, 5_001_112_224_082L, "#1082");
        record(OTHER, merchant(OTHER), 5_001_112_224_083L, "#9083");

        String made = packageOf(99_081, 8_100_200_300_481L, 5_001_112_224_081L, 5_001_112_224_083L);

        assertThat(made).isEqualTo(golden("data-request.json"));
    }

    /** S3-38: with no match the answer says so. */
    @Test
    void s3_38_packageOfOrdersThatNoReferralLedToEqualsTheGoldenFile() throws IOException {
        Order other = shop().orders().placePaid(Basket.of(shop().product(), 1).guest("nobody@example.com"));
        poll();

        String made = packageOf(99_082, 8_100_200_300_482L, other.id());

        assertThat(made).isEqualTo(golden("data-request-no-match.json"));
    }

    /** S3-03, S3-05, S3-40, S3-43: the whole life of an order, from the sale to nothing but a sum. */
    @Test
    void s3_40_redactedOrderLeavesItsCommissionAndNothingElse() {
        String code = partner();
        MerchantId merchant = merchant(SHOP);
        String canary = "canary" + UUID.randomUUID().toString().substring(0, 8);
        Customer buyer = shop().customers().add("Mara" + canary, "Canary" + canary, canary + "@example.com");
        Order unrelated =
                shop().orders().placePaid(Basket.of(shop().product(), 1).by(buyer));
        Order order = shop().orders()
                .placePaid(Basket.of(shop().product(), 4).by(buyer).code(code));
        poll();
        assertThat(row(SHOP, unrelated.id())).as("nobody led to it").isEmpty();
        long earned = row(SHOP, order.id()).orElseThrow().owed().minor();
        assertThat(earned).isPositive();
        shop().orders().refundGoods(order, 2);
        poll();
        long owed = row(SHOP, order.id()).orElseThrow().owed().minor();
        assertThat(owed).as("half of it came back").isLessThan(earned).isPositive();
        long before = total(SHOP, merchant);

        tell(SHOP, "customers/redact", customer(buyer.id()) + ",\"orders_to_redact\":[" + order.id() + "]");

        assertThat(row(SHOP, order.id())).isEmpty();
        assertThat(total(SHOP, merchant)).isEqualTo(before + owed);
        tell(SHOP, "customers/redact", customer(buyer.id()) + ",\"orders_to_redact\":[" + order.id() + ", 1]");
        assertThat(total(SHOP, merchant)).as("told twice").isEqualTo(before + owed);

        shop().orders().refund(order);
        poll();
        shop().orders().delete(order);
        poll();
        assertThat(row(SHOP, order.id())).as("Shopify still returned it").isEmpty();
        assertThat(total(SHOP, merchant)).as("a refund after the erasure").isEqualTo(before + owed);
        assertThat(ledger.disagreements()).isZero();
        String everything =
                EverythingThatRests.mongo(mongo) + EverythingThatRests.sql(dataSource) + EverythingThatRests.log();
        for (String gone :
                List.of(Long.toString(order.id()), Long.toString(unrelated.id()), order.confirmation(), canary)) {
            EverythingThatRests.formsOf(gone)
                    .forEach(form -> assertThat(everything).doesNotContain(form));
        }
    }

    /** S3-34, and an order that is deleted at Shopify: what was sold stays owed. */
    @Test
    void s3_34_sameNumberInAnotherShopAndAnOrderThatShopifyDeletedStay() {
        String code = partner();
        Order order = shop().orders()
                .placePaid(Basket.of(shop().product(), 1)
                        .guest("guest@example.com")
                        .code(code));
        poll();
        record(OTHER, merchant(OTHER), order.id(), "#9084");
        shop().orders().delete(order);
        poll();
        assertThat(row(SHOP, order.id())).as("deleted at Shopify").isPresent();

        tell(OTHER, "customers/redact", customer(8_100_200_300_484L) + ",\"orders_to_redact\":[" + order.id() + "]");

        assertThat(row(OTHER, order.id())).isEmpty();
        assertThat(row(SHOP, order.id())).isPresent();
    }

    /** Who writes to the maker with nothing but an order's number is found by it, and is nobody where no single order has it. */
    @Test
    void s3_45_whoeverNamesAnOrdersNumberIsServed() {
        MerchantId merchant = merchant(SHOP);
        String code = partner();
        Order mailed = credited(code);
        Order asked = credited(code);
        long owed = row(SHOP, mailed.id()).orElseThrow().owed().minor()
                + row(SHOP, asked.id()).orElseThrow().owed().minor();
        long before = total(SHOP, merchant);

        StringWriter said = support("erasure", "order-name:" + mailed.name());
        StringWriter unknown = support("erasure", "order-name:#77001234");
        String page = Visitor.submit(
                        app.origin().resolve("/app/requests"),
                        "kind=erasure&by=order&value=" + asked.number(),
                        bearer(SHOP))
                .body();

        assertThat(row(SHOP, mailed.id())).isEmpty();
        assertThat(row(SHOP, asked.id())).isEmpty();
        assertThat(owed).isPositive();
        assertThat(total(SHOP, merchant)).isEqualTo(before + owed);
        assertThat(ledger.disagreements()).isZero();
        assertThat(page).contains("erased", "/certificates/");
        assertThat(certificate(said.toString()))
                .containsPattern("\"class\" : \"attributed-order\",\\s+\"found\" : 1,\\s+\"left\" : 0")
                .doesNotContain(mailed.name(), Long.toString(mailed.id()));
        assertThat(unknown.toString()).contains("rights.order-unknown").doesNotContain("77001234");
    }

    /** An order that a partner's code led to, and that the service has read. */
    private Order credited(String code) {
        Order order = placed(code);
        poll();
        assertThat(row(SHOP, order.id())).isPresent();
        return order;
    }

    private StringWriter support(String kind, String subject) {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.line(new RightsCommands(
                        () -> read, () -> ask, () -> putRight, () -> locateOrder, () -> guard, () -> close, () -> lift)
                .spec());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        line.execute(
                "rights",
                "ask",
                kind,
                "--shop",
                SHOP.domain(),
                "--subject",
                subject,
                "--ticket",
                "mail-" + UUID.randomUUID());
        return out;
    }

    private String certificate(String said) {
        String code = said.substring(said.indexOf("/certificates/")).strip();
        return Visitor.get(app.origin().resolve(code), "Accept", "application/json")
                .body();
    }

    /** S3-41: of whom nothing is held the word is taken, and nobody else's order or sum moves. */
    @Test
    void s3_41_aSignedRedactionOfAStrangerChangesNothing() {
        MerchantId merchant = merchant(SHOP);
        Order order = credited(partner());
        List<String> before = orders();
        long sum = total(SHOP, merchant);

        tell(SHOP, "customers/redact", customer(8_100_200_300_999L) + ",\"orders_to_redact\":[5001112229999]");

        assertThat(orders()).isEqualTo(before).isNotEmpty();
        assertThat(row(SHOP, order.id())).isPresent();
        assertThat(total(SHOP, merchant)).isEqualTo(sum);
        assertThat(newest(SHOP).get("status").asText()).isEqualTo("done");
        assertThat(newest(SHOP).get("outcome").asText()).isEqualTo("nothing-held");
    }

    private List<String> orders() {
        return EverythingThatRests.sql(dataSource)
                .lines()
                .filter(line -> line.startsWith("attributed_order "))
                .toList();
    }

    private JsonNode newest(ShopId shop) {
        return Visitor.json(Visitor.get(app.origin().resolve("/api/v1/rights"), bearer(shop))
                        .body())
                .get(0);
    }

    /**
     * S4-25: once or twice told, each of the three leaves one entry for the request and one for its outcome, and no value.
     * The copy that nobody has fetched yet ends with the person's data, which is an outcome of the first.
     */
    @Test
    void s4_25_eachComplianceWebhookLeavesOneEntryForTheRequestAndOneForItsOutcome() {
        ShopId stranger = new ShopId(Surroundings.STRANGER);
        Order order = credited(partner());
        String whom = customer(8_100_200_300_425L);

        assertThat(writtenBy(
                        SHOP,
                        "customers/data_request",
                        whom + ",\"orders_requested\":[" + order.id() + "],\"data_request\":{\"id\":99425}"))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("TAKE_REQUEST", SHOP.domain(), ",access,"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", SHOP.domain(), ",access.package-ready,"));
        assertThat(writtenBy(SHOP, "customers/redact", whom + ",\"orders_to_redact\":[" + order.id() + "]"))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("TAKE_REQUEST", SHOP.domain(), ",erasure,"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", SHOP.domain(), ",access.erased,"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", SHOP.domain(), ",erasure.erased,"));
        assertThat(writtenBy(stranger, "shop/redact", ""))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("TAKE_REQUEST", stranger.domain(), ",erasure,"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", stranger.domain(), ",erasure."));
    }

    /** What the trail holds more after a webhook that came twice. */
    private List<String> writtenBy(ShopId shop, String topic, String rest) {
        List<String> before = EverythingThatRests.written(dataSource, List.of());
        Delivery delivery = Delivery.of(shop.domain(), topic, body(shop, rest))
                .withWebhookId(UUID.randomUUID().toString());
        tell(delivery);
        tell(delivery);
        List<String> written = EverythingThatRests.written(dataSource, before);
        assertThat(written)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("mara", "8100200300425", "70012345", "99425"));
        return written;
    }

    /** S3-54: to be told what is held, under the name that California gives it: the same engine, the same package. */
    @Test
    void s3_54_whoAsksToKnowGetsAPackage() {
        Order order = credited(partner());

        JsonNode asked = asks("{\"kind\":\"know\",\"orders\":[" + order.id() + "]}");
        String packaged = Visitor.get(
                        app.origin()
                                .resolve(
                                        "/api/v1/rights/" + asked.get("request").asText() + "/package"),
                        bearer(SHOP))
                .body();

        assertThat(asked.get("status").asText()).isEqualTo("waiting");
        assertThat(packaged).contains("\"class\":\"attributed-order\"", Long.toString(order.id()));
        assertThat(newest(SHOP).get("kind").asText()).isEqualTo("know");
        assertThat(newest(SHOP).get("outcome").asText()).isEqualTo("handed-over");
        assertThat(row(SHOP, order.id())).as("to know changes nothing").isPresent();
    }

    /** S3-54: an order of somebody who opted out is not credited; everybody else's is. */
    @Test
    void s3_54_whoOptsOutIsNotCreditedAndEverybodyElseIs() {
        String code = partner();
        Order out = placed(code);
        Order other = placed(code);

        JsonNode asked = asks("{\"kind\":\"opt-out\",\"orders\":[" + out.id() + "]}");
        poll();

        assertThat(asked.get("status").asText()).isEqualTo("done");
        assertThat(newest(SHOP).get("kind").asText()).isEqualTo("opt-out");
        assertThat(newest(SHOP).get("outcome").asText()).isEqualTo("stopped");
        assertThat(row(SHOP, out.id())).isEmpty();
        assertThat(row(SHOP, other.id())).isPresent();
    }

    private Order placed(String code) {
        return shop().orders()
                .placePaid(Basket.of(shop().product(), 1)
                        .guest("guest@example.com")
                        .code(code));
    }

    private JsonNode asks(String body) {
        HttpResponse<String> answer = Visitor.post(
                app.origin().resolve("/api/v1/rights"), body.getBytes(StandardCharsets.UTF_8), bearer(SHOP));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.json(answer.body());
    }

    /** S3-23, S3-24, S3-26, S3-27, S3-44: the uninstall empties the shop, the net finds nothing, the sum stays. */
    @Test
    void s3_23_uninstallLeavesTheSumAloneAndTheNetFindsNothingMore() throws SQLException {
        MerchantId merchant = merchant(LEAVING);
        for (int i = 0; i < 450; i++) {
            record(LEAVING, merchant, 5_001_112_225_000L + i, "#2" + i);
        }
        sandbox.shop(LEAVING.domain()).uninstall();
        sandbox.forgetWaiting();
        Delivery word = Delivery.of(
                        LEAVING.domain(),
                        "app/uninstalled",
                        Objects.requireNonNull(SampleBodies.of(LEAVING.domain()).get("app/uninstalled")))
                .triggeredAt(clock.instant().plusSeconds(300));

        assertThat(sandbox.send(word).status()).isEqualTo(200);
        webhooks.drain();
        assertThat(uninstalls.handle().failures()).isEmpty();

        assertThat(number("SELECT count(*) FROM attributed_order WHERE shop = '" + LEAVING + "'"))
                .isZero();
        assertThat(totalAtRest(merchant)).isEqualTo(450 * 1_250);
        tell(LEAVING, "shop/redact", "");
        assertThat(totalAtRest(merchant)).isEqualTo(450 * 1_250);
        assertThat(ledger.disagreements()).isZero();
        assertThat(EverythingThatRests.sql(dataSource).lines())
                .filteredOn(line -> line.startsWith("commission_") || line.startsWith("forgotten_order"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain(LEAVING.domain(), "Acme Lamps", "SPRING10", "#2"));
    }

    private long totalAtRest(MerchantId merchant) throws SQLException {
        return number("SELECT sum(sum_minor) FROM commission_total WHERE merchant = '" + merchant + "'");
    }

    /** Past every guard: nobody may read for a shop that is gone. */
    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
