package dev.avow.core.port;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import java.util.List;

/**
 * A conversation as its store gave it back.
 *
 * @param conversation which one
 * @param lifetime its clock start and expiry
 * @param version rises by one with each turn; the next append names it
 * @param turns in the order they were appended
 * @param placeholders the numbers given to its personal values
 */
public record Transcript(
        ConversationId conversation,
        Lifetime lifetime,
        long version,
        List<StoredTurn> turns,
        List<PlaceholderEntry> placeholders) {

    /** Copies the lists. */
    public Transcript {
        turns = List.copyOf(turns);
        placeholders = List.copyOf(placeholders);
    }
}
