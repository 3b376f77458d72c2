package dev.avow.testkit.contract;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A store without a server, and what it throws about a text. */
record GoneTranscripts(Function<String, RuntimeException> thrown) implements TranscriptStore {

    @Override
    public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
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
            List<PlaceholderEntry> added,
            Optional<Lifetime> slid) {
        throw thrown.apply(turn.text().asString(Sink.TRANSCRIPT));
    }

    @Override
    public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
        throw thrown.apply(message.value());
    }

    @Override
    public List<TranscriptSummary> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
        throw thrown.apply("");
    }
}
