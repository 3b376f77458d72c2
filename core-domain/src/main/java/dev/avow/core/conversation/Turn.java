package dev.avow.core.conversation;

import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Something said, ready to be stored.
 *
 * @param message the shopper's message; the answer to it carries the same id
 * @param speaker who said it
 * @param text what was said, redacted
 * @param at when, cut to milliseconds
 * @param state how it ended; a shopper's turn is always complete
 * @param page the address of the storefront page, redacted; only the turn that opens a conversation has one (S1-08)
 * @param citations what an answer rests on; a shopper's turn has none
 */
public record Turn(
        MessageId message,
        Speaker speaker,
        RedactedText text,
        Instant at,
        TurnState state,
        Optional<RedactedText> page,
        List<Citation> citations) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a shopper's turn is not complete
     */
    public Turn {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        citations = List.copyOf(citations);
        if (speaker == Speaker.SHOPPER && state != TurnState.COMPLETE) {
            throw new IllegalArgumentException("a shopper's turn is complete");
        }
    }

    /** Something said, wherever that was. */
    public Turn(MessageId message, Speaker speaker, RedactedText text, Instant at, TurnState state) {
        this(message, speaker, text, at, state, Optional.empty());
    }

    /** Something said that cites nothing. */
    public Turn(
            MessageId message,
            Speaker speaker,
            RedactedText text,
            Instant at,
            TurnState state,
            Optional<RedactedText> page) {
        this(message, speaker, text, at, state, page, List.of());
    }
}
