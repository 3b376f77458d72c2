package dev.avow.core.port;

import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import java.util.List;

/**
 * A line of the merchant's inbox.
 *
 * @param conversation which one
 * @param lifetime its clock start and expiry
 * @param turns how many turns it has, at least 1
 * @param first its first turn
 * @param last its newest turn
 * @param ratings what was said of its answers, in their order
 */
public record TranscriptSummary(
        ConversationId conversation,
        Lifetime lifetime,
        int turns,
        StoredTurn first,
        StoredTurn last,
        List<Rating> ratings) {

    /** Copies the ratings. */
    public TranscriptSummary {
        ratings = List.copyOf(ratings);
    }
}
