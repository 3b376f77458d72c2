package dev.avow.testkit.contract;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Turn;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A right store; what is broken overrides one method. */
public class ForwardingTranscripts implements TranscriptStore, Purge, OpenClocks {

    protected final InMemoryTranscriptStore right = new InMemoryTranscriptStore();
    /** Whoever made the store; the contract's racing threads are others. */
    private final Thread owner = Thread.currentThread();

    final boolean isRacing() {
        return !Thread.currentThread().equals(owner);
    }

    @Override
    public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
        return right.find(shop, purpose, conversation, horizon);
    }

    @Override
    public void start(
            ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
        right.start(shop, conversation, lifetime, first, added);
    }

    @Override
    public void append(
            ShopId shop,
            ConversationId conversation,
            Horizon horizon,
            long version,
            Turn turn,
            List<PlaceholderEntry> added,
            Optional<Lifetime> slid) {
        right.append(shop, conversation, horizon, version, turn, added, slid);
    }

    @Override
    public boolean rate(ShopId shop, ConversationId conversation, Horizon horizon, MessageId message, Rating rating) {
        return right.rate(shop, conversation, horizon, message, rating);
    }

    @Override
    public List<TranscriptSummary> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
        return right.page(shop, purpose, horizon, after, limit);
    }

    @Override
    public DataClass dataClass() {
        return right.dataClass();
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        return right.purge(horizon, limit);
    }

    @Override
    public Optional<Instant> oldest() {
        return right.oldest();
    }

    @Override
    public Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
        return right.versions(shop, begunBy);
    }

    @Override
    public int start(ShopId shop, Lifetime dated, int limit) {
        return right.start(shop, dated, limit);
    }
}
