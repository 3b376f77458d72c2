package dev.avow.core.port;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands in front of a store of conversations: what was erased is not begun again by a session that is still valid, and what
 * is stopped is not used, in the middle of a conversation either (S1-39, S1-41, S3-43). As thread-safe as its parts.
 */
public final class SuppressedTranscripts implements TranscriptStore {

    /** The code with which a stopped use is refused. */
    public static final String STOPPED = "subject.stopped";

    private final TranscriptStore store;
    private final Suppressions suppressions;
    private final ErasureStep erasure;

    /**
     * Puts it together.
     *
     * @param erasure takes out what was written while it was being erased
     */
    public SuppressedTranscripts(TranscriptStore store, Suppressions suppressions, ErasureStep erasure) {
        this.store = store;
        this.suppressions = suppressions;
        this.erasure = erasure;
    }

    @Override
    public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
        if (isStopped(shop, conversation, purpose)) {
            if (purpose == Purpose.ANSWERING) {
                throw new PortException.Rejected(STOPPED, "the conversation is not to be answered");
            }
            return Optional.empty();
        }
        return store.find(shop, purpose, conversation, horizon);
    }

    @Override
    public void start(
            ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
        SubjectLocator person = SubjectLocator.of(conversation);
        requireNotErased(shop, person, lifetime.startedAt());
        if (isStopped(shop, conversation, Purpose.ANSWERING)) {
            throw new PortException.Rejected(STOPPED, "the conversation is not to be answered");
        }
        store.start(shop, conversation, lifetime, first, added);
        if (suppressions.isErased(shop, person, lifetime.startedAt())) {
            erasure.forget(shop, person, lifetime.startedAt(), 1);
            throw gone();
        }
    }

    private void requireNotErased(ShopId shop, SubjectLocator person, Instant startedAt) {
        if (suppressions.isErased(shop, person, startedAt)) {
            throw gone();
        }
    }

    private static PortException gone() {
        return new PortException.Rejected("transcript.gone", "the conversation was erased");
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
        if (turn.speaker() == Speaker.ASSISTANT && isStopped(shop, conversation, Purpose.ANSWERING)) {
            throw new PortException.Rejected(STOPPED, "the conversation is not to be answered");
        }
        store.append(shop, conversation, horizon, version, turn, added, slid);
    }

    @Override
    public boolean rate(ShopId shop, ConversationId conversation, Horizon horizon, MessageId message, Rating rating) {
        if (isStopped(shop, conversation, Purpose.MERCHANT_INBOX)) {
            throw new PortException.Rejected(STOPPED, "the conversation is kept and not used");
        }
        return store.rate(shop, conversation, horizon, message, rating);
    }

    /** Pages are filled up, so that a short one is still the last. */
    @Override
    public List<TranscriptSummary> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
        List<TranscriptSummary> shown = new ArrayList<>();
        Optional<PageCursor> from = after;
        while (true) {
            List<TranscriptSummary> page = store.page(shop, purpose, horizon, from, limit);
            for (TranscriptSummary summary : page) {
                if (shown.size() < limit && !isStopped(shop, summary.conversation(), purpose)) {
                    shown.add(summary);
                }
            }
            if (page.size() < limit || shown.size() == limit) {
                return shown;
            }
            TranscriptSummary last = page.get(page.size() - 1);
            from = Optional.of(new PageCursor(last.lifetime().startedAt(), last.conversation()));
        }
    }

    private boolean isStopped(ShopId shop, ConversationId conversation, Purpose purpose) {
        return suppressions.isStopped(shop, SubjectLocator.of(conversation), purpose);
    }
}
