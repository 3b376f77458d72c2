package dev.avow.core.conversation;

import dev.avow.core.redaction.StoredText;
import dev.avow.core.subject.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Turn} as a store gave it back: its text is unproven until it is rechecked.
 *
 * @param message the shopper's message; the answer to it carries the same id
 * @param speaker who said it
 * @param text what the store holds
 * @param at when
 * @param state how it ended
 * @param page the storefront page where the conversation began, on its first turn
 * @param citations what an answer rests on
 * @param rating what the shopper said of an answer
 */
public record StoredTurn(
        MessageId message,
        Speaker speaker,
        StoredText text,
        Instant at,
        TurnState state,
        Optional<StoredText> page,
        List<Citation> citations,
        Optional<Rating> rating) {

    /** Copies the citations. */
    public StoredTurn {
        citations = List.copyOf(citations);
    }

    /** Something said that cites nothing. */
    public StoredTurn(
            MessageId message,
            Speaker speaker,
            StoredText text,
            Instant at,
            TurnState state,
            Optional<StoredText> page) {
        this(message, speaker, text, at, state, page, List.of(), Optional.empty());
    }

    /** Something said, wherever that was. */
    public StoredTurn(MessageId message, Speaker speaker, StoredText text, Instant at, TurnState state) {
        this(message, speaker, text, at, state, Optional.empty());
    }
}
