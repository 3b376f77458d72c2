package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.stores.EmbeddedStores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * S3-20: who watches the database's watch over commissions. In a schema of its own each trigger is taken away and each of
 * their functions is changed on purpose; an examination that passes with the real ones must fail with every one of these.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CommissionGuardsTest {

    private static final String SCHEMA = "commission_guards";
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);
    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final MerchantId MERCHANT = new MerchantId("m-1");
    private static final Lifetime LIFE = Lifetime.fixed(NOW, NOW.plus(Duration.ofDays(700)), new PolicyVersion(1));
    private static final Lifetime ENDED =
            Lifetime.fixed(Instant.EPOCH, NOW.minus(Duration.ofDays(1)), new PolicyVersion(1));

    /** A function, what is changed in it, and into what. */
    private record Change(String function, String from, String to) {}

    private static final List<Change> CHANGES = List.of(
            new Change("commission_control_rows", "-sum(earned_minor", "sum(earned_minor"),
            new Change("commission_control_rows", "sum(earned_minor + reversed_minor)", "sum(earned_minor)"),
            new Change("commission_control_rows", "-(earned_minor + reversed_minor)", "0"),
            new Change("commission_control_rows", "c.rows_minor + EXCLUDED.rows_minor", "EXCLUDED.rows_minor"),
            new Change("commission_control_rows", "IF TG_OP = 'INSERT'", "IF TG_OP = 'TRUNCATE'"),
            new Change("commission_control_totals", "-sum(sum_minor)", "sum(sum_minor)"),
            new Change("commission_control_totals", "-sum_minor FROM before", "0 FROM before"),
            new Change("commission_control_totals", "c.totals_minor + EXCLUDED.totals_minor", "EXCLUDED.totals_minor"),
            new Change("commission_control_totals", "IF TG_OP = 'INSERT'", "IF TG_OP = 'TRUNCATE'"),
            new Change("commission_control_agrees", "<> booked_minor", "< booked_minor"),
            new Change("commission_control_agrees", "<> booked_minor", "> booked_minor"),
            new Change("commission_control_agrees", "+ totals_minor", ""),
            new Change("commission_control_agrees", "rows_minor::numeric + totals_minor", "totals_minor"),
            new Change("commission_control_agrees", "IF EXISTS", "IF NOT EXISTS"),
            new Change("attributed_order_is_not_forgotten", "tombstone = NEW.tombstone", "false"),
            new Change("attributed_order_is_not_forgotten", "IF EXISTS", "IF NOT EXISTS"));

    private static final List<String> TRIGGERS = List.of(
            "attributed_order attributed_order_added",
            "attributed_order attributed_order_changed",
            "attributed_order attributed_order_removed",
            "attributed_order attributed_order_is_not_forgotten",
            "commission_total commission_total_added",
            "commission_total commission_total_changed",
            "commission_total commission_total_removed",
            "commission_control commission_control_agrees");

    /** Past the one way out, or past the books. */
    private static final List<String> MISCHIEF = List.of(
            "DELETE FROM attributed_order WHERE order_id = 2",
            "UPDATE attributed_order SET reversed_minor = -1 WHERE order_id = 2",
            "UPDATE commission_total SET sum_minor = sum_minor + 1",
            "UPDATE commission_total SET sum_minor = sum_minor - 1",
            "DELETE FROM commission_total",
            "UPDATE commission_control SET booked_minor = booked_minor + 1",
            "UPDATE commission_control SET rows_minor = rows_minor - 1");

    @FromSurroundings
    EmbeddedStores servers;

    @Inject
    MongoClient mongo;

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry registry;

    @Inject
    KeyedHasher hasher;

    @Inject
    RetentionInForce retention;

    private SchemaStores schema;
    private SqlReferrals stores;
    private SqlStatements sql;

    @BeforeEach
    void open() throws SQLException {
        schema = new SchemaStores(
                new SchemaStores.Servers(
                        servers.jdbcUrl(), servers.jdbcUser(), servers.jdbcPassword(), transactions, registry),
                SchemaStores.Commit.IN_MEMORY,
                SCHEMA,
                mongo.getDatabase(SCHEMA));
        SchemaReferrals opened = schema.open(hasher, retention, () -> NOW);
        stores = opened.stores();
        sql = opened.work();
    }

    @AfterEach
    void close() {
        schema.close();
    }

    @Test
    void s3_20_everyPartOfTheDatabasesWatchIsNeeded() {
        examine();

        Map<String, Boolean> passed = new LinkedHashMap<>();
        for (Change change : CHANGES) {
            String original = definition(change.function());
            assertThat(original).as("%s", change).contains(change.from());
            execute(original.replace(change.from(), change.to()));
            passed.put(change.toString(), passes());
            execute(original);
        }
        for (String trigger : TRIGGERS) {
            String[] of = trigger.split(" ", 2);
            execute("ALTER TABLE " + of[0] + " DISABLE TRIGGER " + of[1]);
            passed.put(trigger, passes());
            execute("ALTER TABLE " + of[0] + " ENABLE TRIGGER " + of[1]);
        }

        assertThat(passed)
                .hasSize(CHANGES.size() + TRIGGERS.size())
                .allSatisfy((changed, passes) -> assertThat(passes).as(changed).isFalse());
        examine();
    }

    private String definition(String function) {
        return sql.rows(
                        "SELECT pg_get_functiondef(('" + SCHEMA + "." + function + "')::regproc)",
                        query -> {},
                        row -> row.getString(1))
                .get(0);
    }

    private boolean passes() {
        try {
            examine();
            return true;
        } catch (AssertionError | PortException seen) {
            return false;
        }
    }

    /** Everything that may happen to commissions, and everything that must not. */
    private void examine() {
        execute(
                "TRUNCATE attributed_order, commission_total, commission_correction, commission_control, forgotten_order");
        AttributionLedger ledger = stores.openLedger();
        ledger.record(SHOP, MERCHANT, order(1, "10", "EUR"), LIFE);
        ledger.record(SHOP, MERCHANT, order(2, "7", "JPY"), LIFE);
        ledger.record(SHOP, MERCHANT, order(3, "5", "EUR"), LIFE);
        ledger.reverse(SHOP, new OrderId(1), Money.parse("-4", "EUR"));
        ledger.reverse(SHOP, new OrderId(1), Money.parse("-3", "EUR"));
        ledger.correct(MERCHANT, new MessageId("c-1"), new AccountingYear(2100), Money.parse("2", "EUR"), LIFE);
        ledger.correct(MERCHANT, new MessageId("c-2"), new AccountingYear(1990), Money.parse("50", "JPY"), ENDED);
        stores.removal().forget(SHOP, SubjectLocator.of(new OrderId(1)), NOW, 9);
        assertThat(stores.totals().purge(new Horizon(NOW, Instant.EPOCH), 9)).isEqualTo(1);
        assertThat(ledger.record(SHOP, MERCHANT, order(1, "10", "EUR"), LIFE))
                .isEqualTo(AttributionLedger.Recorded.FORGOTTEN);

        ledger.show();
        assertThat(ledger.totals(SHOP, Purpose.BILLING, MERCHANT, EVERYTHING))
                .extracting(CommissionTotal::sum)
                .containsExactly(Money.parse("9", "EUR"));
        assertThat(ledger.disagreements()).isZero();
        for (String mischief : MISCHIEF) {
            refused(mischief, "commissions do not add up");
        }
        refused(
                "INSERT INTO attributed_order OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(o, jsonb_build_object('id', 99, 'order_id', 99,"
                        + " 'tombstone', (SELECT min(tombstone) FROM forgotten_order)))).* FROM attributed_order AS o"
                        + " WHERE order_id = 2",
                "the order was removed");
        assertThat(ledger.disagreements()).isZero();
    }

    private void refused(String mischief, String reason) {
        assertThatThrownBy(() -> sql.unguarded(mischief + " RETURNING 1", query -> {}, row -> row.getInt(1)))
                .as("%s", mischief)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    private void execute(String statement) {
        sql.change(statement, query -> {});
    }

    private static CreditedOrder order(long number, String earned, String currency) {
        Money money = Money.parse(earned, currency);
        return new CreditedOrder(
                new OrderId(number),
                "#" + number,
                Optional.empty(),
                money,
                money,
                NOW,
                NOW,
                new Credit(
                        new PartnerId("p"),
                        new ReferralCode("P"),
                        Optional.empty(),
                        new TermsSnapshot(
                                new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN),
                        money,
                        Money.zero(money.currency())));
    }
}
