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

/**
 * Keeps conversations, redacted, each with an expiry (S1-05, S1-06, S1-21, S0-13). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>TS-1 what was appended is read back: turns in order, segments and placeholders apart, instants to the millisecond
 *   <li>TS-2 a shop reaches its own conversations only; the same conversation id under another shop is another conversation
 *   <li>TS-3 what the horizon does not show is absent from every read, whether or not it was purged
 *   <li>TS-4 starting a conversation that is there, visible or not, is a {@link PortException.Conflict}
 *   <li>TS-5 appending names the version it saw; another version is a {@link PortException.Conflict} and changes nothing
 *   <li>TS-6 appending to a conversation that is absent or not shown is {@link PortException.Rejected} with code
 *       {@code transcript.gone}; nothing is brought back to life
 *   <li>TS-7 appending never changes the lifetime, unless it names the one that the conversation has slid to: then clock and
 *       end are those from now on, and the beginning and the policy version stay
 *   <li>TS-8 a page is in the order newest start first, then by id, without gap or repetition over its cursors
 *   <li>TS-9 a store that cannot be reached is {@link PortException.Unavailable}, within the time its adapter states;
 *       where a write may have happened, {@link PortException.OutcomeUnknown}
 *   <li>TS-10 an answer has one rating, the last that was given; it stands at that answer, in its page's row too, and changes
 *       nothing else, neither version nor lifetime
 *   <li>TS-11 rating what is no answer of that conversation, or is not shown, is {@link PortException.Rejected} with code
 *       {@code answer.absent}, and changes nothing
 * </ul>
 *
 * <p>Every read names what it is for. A store does not judge that: {@link PurposeLimitedTranscripts} does, and stands in
 * front of each store.
 */
public interface TranscriptStore {

    /**
     * The conversation, if it is there and the horizon shows it.
     *
     * @param purpose what it is read for
     */
    Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon);

    /**
     * Starts a conversation with its first turn; its version is then 1.
     *
     * @param added placeholder numbers that the turn brought
     */
    void start(ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added);

    /**
     * Appends a turn; the version rises by one.
     *
     * @param version the version that the caller saw
     * @param added placeholder numbers that the turn brought
     * @param slid what the conversation lives by from now on, where its clock slides
     */
    void append(
            ShopId shop,
            ConversationId conversation,
            Horizon horizon,
            long version,
            Turn turn,
            List<PlaceholderEntry> added,
            Optional<Lifetime> slid);

    /** Appends a turn that leaves the lifetime as it is. */
    default void append(
            ShopId shop,
            ConversationId conversation,
            Horizon horizon,
            long version,
            Turn turn,
            List<PlaceholderEntry> added) {
        append(shop, conversation, horizon, version, turn, added, Optional.empty());
    }

    /**
     * Keeps what the shopper says of an answer.
     *
     * @param message the shopper's message that was answered
     * @return whether it is another word than before, or the first
     */
    boolean rate(ShopId shop, ConversationId conversation, Horizon horizon, MessageId message, Rating rating);

    /**
     * One page of a shop's visible conversations.
     *
     * @param purpose what they are read for
     * @param after where the page before ended; empty for the first page
     * @param limit 1 to 200
     */
    List<TranscriptSummary> page(ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit);
}
