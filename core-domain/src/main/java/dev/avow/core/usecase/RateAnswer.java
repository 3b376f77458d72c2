package dev.avow.core.usecase;

import dev.avow.core.conversation.Rating;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps what a shopper says of an answer, at that answer: it is part of the conversation, goes where the conversation goes and
 * ends when it ends (S0-15, S1-21, S1-40). Whoever has the conversation's key can say it, of its answers only. Thread-safe.
 */
public final class RateAnswer {

    private final TranscriptStore transcripts;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public RateAnswer(TranscriptStore transcripts, RetentionInForce retention, InstantSource clock) {
        this.transcripts = transcripts;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * A word about an answer.
     *
     * @param shop whose storefront
     * @param conversation that of the key
     * @param message the shopper's message that was answered
     * @param rating the word
     */
    public record Command(ShopId shop, ConversationId conversation, MessageId message, Rating rating) {}

    /** What became of it. */
    public enum Outcome {
        /** It is kept, and is another word than before, or the first. */
        KEPT,
        /** It was said before. */
        SAME,
        /** There is no such answer in this conversation, or nothing may be done with it any more. */
        ABSENT
    }

    /**
     * Keeps the word.
     *
     * @throws PortException if the store could not take it
     */
    public Outcome handle(Command command) {
        Instant now = clock.instant();
        try {
            boolean isNew = transcripts.rate(
                    command.shop(),
                    command.conversation(),
                    retention.at(command.shop(), now).horizon(DataClass.TRANSCRIPT, now),
                    command.message(),
                    command.rating());
            return isNew ? Outcome.KEPT : Outcome.SAME;
        } catch (PortException.Rejected e) {
            return Outcome.ABSENT;
        }
    }
}
