package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptStoreOutageTest {

    @TestFactory
    Stream<DynamicTest> storesThatHideAnOutageAreFlagged() {
        return new ContractRun<>(TranscriptStoreOutageContract.class)
                .flags(List.of(
                        broken(
                                "lets the driver's exception out",
                                () -> () -> new Gone(said -> new IllegalStateException("driver")),
                                "ts9ReadingIsUnavailable",
                                "ts9WritingIsUnavailableOrUnknownAndQuotesNothing"),
                        broken(
                                "quotes what it could not store",
                                () -> () -> new Gone(said -> new PortException.Unavailable("store.unavailable", said)),
                                "ts9WritingIsUnavailableOrUnknownAndQuotesNothing")));
    }

    @Test
    void aStoreThatSaysUnavailableIsNotFlagged() {
        TranscriptStoreOutageContract right =
                () -> new Gone(said -> new PortException.Unavailable("store.unavailable", "no server answers"));

        right.ts9ReadingIsUnavailable();
        right.ts9WritingIsUnavailableOrUnknownAndQuotesNothing();
    }

    /** A store without a server, and what it throws about a text. */
    private record Gone(Function<String, RuntimeException> thrown) implements TranscriptStore {

        @Override
        public Optional<Transcript> find(ShopId shop, ConversationId conversation, Horizon horizon) {
            throw thrown.apply("");
        }

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            throw thrown.apply(first.text().asString(Sink.TRANSCRIPT));
        }

        @Override
        public void append(
                ShopId shop,
                ConversationId id,
                Horizon horizon,
                long version,
                Turn turn,
                List<PlaceholderEntry> added) {
            throw thrown.apply(turn.text().asString(Sink.TRANSCRIPT));
        }

        @Override
        public List<TranscriptSummary> page(ShopId shop, Horizon horizon, Optional<PageCursor> after, int limit) {
            throw thrown.apply("");
        }
    }
}
