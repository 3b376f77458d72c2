package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.testkit.data.TestTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranscriptDocumentsTest {

    private final TestDatabase database = TestDatabase.create();
    private final MongoTranscriptStore store = database.preparedStore();

    @AfterEach
    void close() {
        database.close();
    }

    /** S1-11 and S1-29: what rests is placeholders, whatever the shopper typed. */
    @Test
    void noRawValueIsInAnyDocument() {
        PlaceholderBook book = new PlaceholderBook(List.of(), value -> "digest-" + value.length());
        RedactedText text = new Redactor()
                .redact(
                        RawText.of("Where is my order #1001? Call me at +40 722 123 456, mara@example.com"),
                        Set.of(Sink.TRANSCRIPT),
                        book);
        Turn turn = new Turn(new MessageId("m-1"), Speaker.SHOPPER, text, TestTime.START, TurnState.COMPLETE);
        store.start(Samples.SHOP, Samples.CONVERSATION, Samples.LIFETIME, turn, book.added());
        store.append(Samples.SHOP, Samples.CONVERSATION, Samples.NOW, 1, turn, List.of());

        String everything = dump();

        assertThat(everything).contains("Call me at ", EntityKind.PHONE.name(), EntityKind.EMAIL.name());
        assertThat(everything).doesNotContain("1001", "722", "123 456", "mara", "example.com");
    }

    /** S1-05 and S1-21: the shape that other tools, and the TTL index, rely on. */
    @Test
    void theDocumentHasTheDocumentedShape() {
        Samples.start(store, "hello");

        Document document = database.transcripts().find().first();

        assertThat(document)
                .containsOnlyKeys(
                        "_id",
                        "shop",
                        "conversation",
                        "startedAt",
                        "clockStart",
                        "expiresAt",
                        "policyVersion",
                        "version",
                        "placeholders",
                        "turns")
                .containsEntry("_id", "acme-lamps.myshopify.com/c-1")
                .containsEntry("expiresAt", Date.from(Samples.LIFETIME.expiresAt()))
                .containsEntry("version", 1L)
                .containsEntry(
                        "turns",
                        List.of(new Document("message", "m-1")
                                .append("speaker", "SHOPPER")
                                .append("at", Date.from(TestTime.START))
                                .append("state", "COMPLETE")
                                .append("text", List.of("hello"))));
    }

    @Test
    void aDocumentOfAnotherShapeIsRejectedWithoutQuotingIt() {
        for (String field : List.of("conversation", "version", "placeholders", "turns")) {
            for (Object value : Arrays.asList(null, new Document("mara", "mara"), List.of("mara"))) {
                database.transcripts().deleteMany(new Document());
                Samples.start(store, "hello");
                database.transcripts().updateOne(new Document(), new Document("$set", new Document(field, value)));

                assertMalformed();
            }
        }
    }

    @Test
    void aTurnOfAnotherShapeIsRejectedWithoutQuotingIt() {
        for (Document change : List.of(
                new Document("turns.0.speaker", "mara"),
                new Document("turns.0.state", 5),
                new Document("turns.0.at", "mara"),
                new Document("turns.0.message", "mara mara"),
                new Document("turns.0.text", "mara"),
                new Document("turns.0.text", List.of("")),
                new Document("turns.0.text", List.of(7)),
                new Document("turns.0.text", List.of(new Document("kind", "PHONE"))),
                new Document("turns.0.text", List.of(new Document("kind", "mara").append("number", 1))),
                new Document("turns.0.text", List.of(new Document("kind", "PHONE").append("number", 0))))) {
            database.transcripts().deleteMany(new Document());
            Samples.start(store, "hello");
            database.transcripts().updateOne(new Document(), new Document("$set", change));

            assertMalformed();
            assertThatThrownBy(
                            () -> store.page(Samples.SHOP, Purpose.MERCHANT_INBOX, Samples.NOW, Optional.empty(), 10))
                    .as("%s", change)
                    .isInstanceOf(PortException.Rejected.class);
        }
    }

    @Test
    void limitsOutOfBoundsAreRefused() {
        for (int limit : new int[] {0, -1, 201}) {
            assertThatThrownBy(() ->
                            store.page(Samples.SHOP, Purpose.MERCHANT_INBOX, Samples.NOW, Optional.empty(), limit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> store.purge(Samples.NOW, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertMalformed() {
        assertThatThrownBy(() -> store.find(Samples.SHOP, Purpose.ANSWERING, Samples.CONVERSATION, Samples.NOW))
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo("store.malformed"))
                .hasNoCause()
                .hasMessageNotContaining("mara");
    }

    private String dump() {
        List<String> all = new ArrayList<>();
        for (String collection : database.database().listCollectionNames()) {
            database.database()
                    .getCollection(collection)
                    .find()
                    .map(Document::toJson)
                    .into(all);
        }
        return String.join("\n", all);
    }
}
