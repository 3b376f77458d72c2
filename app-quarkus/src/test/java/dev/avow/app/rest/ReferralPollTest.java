package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.ReferralProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.NameMerchant;
import dev.avow.core.usecase.PollOrders;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Order;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** S3-04, S3-05, S3-11: what a poll of the sandbox's shop leaves in the stores, and what an interrupted one. */
@QuarkusTest
@TestProfile(ReferralProfile.class)
@WithTestResource(Surroundings.class)
@Timeout(180)
class ReferralPollTest {

    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);
    /** Nobody else polls it: whoever did would read all these orders again for an hour. */
    private static final ShopId BUSY = new ShopId(Surroundings.OTHER_SHOP);

    private static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);

    private ShopId polled = SHOP;

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    PoliciesInForce policies;

    @Inject
    PartnerLinks partners;

    @Inject
    Clicks clicks;

    @Inject
    AttributionLedger ledger;

    @Inject
    OrderFeed feed;

    @Inject
    PollMarks marks;

    @Inject
    NameMerchant nameMerchant;

    @Inject
    InstantSource clock;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void install() {
        shop().app().install();
        Visitor.get(app.origin().resolve("/api/v1/features"), bearer());
    }

    @AfterEach
    void noFaults() {
        shop().faults().clear();
    }

    private SandboxShop shop() {
        return sandbox.shop(polled.domain());
    }

    private String[] bearer() {
        return new String[] {"Authorization", "Bearer " + sandbox.idToken(polled.domain())};
    }

    private String partner() {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        assertThat(Visitor.post(
                                app.origin().resolve("/api/v1/referrals/partners"),
                                ("{\"code\":\"" + code + "\",\"rate\":\"10\",\"basis\":\"subtotal\"}")
                                        .getBytes(StandardCharsets.UTF_8),
                                bearer())
                        .statusCode())
                .isEqualTo(204);
        shop().catalogue().percentCode(code, "0");
        return code;
    }

    private PollOrders poller(PollOrders.Rest betweenPages) {
        return new PollOrders(
                policies,
                new PollOrders.Ports(partners, clicks, ledger, feed, marks),
                nameMerchant::handle,
                (shop, order, placedAt) -> false,
                clock,
                betweenPages);
    }

    /** Until everything that was placed by now has been read. */
    private void poll() {
        PollOrders poller = poller(pause -> {});
        Instant placed = clock.instant();
        while (marks.find(polled)
                .flatMap(PollMark::seenUntil)
                .filter(placed::isBefore)
                .isEmpty()) {
            poller.handle(polled);
        }
    }

    private long recorded(List<OrderId> orders) {
        return ledger.find(polled, Purpose.BILLING, orders, EVERYTHING).size();
    }

    /** The shop throttles after the first page until the poll gives up; another instance goes on when the lease is over. */
    @Test
    void s3_11_pollThatIsThrottledBetweenTwoPagesGoesOnAndRecordsEachOrderOnce() throws SQLException {
        polled = BUSY;
        install();
        poll();
        String code = partner();
        List<OrderId> placed = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            placed.add(new OrderId(shop().orders()
                    .placePaid(Basket.of(shop().product(), 1)
                            .guest("guest@example.com")
                            .code(code))
                    .id()));
        }
        PollOrders throttled = poller(pause -> shop().faults().always(Fault.ADMIN_THROTTLED));

        assertThatExceptionOfType(PortException.Unavailable.class).isThrownBy(() -> {
            while (throttled.handle(polled).isEmpty()) {
                Thread.onSpinWait();
            }
        });
        assertThat(recorded(placed)).as("the first page").isBetween(1L, 129L);
        long owed = rows();
        shop().faults().clear();
        assertThat(poller(pause -> {}).handle(polled))
                .as("held by the one that was cut short")
                .isEmpty();
        endLease();
        PollOrders.Outcome rest = poller(pause -> {}).handle(polled).orElseThrow();

        assertThat(rest.finished()).isTrue();
        assertThat(recorded(placed)).as("none missed").isEqualTo(130);
        assertThat(rows()).as("none twice").isEqualTo(owed + rest.credited());
        assertThat(ledger.disagreements()).isZero();
    }

    private int rows() {
        return ledger.page(polled, Purpose.BILLING, EVERYTHING, Optional.empty(), 10_000)
                .size();
    }

    /** Two minutes of the database's own clock, which nobody can set. */
    private void endLease() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE order_poll SET lease_until = clock_timestamp() WHERE held AND shop = '" + polled + "'");
        }
    }

    /** S3-05: what stands on the order beside the promised fields was never stored, logged or reported, before any erasure. */
    @Test
    void s3_05_nothingOfTheCustomerIsStoredLoggedOrReported() {
        String code = partner();
        String canary = "canary" + UUID.randomUUID().toString().substring(0, 8);
        String phone = "+4072255" + Math.floorMod(canary.hashCode(), 90_000);
        Customer buyer = shop().customers()
                .add("Mara" + canary, "Kanarie" + canary, Optional.of(canary + "@example.com"), Optional.of(phone));
        Order order = shop().orders()
                .placePaid(Basket.of(shop().product(), 2)
                        .by(buyer)
                        .phone(phone)
                        .code(code)
                        .attribute("gift note", "for " + canary + ", Strada Lunga 12")
                        .landed("/products/lamp?who=" + canary, "https://" + canary + ".example/"));
        poll();
        assertThat(recorded(List.of(new OrderId(order.id())))).isEqualTo(1);

        List<String> reports = new ArrayList<>();
        for (String path : List.of(
                "/api/v1/referrals/orders?limit=100",
                "/api/v1/referrals/orders.csv",
                "/api/v1/referrals/commissions",
                "/app/referrals?id_token=" + sandbox.idToken(polled.domain()))) {
            HttpResponse<String> answer = Visitor.get(app.origin().resolve(path), bearer());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            reports.add(answer.body());
        }
        assertThat(reports.get(0)).contains(order.name());
        assertThat(reports.get(1)).contains(order.name());
        assertThat(reports.get(3)).contains(order.name());
        String everything = EverythingThatRests.mongo(mongo)
                + EverythingThatRests.sql(dataSource)
                + EverythingThatRests.log()
                + String.join("\n", reports);
        assertThat(everything).as("the row is there").contains(Long.toString(order.id()));
        for (String value : List.of(canary, phone, phone.substring(3), "Strada Lunga", Long.toString(buyer.id()))) {
            assertThat(EverythingThatRests.formsOf(value).filter(everything::contains))
                    .isEmpty();
        }
    }
}
