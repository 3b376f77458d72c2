package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.app.persistence.SchemaStores;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.subject.DataClass;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.data.TestTime;
import dev.avow.testkit.time.Editions;
import dev.avow.testkit.time.Installation;
import dev.avow.testkit.time.TimeMachine;
import dev.avow.testkit.time.TimeReport;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight years of all profiles together over the real stores (S0-13, S1-21, S1-22, S1-42, S1-52, S3-21, S4-16, I1, I7, I26, I30).
 * The report is {@code target/time-machine/report.md} and {@code report.json}. {@code -Dtime-machine.bursts=} with
 * more bursts a year makes a longer run, {@code -Dtime-machine.seed=} another one.
 */
@Tag("journey")
@QuarkusTest
@WithTestResource(Surroundings.class)
class TimeMachineTest {

    private static final int YEARS = 8;
    /** With {@code -Pfull} it is busier, and takes about twice as long. */
    private static final int USUAL_BURSTS = Boolean.getBoolean("checks.full") ? 60 : 20;

    private static final int BURSTS_PER_YEAR = Integer.getInteger("time-machine.bursts", USUAL_BURSTS);
    private static final long SEED = Long.getLong("time-machine.seed", 8);
    private static final Path REPORT = Path.of("target", "time-machine");

    private final TestTime time = new TestTime();
    private final List<SchemaStores> opened = new ArrayList<>();

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    MongoClient mongo;

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry registry;

    @AfterEach
    void close() {
        opened.forEach(SchemaStores::close);
    }

    @Test
    void eightYearsNoRecordOfAnyProfileOutlivesOrUnderLivesItsRule() throws SQLException {
        List<Installation> installations = new ArrayList<>();
        for (String profile : Editions.profiles()) {
            installations.add(new Installation(profile, storesOf(profile), time, Editions.of(profile)));
        }

        TimeReport report = new TimeMachine(SEED, time, installations).travel(YEARS, BURSTS_PER_YEAR);

        report.write(REPORT);
        assertThat(report.violations()).as(report.markdown()).isEmpty();
        assertThat(report.adversities())
                .as(report.markdown())
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(report.lines())
                .extracting(line -> line.installation())
                .contains("short-chat", "inbox-chat", "agent-chat", "referral", "cart-recovery", "strict");
        assertThat(report.lines())
                .filteredOn(line -> line.rule().dataClass() == DataClass.ABANDONED_CHECKOUT)
                .as("S4-16: recovered or not, 90 days and a day at the most; time in which nobody swept apart")
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.removed()).isPositive();
                    assertThat(line.oldest()).isGreaterThanOrEqualTo(Duration.ofDays(90));
                    assertThat(line.overrun()).isLessThanOrEqualTo(Duration.ofDays(1));
                });
        assertThat(report.lines())
                .filteredOn(line -> line.rule().dataClass() == DataClass.RECOVERED_ORDER)
                .as("S4-17, S4-19")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.removed()).isPositive());
        assertThat(report.lines())
                .filteredOn(line -> line.rule().dataClass() == DataClass.ATTRIBUTED_ORDER)
                .as("S3-18, S3-21: 24 months and a week at the most; time in which nobody swept apart")
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.removed()).isPositive();
                    assertThat(line.overrun()).isLessThanOrEqualTo(Duration.ofDays(7));
                });
        assertThat(report.lines())
                .filteredOn(line -> Set.of(DataClass.ATTRIBUTION_TOUCH, DataClass.COMMISSION_TOTAL)
                        .contains(line.rule().dataClass()))
                .as("S3-08, S3-28: visits after 90 days, totals after seven years")
                .satisfies(lines -> assertThat(lines)
                        .extracting(line -> line.rule().dataClass())
                        .contains(DataClass.ATTRIBUTION_TOUCH, DataClass.COMMISSION_TOTAL))
                .allSatisfy(line -> assertThat(line.removed()).isPositive());
    }

    private SchemaStores storesOf(String profile) throws SQLException {
        String name = "time_machine_" + profile.replace('-', '_');
        SchemaStores made = new SchemaStores(
                new SchemaStores.Servers(
                        stores.jdbcUrl(), stores.jdbcUser(), stores.jdbcPassword(), transactions, registry),
                SchemaStores.Commit.IN_MEMORY,
                name,
                mongo.getDatabase(name));
        opened.add(made);
        return made;
    }
}
