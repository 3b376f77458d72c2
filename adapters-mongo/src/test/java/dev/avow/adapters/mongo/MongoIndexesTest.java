package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.IndexOptions;
import dev.avow.adapters.mongo.StoreProblem.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S1-21, S1-49: the app refuses to serve where the database would not end transcripts by itself. */
class MongoIndexesTest {

    private static final String TTL = "transcripts_ttl";
    private static final String INBOX = "transcripts_inbox";
    private static final List<String> DATES = List.of("expiresAt", "startedAt", "clockStart");
    private static final String BY_CLOCK = "transcripts_by_clock_and_start";

    private final TestDatabase database = TestDatabase.create();
    private final MongoIndexes indexes = new MongoIndexes(database.database(), MongoIndexes.Holding.TRANSCRIPTS);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyDatabaseGetsEveryIndexAndDoingItAgainChangesNothing() {
        assertThat(indexes.verify()).containsExactly(missing(TTL), missing(INBOX), missing(BY_CLOCK));

        indexes.prepare();
        List<Document> made = list();
        indexes.prepare();

        assertThat(list()).containsExactlyInAnyOrderElementsOf(made);
        assertThat(indexes.verify()).isEmpty();
        assertThat(made)
                .filteredOn(index -> TTL.equals(index.get("name")))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.get("key")).isEqualTo(new Document("expiresAt", 1));
                    assertThat(index.get("expireAfterSeconds"))
                            .isInstanceOfSatisfying(
                                    Number.class,
                                    seconds -> assertThat(seconds.doubleValue()).isZero());
                });
    }

    @Test
    void aMissingIndexIsFoundAndMadeAgain() {
        indexes.prepare();
        for (String name : List.of(TTL, INBOX, BY_CLOCK)) {
            database.transcripts().dropIndex(name);
            assertThat(indexes.verify()).containsExactly(missing(name));

            indexes.prepare();

            assertThat(indexes.verify()).isEmpty();
        }
    }

    @Test
    void aTtlOfAnotherDurationIsRefused() {
        create(new Document("expiresAt", 1), new IndexOptions().name(TTL).expireAfter(172_800L, TimeUnit.SECONDS));

        assertRefused(differs(TTL));
    }

    @Test
    void anIndexOfThatNameThatEndsNothingIsRefused() {
        create(new Document("expiresAt", 1), new IndexOptions().name(TTL));

        assertRefused(differs(TTL));
    }

    @Test
    void aTtlOnAnotherFieldIsRefused() {
        create(new Document("clockStart", 1), new IndexOptions().name(TTL).expireAfter(0L, TimeUnit.SECONDS));

        assertRefused(differs(TTL));
    }

    @Test
    void aTtlThatSparesSomeDocumentsIsRefused() {
        create(
                new Document("expiresAt", 1),
                new IndexOptions()
                        .name(TTL)
                        .expireAfter(0L, TimeUnit.SECONDS)
                        .partialFilterExpression(new Document("shop", "acme-lamps.myshopify.com")));

        assertRefused(differs(TTL));
    }

    @Test
    void theRightTtlUnderAnotherNameIsRefused() {
        create(new Document("expiresAt", 1), new IndexOptions().name("mine").expireAfter(0L, TimeUnit.SECONDS));

        assertRefused(missing(TTL), new StoreProblem(Kind.ANOTHER_TTL, "mine"));
    }

    @Test
    void aSecondTtlIndexIsRefused() {
        indexes.prepare();
        create(new Document("seenAt", 1), new IndexOptions().name("second").expireAfter(60L, TimeUnit.SECONDS));

        assertRefused(new StoreProblem(Kind.ANOTHER_TTL, "second"));
    }

    @Test
    void aSecondTtlIndexOnTheSameFieldIsRefused() {
        assumeTrue(TestDatabase.isEmbedded(), "MongoDB itself does not let it be made");
        indexes.prepare();
        create(new Document("expiresAt", 1), new IndexOptions().name("second").expireAfter(60L, TimeUnit.SECONDS));

        assertRefused(new StoreProblem(Kind.ANOTHER_TTL, "second"));
    }

    @Test
    void anInboxIndexInAnotherOrderIsRefused() {
        create(
                new Document("startedAt", -1).append("shop", 1).append("conversation", 1),
                new IndexOptions().name(INBOX));

        assertRefused(differs(INBOX));
    }

    @Test
    void anInboxIndexInAnotherDirectionIsRefused() {
        create(
                new Document("shop", 1).append("startedAt", 1).append("conversation", 1),
                new IndexOptions().name(INBOX));

        assertRefused(differs(INBOX));
    }

    @Test
    void anIndexWithAnOptionThatChangesItIsRefused() {
        create(
                new Document("clockStart", 1).append("startedAt", 1),
                new IndexOptions().name(BY_CLOCK).sparse(true));

        assertRefused(differs(BY_CLOCK));
    }

    @Test
    void plainIndexesOfOthersAreNoneOfOurBusiness() {
        create(new Document("turns.speaker", 1), new IndexOptions().name("theirs"));

        indexes.prepare();

        assertThat(indexes.verify()).isEmpty();
    }

    @Test
    void documentsWithoutADateAreRefused() {
        indexes.prepare();
        for (String field : DATES) {
            for (Object value :
                    Arrays.asList(null, "2100-01-01T00:00:00Z", 4_102_444_800_000L, List.of(Instant.EPOCH))) {
                Document document = new Document();
                DATES.forEach(date -> document.append(date, Instant.EPOCH));
                database.transcripts().insertOne(document.append(field, value));

                assertRefused(new StoreProblem(Kind.NOT_A_DATE, field));

                database.transcripts().deleteMany(new Document());
            }
        }
    }

    @Test
    void documentsWithoutTheFieldsAreRefused() {
        indexes.prepare();
        database.transcripts().insertOne(new Document("shop", "acme-lamps.myshopify.com"));

        assertRefused(DATES.stream()
                .map(field -> new StoreProblem(Kind.NOT_A_DATE, field))
                .toArray(StoreProblem[]::new));
    }

    @Test
    void ourOwnDocumentsPass() {
        Samples.start(database.preparedStore(), "hello");

        assertThat(indexes.verify()).isEmpty();
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        create(new Document("expiresAt", 1), new IndexOptions().name(TTL));
        create(new Document("seenAt", 1), new IndexOptions().name("second").expireAfter(60L, TimeUnit.SECONDS));
        database.transcripts().insertOne(new Document("startedAt", Instant.EPOCH).append("expiresAt", "mara"));

        assertThatThrownBy(indexes::prepare)
                .isInstanceOfSatisfying(
                        UnfitStoreException.class, e -> assertThat(e.code()).isEqualTo("store.unfit"))
                .hasMessageContainingAll(
                        "index.differs " + TTL, "index.another-ttl second", "field.not-a-date expiresAt")
                .hasMessageNotContaining("mara");
    }

    private void assertRefused(StoreProblem... problems) {
        List<Document> before = list();

        assertThatThrownBy(indexes::prepare)
                .isInstanceOfSatisfying(
                        UnfitStoreException.class, e -> assertThat(e.problems()).containsExactlyInAnyOrder(problems));

        assertThat(list()).containsAll(before);
    }

    private void create(Document key, IndexOptions options) {
        database.transcripts().createIndex(key, options);
    }

    private List<Document> list() {
        return database.transcripts().listIndexes().into(new ArrayList<>());
    }

    private static StoreProblem missing(String name) {
        return new StoreProblem(Kind.INDEX_MISSING, name);
    }

    private static StoreProblem differs(String name) {
        return new StoreProblem(Kind.INDEX_DIFFERS, name);
    }
}
