package dev.avow.core.port;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Turn;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;

/** Lets conversations be read for permitted purposes only; writes pass. As thread-safe as its parts. */
public final class PurposeLimitedTranscripts implements TranscriptStore {

    private final TranscriptStore store;
    private final PurposeGuard guard;

    /** Puts the guard in front of a store. */
    public PurposeLimitedTranscripts(TranscriptStore store, PurposeGuard guard) {
        this.store = store;
        this.guard = guard;
    }

    @Override
    public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
        guard.require(shop, purpose);
        return store.find(shop, purpose, conversation, horizon);
    }

    @Override
    public void start(
            ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
        store.start(shop, conversation, lifetime, first, added);
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
        store.append(shop, conversation, horizon, version, turn, added, slid);
    }

    @Override
    public boolean rate(ShopId shop, ConversationId conversation, Horizon horizon, MessageId message, Rating rating) {
        return store.rate(shop, conversation, horizon, message, rating);
    }

    @Override
    public List<TranscriptSummary> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
        guard.require(shop, purpose);
        return store.page(shop, purpose, horizon, after, limit);
    }
}
