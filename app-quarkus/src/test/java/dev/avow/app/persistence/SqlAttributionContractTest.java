package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.AttributionLedgerContract;
import dev.avow.testkit.contract.PersonErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The ledger on a real PostgreSQL, and what the database itself refuses. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlAttributionContractTest implements AttributionLedgerContract, PersonErasureContract {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final Lifetime LIFE = Lifetime.fixed(NOW, NOW.plus(Duration.ofDays(700)), new PolicyVersion(1));

    @Inject
    SqlReferrals stores;

    @Inject
    DataSource dataSource;

    @Override
    public AttributionLedger ledger() {
        return stores.openLedger();
    }

    @Override
    public ErasureStep erasure() {
        return stores.removal();
    }

    @Override
    public Purge purge() {
        return stores.orders();
    }

    @Override
    public ErasureStep step() {
        return stores.removal();
    }

    @Override
    public Residue residue() {
        return stores.residue();
    }

    @Override
    public Holdings holdings() {
        return stores.residue();
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.ORDER_ID);
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        OrderId order = person.orElseThrow().orders().iterator().next();
        ledger().record(shop, merchant(), order(order, "10", begun), LIFE);
        return () -> !ledger().find(shop, Purpose.BILLING, List.of(order), new Horizon(Instant.EPOCH, Instant.EPOCH))
                .isEmpty();
    }

    /** S3-04, S3-05, S3-22, S3-27: these columns and no others. */
    @Test
    void s3_04_rowsHoldTheDeclaredFieldsAndNoOthers() throws SQLException {
        assertThat(columns("attributed_order"))
                .containsExactlyInAnyOrder(
                        // What is promised: eleven fields.
                        "order_id",
                        "order_name",
                        "confirmation_number",
                        "referral_code",
                        "subtotal_minor",
                        "total_minor",
                        "currency",
                        "placed_at",
                        "shop",
                        "partner",
                        "click",
                        // Who owes, on which terms, how much.
                        "merchant",
                        "rate_basis_points",
                        "basis",
                        "rounding",
                        "earned_minor",
                        "reversed_minor",
                        // When it was recorded and ends, and what is left of it then.
                        "id",
                        "recorded_at",
                        "started_at",
                        "clock_start",
                        "expires_at",
                        "policy_version",
                        "tombstone");
        assertThat(columns("commission_total"))
                .containsExactlyInAnyOrder(
                        "id",
                        "merchant",
                        "currency",
                        "accounting_key",
                        "sum_minor",
                        "shown_minor",
                        "clock_start",
                        "expires_at",
                        "policy_version");
        assertThat(columns("commission_correction")).containsExactlyInAnyOrder("id", "total", "name", "content");
        assertThat(columns("forgotten_order"))
                .containsExactlyInAnyOrder("id", "tombstone", "clock_start", "expires_at", "policy_version");
    }

    private Set<String> columns(String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (row.next()) {
                names.add(row.getString("COLUMN_NAME"));
            }
        }
        return names;
    }

    /** S3-20: whoever removes an order past the one way out, or touches a sum, does not commit. */
    @Test
    void s3_20_databaseRefusesWhatDoesNotAddUp() {
        ShopId shop = shop();
        MerchantId merchant = merchant();
        ledger().record(shop, merchant, order(new OrderId(1), "10", NOW), LIFE);
        ledger().correct(merchant, new MessageId("c-1"), new AccountingYear(2100), Money.parse("3", "EUR"), LIFE);

        for (String mischief : List.of(
                "DELETE FROM attributed_order WHERE shop = '%s'",
                "UPDATE attributed_order SET reversed_minor = -1 WHERE shop = '%s'",
                "UPDATE commission_total SET sum_minor = sum_minor + 1 WHERE merchant = '%2$s'",
                "DELETE FROM commission_total WHERE merchant = '%2$s'",
                "UPDATE commission_control SET booked_minor = 0 WHERE merchant = '%2$s'")) {
            String sql = mischief.replace("%s", "%1$s").formatted(shop, merchant);
            assertThatThrownBy(() -> execute(sql))
                    .as("%s", mischief)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("commissions do not add up");
        }
        assertThat(ledger().disagreements()).isZero();
    }

    /** S3-28: a total that has ended leaves the books with what it held. */
    @Test
    void s3_28_endedTotalLeavesTheBooks() {
        MerchantId merchant = merchant();
        Lifetime ended = Lifetime.fixed(
                Instant.parse("1999-01-01T00:00:00Z"), Instant.parse("2006-01-01T00:00:00Z"), new PolicyVersion(1));
        ledger().correct(merchant, new MessageId("c-1"), new AccountingYear(1998), Money.parse("3", "EUR"), ended);
        Horizon before = new Horizon(ended.expiresAt().minusMillis(1), Instant.EPOCH);
        Horizon at = new Horizon(ended.expiresAt(), Instant.EPOCH);

        assertThat(stores.totals().purge(before, 9)).isZero();
        assertThat(stores.totals().oldest()).contains(ended.clockStart());
        assertThat(stores.totals().purge(at, 9)).isEqualTo(1);
        assertThat(stores.totals().purge(at, 9)).isZero();

        assertThat(ledger().totals(shop(), Purpose.BILLING, merchant, new Horizon(Instant.EPOCH, Instant.EPOCH)))
                .isEmpty();
        assertThat(ledger().correct(
                                merchant,
                                new MessageId("c-1"),
                                new AccountingYear(2100),
                                Money.parse("4", "EUR"),
                                LIFE))
                .as("its name went with it")
                .isEqualTo(AttributionLedger.Corrected.BOOKED);
        assertThat(ledger().disagreements()).isZero();
    }

    /** S3-20, S3-21: a total that can take no more keeps its own merchant's orders; everybody else's go. */
    @Test
    void s3_20_merchantWhoseTotalIsFullKeepsNobodyElsesOrders() throws SQLException {
        Instant placed = Instant.parse("1999-12-31T12:00:00Z");
        Lifetime over = Lifetime.fixed(placed, Instant.parse("2002-01-01T00:00:00Z"), new PolicyVersion(1));
        MerchantId full = merchant();
        ShopId shopOfFull = shop();
        ShopId neighbour = shop();
        execute("""
                INSERT INTO commission_total (merchant, currency, accounting_key, sum_minor, shown_minor, clock_start,
                  expires_at, policy_version)
                SELECT '%s', 'EUR', year, sum, 0, '2000-01-01Z', '2007-01-01Z', 1
                FROM (VALUES (1999, 9223372036854775807), (2000, -9223372036854775807)) AS sums (year, sum)
                """.formatted(full));
        ledger().record(shopOfFull, full, order(new OrderId(1), "10", placed), over);
        for (int number = 1; number <= 10; number++) {
            ledger().record(neighbour, merchant(), order(new OrderId(number), "10", placed.plusSeconds(number)), over);
        }
        Horizon horizon = new Horizon(over.expiresAt(), Instant.EPOCH);

        assertThat(stores.orders().purge(horizon, 10_000)).isEqualTo(10);
        assertThat(stores.orders().purge(horizon, 10_000)).isZero();

        assertThat(recorded(neighbour)).isEmpty();
        assertThat(recorded(shopOfFull)).hasSize(1);
        assertThat(stores.orders().oldest()).as("the examination tells").contains(over.clockStart());
        execute("DELETE FROM commission_total WHERE merchant = '" + full + "'");
        assertThat(stores.orders().purge(horizon, 10_000)).isEqualTo(1);
        assertThat(ledger().disagreements()).isZero();
    }

    private List<AttributionLedger.Entry> recorded(ShopId shop) {
        return ledger().page(shop, Purpose.BILLING, new Horizon(Instant.EPOCH, Instant.EPOCH), Optional.empty(), 100);
    }

    /** S3-20: the watch itself sees books that do not agree. */
    @Test
    void reconciliationSeesWhatSomebodyChangedPastTheDatabasesGuard() throws SQLException {
        ShopId shop = shop();
        ledger().record(shop, merchant(), order(new OrderId(2), "10", NOW), LIFE);
        execute("ALTER TABLE attributed_order DISABLE TRIGGER USER");
        try {
            execute("UPDATE attributed_order SET reversed_minor = -5 WHERE shop = '" + shop + "'");
            assertThat(ledger().disagreements()).isEqualTo(1);
            execute("UPDATE attributed_order SET reversed_minor = 0 WHERE shop = '" + shop + "'");
            assertThat(ledger().disagreements()).isZero();
        } finally {
            execute("ALTER TABLE attributed_order ENABLE TRIGGER USER");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CreditedOrder order(OrderId order, String earned, Instant placedAt) {
        Money money = Money.parse(earned, "EUR");
        return new CreditedOrder(
                order,
                "#1001",
                Optional.empty(),
                money,
                money,
                placedAt,
                placedAt,
                new Credit(
                        new PartnerId("p"),
                        new ReferralCode("P"),
                        Optional.empty(),
                        new TermsSnapshot(
                                new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN),
                        money,
                        Money.zero(money.currency())));
    }

    private static ShopId shop() {
        return new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
    }

    private static MerchantId merchant() {
        return new MerchantId(UUID.randomUUID().toString());
    }
}
