package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.subject.Purpose;
import dev.avow.testkit.contract.TranscriptStoreOutageContract;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** TS-9: the server goes before, during and after a request. Always on the embedded server. */
@Timeout(60)
class MongoOutageTest implements TranscriptStoreOutageContract {

    private final Relay relay = new Relay(TestDatabase.embedded());
    private final MongoClient client = TestDatabase.client(relay.uri());
    private final String database = "avow-test-" + new ObjectId();
    private final MongoTranscriptStore store = new MongoTranscriptStore(client.getDatabase(database));

    @BeforeEach
    void startAConversation() {
        Samples.start(store, "hello");
    }

    @AfterEach
    void close() {
        client.close();
        relay.close();
        try (MongoClient direct = TestDatabase.client(TestDatabase.embedded())) {
            direct.getDatabase(database).drop();
        }
    }

    @Override
    public TranscriptStore unreachableStore() {
        relay.close();
        return store;
    }

    @Test
    void aSilentServerMakesAReadUnavailable() {
        relay.answers(Relay.Answers.SILENCE);

        assertUnavailable(() -> store.find(Samples.SHOP, Purpose.ANSWERING, Samples.CONVERSATION, Samples.NOW));
        assertUnavailable(() -> store.page(Samples.SHOP, Purpose.MERCHANT_INBOX, Samples.NOW, Optional.empty(), 10));
    }

    @Test
    void aSilentServerLeavesAWriteUnknownThoughItHappened() {
        relay.answers(Relay.Answers.SILENCE);

        assertUnknown(() -> Samples.append(store, 1, "mara"));

        relay.answers(Relay.Answers.PASS);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aCutConnectionLeavesAWriteUnknownThoughItHappened() {
        relay.answers(Relay.Answers.CUT);

        assertUnknown(() -> Samples.append(store, 1, "mara"));

        relay.answers(Relay.Answers.PASS);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aCutConnectionMakesAReadUnavailable() {
        relay.answers(Relay.Answers.CUT);

        assertUnavailable(() -> store.find(Samples.SHOP, Purpose.ANSWERING, Samples.CONVERSATION, Samples.NOW));
    }

    @Test
    void indexesThatCannotBeReadAreUnavailableAndNotUnfit() {
        relay.close();

        assertUnavailable(
                () -> new MongoIndexes(client.getDatabase(database), MongoIndexes.Holding.TRANSCRIPTS).prepare());
    }

    @Test
    void aClosedClientIsUnavailable() {
        client.close();

        assertUnavailable(() -> Samples.append(store, 1, "mara"));
        assertUnavailable(store::oldest);
    }

    private long version() {
        return store.find(Samples.SHOP, Purpose.ANSWERING, Samples.CONVERSATION, Samples.NOW)
                .orElseThrow()
                .version();
    }

    private static void assertUnavailable(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        PortException.Unavailable.class,
                        e -> assertThat(e.code()).isEqualTo("store.unavailable"))
                .hasNoCause();
    }

    private static void assertUnknown(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        PortException.OutcomeUnknown.class,
                        e -> assertThat(e.code()).isEqualTo("store.outcome-unknown"))
                .hasNoCause()
                .hasMessageNotContaining("mara");
    }
}
