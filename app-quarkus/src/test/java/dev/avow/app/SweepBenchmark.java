package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.adapters.mongo.TranscriptFields;
import dev.avow.app.persistence.SchemaStores;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sweeps a million expired records while somebody writes, in turns with nobody sweeping. No part of the build: its name
 * matches no pattern. {@code docs/benchmarks/retention.md} says how it is run and what it gave.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SweepBenchmark {

    private static final int RECORDS = Integer.getInteger("sweep.records", 1_000_000);
    private static final long REST =
            Duration.ofMillis(Integer.getInteger("sweep.rest", 10)).toNanos();
    private static final int PER_INSERT = 500;
    private static final Path REPORTS = Path.of("target", "benchmarks");
    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final PolicyVersion VERSION = new PolicyVersion(1);
    private static final Span LIFE = Span.ofDays(30);
    private static final Instant NOW = TestTime.START.plus(Duration.ofDays(60));
    private static final Lifetime LIVING = Lifetime.fixed(NOW, NOW.plus(LIFE.exact()), VERSION);
    private static final RetentionInForce RETENTION = RetentionInForce.always(new RetentionPolicy(List.of(
            RetentionRule.builder("webhook.bench", DataClass.WEBHOOK_PAYLOAD, LIFE)
                    .build(),
            RetentionRule.builder("transcript.bench", DataClass.TRANSCRIPT, LIFE)
                    .build(),
            RetentionRule.builder("run.bench", DataClass.RUN_RECORD, LIFE).build())));

    private final AtomicLong count = new AtomicLong();

    @FromSurroundings
    EmbeddedStores servers;

    @Inject
    MongoClient mongo;

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry registry;

    private MongoDatabase database;

    @BeforeEach
    void nameDatabase() {
        database = mongo.getDatabase("sweep_benchmark");
    }

    @Test
    void sqlRows() throws SQLException, IOException {
        try (SchemaStores stores = stores("sweep_benchmark_sql")) {
            stores.execute("""
                    INSERT INTO webhook_inbox (shop, topic, webhook_id, digest, payload, payload_key, state, received_at,
                      clock_start, expires_at, policy_version)
                    SELECT 'acme-lamps.myshopify.com', 'orders/paid', 'old-' || i, 'old-' || i,
                      decode(repeat('a7', 800), 'hex'), 'k', 'WAITING', at, at, at + interval '720 hours', 1
                    FROM (SELECT i, timestamptz '2100-01-01 00:00Z' + i * interval '1 second' AS at
                          FROM generate_series(1, %d) AS i) AS old
                    """.formatted(RECORDS));
            Runnable write = () -> stores.inbox().keep(delivery());
            run("PostgreSQL", stores.purges().get(1), stores, write).write(REPORTS.resolve("sweep-sql.md"));
        }
    }

    @Test
    void transcripts() throws SQLException, IOException {
        try (SchemaStores stores = stores("sweep_benchmark_mongo")) {
            fill(stores);
            run("MongoDB look-alike", stores.purges().get(0), stores, () -> chat(stores, LIVING))
                    .write(REPORTS.resolve("sweep-mongo.md"));
        }
    }

    private SweepRun run(String store, Purge purge, SchemaStores stores, Runnable write) {
        SweepRun run = new SweepRun(
                store, RECORDS, purge, purge.dataClass() == DataClass.WEBHOOK_PAYLOAD, new Foreground(write));
        run.run(gated -> new EnforceRetention(
                List.of(gated), stores.runs(), RETENTION, () -> NOW, () -> LockSupport.parkNanos(REST)));
        assertThat(run.removed()).isEqualTo(RECORDS);
        return run;
    }

    private SchemaStores stores(String schema) throws SQLException {
        return new SchemaStores(
                new SchemaStores.Servers(
                        servers.jdbcUrl(), servers.jdbcUser(), servers.jdbcPassword(), transactions, registry),
                SchemaStores.Commit.ON_DISK,
                schema,
                database);
    }

    private WebhookDelivery delivery() {
        String id = "new-" + count.incrementAndGet();
        return new WebhookDelivery(
                SHOP,
                "orders/paid",
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                id,
                new Sealed("k", new byte[800]),
                true,
                LIVING);
    }

    private void chat(SchemaStores stores, Lifetime lifetime) {
        Turn turn = new Turn(
                new MessageId("m-1"),
                Speaker.SHOPPER,
                TestTexts.redacted("Is the oak lamp dimmable?"),
                lifetime.startedAt(),
                TurnState.COMPLETE);
        stores.transcripts().start(SHOP, new ConversationId("z-" + count.incrementAndGet()), lifetime, turn, List.of());
    }

    /** One conversation through the port, and a million of its shape. */
    private void fill(SchemaStores stores) {
        chat(stores, Lifetime.fixed(TestTime.START, TestTime.START.plus(LIFE.exact()), VERSION));
        MongoCollection<Document> collection = database.getCollection(TranscriptFields.COLLECTION);
        Document first = collection.find().first();
        List<Document> batch = new ArrayList<>();
        for (int i = 1; i < RECORDS; i++) {
            batch.add(new Document(first)
                    .append(TranscriptFields.ID, SHOP.domain() + "/old-" + i)
                    .append(TranscriptFields.CONVERSATION, "old-" + i));
            if (batch.size() == PER_INSERT || i == RECORDS - 1) {
                collection.insertMany(batch);
                batch.clear();
            }
        }
    }
}
