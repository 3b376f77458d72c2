package dev.avow.app.persistence;

import com.mongodb.client.MongoDatabase;
import dev.avow.adapters.mongo.MongoIndexes;
import dev.avow.adapters.mongo.MongoLeadStore;
import dev.avow.adapters.mongo.MongoTranscriptStore;
import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.Signer;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.time.AuditTraffic;
import dev.avow.testkit.time.DeclarationTraffic;
import dev.avow.testkit.time.Found;
import dev.avow.testkit.time.RecoveryTraffic;
import dev.avow.testkit.time.ReferralTraffic;
import dev.avow.testkit.time.Stores;
import dev.avow.testkit.time.Traffic;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/**
 * The service's own stores, once more: in a schema of its own of the real PostgreSQL and a database of its own of the
 * MongoDB look-alike.
 */
public final class SchemaStores implements Stores, AutoCloseable {

    private final AgroalDataSource dataSource;
    private final SqlFailures failures;
    private final UnitOfWork unitOfWork;
    private final MongoTranscriptStore transcripts;
    private final MongoLeadStore leads;
    private final List<Traffic> referrals = ReferralTraffic.over(this::open);
    private final List<Traffic> recovery;

    /** Whether a commit waits for the disk: a matter of power cuts, not of retention. */
    public enum Commit {
        /** As in production. */
        ON_DISK("on"),
        /** Faster. */
        IN_MEMORY("off");

        private final String synchronous;

        Commit(String synchronous) {
            this.synchronous = synchronous;
        }
    }

    /** Where and how the servers are reached. */
    public record Servers(
            String jdbcUrl,
            String user,
            String password,
            TransactionManager transactions,
            TransactionSynchronizationRegistry registry) {}

    /** Makes the schema and the indexes. */
    public SchemaStores(Servers servers, Commit commit, String schema, MongoDatabase mongo) throws SQLException {
        String separator = servers.jdbcUrl().contains("?") ? "&" : "?";
        String url = servers.jdbcUrl() + separator + "currentSchema=" + schema + "&options=-csynchronous_commit%3D"
                + commit.synchronous;
        dataSource = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .transactionIntegration(
                                new NarayanaTransactionIntegration(servers.transactions(), servers.registry()))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(servers.user()))
                                .credential(new SimplePassword(servers.password())))));
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("db/migration")
                .load()
                .migrate();
        mongo.drop();
        new MongoIndexes(mongo, MongoIndexes.Holding.TRANSCRIPTS).prepare();
        new MongoIndexes(mongo, MongoIndexes.Holding.LEADS).prepare();
        failures = new SqlFailures(dataSource);
        unitOfWork = new SqlUnitOfWork(servers.transactions());
        transcripts = new MongoTranscriptStore(mongo);
        leads = new MongoLeadStore(mongo);
        recovery = RecoveryTraffic.over(new SchemaRecovery(this, dataSource, failures));
    }

    @Override
    public List<OpenClocks> shopClocks() {
        SqlWork sql = new SqlWork(dataSource, failures);
        return List.of(clocks(), new SqlOpenClocks(sql, DataClass.RECOVERED_ORDER, "recovered_order", "started_at"));
    }

    @Override
    public TranscriptStore transcripts() {
        return transcripts;
    }

    @Override
    public OpenClocks clocks() {
        return transcripts;
    }

    @Override
    public LeadStore leads() {
        return leads;
    }

    @Override
    public LeadPurge leadPurge() {
        return leads;
    }

    @Override
    public ConsentProofs proofs() {
        return new SqlConsentProofs(dataSource, failures);
    }

    @Override
    public WebhookInbox inbox() {
        return new SqlWebhookInbox(dataSource, failures);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Instructions instructions() {
        return new SqlInstructions(dataSource, failures);
    }

    @Override
    public PolicyLedger policies() {
        return new SqlPolicyLedger(dataSource, failures);
    }

    @Override
    public RunLedger runs() {
        return new SqlRunLedger(dataSource, unitOfWork, failures);
    }

    @Override
    public List<Purge> purges() {
        SqlPurges sql = new SqlPurges(dataSource, failures);
        return List.of(transcripts, sql.webhookPayloads(), sql.consentProofs(), sql.runRecords());
    }

    @Override
    public List<Traffic> traffic() {
        SqlPurges sql = new SqlPurges(dataSource, failures);
        Signer signer = new InMemorySigner(new TestIds());
        List<Traffic> traffic = new ArrayList<>(referrals);
        traffic.addAll(recovery);
        traffic.addAll(List.of(
                scene -> new AuditTraffic(new SqlAuditTrail(dataSource, failures), sql.auditEntries(signer), scene),
                scene -> new DeclarationTraffic(
                        new SqlDeclarations(dataSource, failures),
                        sql.declarations(),
                        policies(),
                        scene,
                        () -> records(DataClass.POLICY_ACCEPTANCE))));
        return traffic;
    }

    SchemaReferrals open(KeyedHasher hasher, RetentionInForce retention, InstantSource clock) {
        return new SchemaReferrals(
                new SqlReferrals(dataSource, failures, hasher, retention, clock),
                new SqlStatements(dataSource, failures));
    }

    @Override
    public void endLeases() {
        execute("UPDATE run_record SET lease_until = clock_timestamp()");
    }

    @Override
    public Map<String, Found> records(DataClass dataClass) {
        return switch (dataClass) {
            case WEBHOOK_PAYLOAD -> rows("SELECT id::text AS name, shop, received_at AS begun, * FROM webhook_inbox");
            case CONSENT_RECORD -> rows("SELECT lead AS name, shop, started_at AS begun, * FROM consent_proof");
            case POLICY_ACCEPTANCE ->
                rows("SELECT shop || '/' || text_version || '/' || manner || '/'"
                        + " || (extract(epoch FROM declared_at) * 1000)::bigint AS name, started_at AS begun, *"
                        + " FROM declaration");
            case RUN_RECORD ->
                rows("SELECT id::text AS name, NULL AS shop, clock_start AS begun, * FROM run_record"
                        + " WHERE finished_at IS NOT NULL");
            default -> throw new IllegalArgumentException("no records of " + dataClass);
        };
    }

    /** Does something past all ports. */
    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a query past all ports finds. Its columns: {@code name}, {@code shop}, {@code begun}, {@code clock_start},
     * {@code expires_at}, {@code policy_version}.
     */
    public Map<String, Found> rows(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Map<String, Found> rows = new HashMap<>();
            while (row.next()) {
                rows.put(
                        row.getString("name"),
                        new Found(
                                Optional.ofNullable(row.getString("shop")).map(ShopId::new),
                                lifetime(row),
                                Optional.empty()));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Lifetime lifetime(ResultSet row) throws SQLException {
        return new Lifetime(
                SqlTimes.instant(row, "begun").orElseThrow(),
                SqlTimes.instant(row, "clock_start").orElseThrow(),
                SqlTimes.instant(row, "expires_at").orElseThrow(),
                new PolicyVersion(row.getInt("policy_version")));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
