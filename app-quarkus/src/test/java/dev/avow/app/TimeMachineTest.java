package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.adapters.mongo.MongoIndexes;
import dev.avow.adapters.mongo.MongoTranscriptStore;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.testkit.data.TestTime;
import dev.avow.testkit.time.ChatTraffic;
import dev.avow.testkit.time.JourneyPolicies;
import dev.avow.testkit.time.RunRecords;
import dev.avow.testkit.time.TimeMachine;
import dev.avow.testkit.time.TimeReport;
import dev.avow.testkit.time.TrafficSource;
import dev.avow.testkit.time.WebhookTraffic;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Eight years over the real stores (S0-13, S1-21, S3-21, I1, I7, I26, I30). The report is
 * {@code target/time-machine/report.md}; {@code -Davow.time-machine.events=} with more events a year makes a longer run.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TimeMachineTest {

    private static final int YEARS = 8;
    private static final int EVENTS_PER_YEAR = Integer.getInteger("avow.time-machine.events", 120);
    private static final Set<DataClass> SWEPT = Set.of(DataClass.WEBHOOK_PAYLOAD, DataClass.RUN_RECORD);
    private static final Path REPORT = Path.of("target", "time-machine", "report.md");

    private final TestTime time = new TestTime();

    @Inject
    MongoClient mongo;

    @Inject
    DataSource dataSource;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    WebhookInbox inbox;

    @Inject
    RunLedger ledger;

    @All
    @Inject
    List<Purge> purges;

    /** What other tests left would be swept, or stay, by other rules. */
    @BeforeEach
    @AfterEach
    void empty() {
        execute("TRUNCATE webhook_inbox, run_record, run_job");
    }

    @Test
    void eightYearsNoRecordOutlivesOrUnderLivesItsRule() {
        MongoTranscriptStore transcripts = transcripts();

        TimeReport report =
                new TimeMachine(8, time, stores(transcripts), JourneyPolicies.all()).travel(YEARS, EVENTS_PER_YEAR);

        report.write(REPORT);
        assertThat(report.violations()).as(report.markdown()).isEmpty();
        assertThat(report.adversities())
                .as(report.markdown())
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(report.removed()).isGreaterThan(1_000);
    }

    /** In a database of its own: other tests read the app's. */
    private MongoTranscriptStore transcripts() {
        mongo.getDatabase("time-machine").drop();
        new MongoIndexes(mongo.getDatabase("time-machine"), MongoIndexes.Holding.TRANSCRIPTS).prepare();
        return new MongoTranscriptStore(mongo.getDatabase("time-machine"));
    }

    private TimeMachine.Stores stores(MongoTranscriptStore transcripts) {
        List<Purge> all = new ArrayList<>(List.of(transcripts));
        purges.stream().filter(purge -> SWEPT.contains(purge.dataClass())).forEach(all::add);
        ChatTraffic.Shops shops = new ChatTraffic.Shops("travel");
        return new TimeMachine.Stores(
                all,
                ledger,
                () -> execute("UPDATE run_record SET lease_until = clock_timestamp()"),
                policy -> sources(transcripts, policy, shops));
    }

    private List<TrafficSource> sources(
            MongoTranscriptStore transcripts, RetentionPolicy policy, ChatTraffic.Shops shops) {
        return List.of(
                new ChatTraffic(transcripts, transcripts, policy, time, shops),
                new WebhookTraffic(inbox, unitOfWork, policy, time, () -> rows("webhook_inbox", "received_at")),
                new RunRecords(() -> rows("run_record", "cutoff")));
    }

    private Map<String, Lifetime> rows(String table, String start) {
        String query = "SELECT id, " + start + " AS start, clock_start, expires_at, policy_version FROM " + table;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Map<String, Lifetime> rows = new HashMap<>();
            while (row.next()) {
                rows.put(
                        row.getString("id"),
                        new Lifetime(
                                instant(row, "start"),
                                instant(row, "clock_start"),
                                instant(row, "expires_at"),
                                new PolicyVersion(row.getInt("policy_version"))));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void execute(String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
