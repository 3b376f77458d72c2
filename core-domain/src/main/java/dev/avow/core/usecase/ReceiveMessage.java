package dev.avow.core.usecase;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.MessageRefusal;
import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a shopper's message: checks it, redacts it, and stores it before anybody is asked (S1-06, S1-11, S1-30).
 * Thread-safe.
 *
 * <p>Repeating a message is harmless: one that is answered already gives {@link Outcome.Known}, one that is not is asked
 * again once the time for its answer is over.
 */
public final class ReceiveMessage {

    private static final int ATTEMPTS = 3;
    /** So many turns go along with a question. */
    private static final int HISTORY = 12;
    /** TS-6. */
    private static final String GONE = "transcript.gone";

    private final TranscriptStore transcripts;
    private final Function<ShopId, Redactor> redactors;
    private final Function<ShopId, ShopTexts> shops;
    private final RetentionInForce retention;
    private final KeyedHasher hasher;
    private final ChatLimits limits;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param redactors the redactor of a shop, by the policy that is in force
     * @param shops what helps to read a shop's texts
     */
    public ReceiveMessage(
            TranscriptStore transcripts,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            RetentionInForce retention,
            KeyedHasher hasher,
            ChatLimits limits,
            InstantSource clock) {
        this.transcripts = transcripts;
        this.redactors = redactors;
        this.shops = shops;
        this.retention = retention;
        this.hasher = hasher;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A message.
     *
     * @param shop from the verified session
     * @param conversation from the verified session
     * @param startedAt when the session opened the conversation: the start of its clock
     * @param message the sender's name for it
     * @param text what was typed
     * @param page the address of the storefront page; kept, redacted, when the message opens the conversation (S1-08)
     */
    public record Command(
            ShopId shop,
            ConversationId conversation,
            Instant startedAt,
            MessageId message,
            RawText text,
            Optional<RawText> page) {

        /** A message from nowhere in particular. */
        public Command(ShopId shop, ConversationId conversation, Instant startedAt, MessageId message, RawText text) {
            this(shop, conversation, startedAt, message, text, Optional.empty());
        }
    }

    /** What became of the message. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Accepted, T> accepted, Function<Known, T> known, Function<Refused, T> refused);

        /**
         * It rests in the store and waits for its answer.
         *
         * @param question what to ask
         */
        record Accepted(OpenQuestion question) implements Outcome {
            @Override
            public <T> T fold(Function<Accepted, T> accepted, Function<Known, T> known, Function<Refused, T> refused) {
                return accepted.apply(this);
            }
        }

        /**
         * It was answered before.
         *
         * @param answer that answer
         * @param state how the answer ended
         * @param citations what it rests on
         */
        record Known(RedactedText answer, TurnState state, List<Citation> citations) implements Outcome {
            @Override
            public <T> T fold(Function<Accepted, T> accepted, Function<Known, T> known, Function<Refused, T> refused) {
                return known.apply(this);
            }
        }

        /**
         * It was not taken; nothing was stored.
         *
         * @param reason why
         */
        record Refused(MessageRefusal reason) implements Outcome {
            @Override
            public <T> T fold(Function<Accepted, T> accepted, Function<Known, T> known, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /**
     * Takes the message.
     *
     * @throws PortException if the store could not take it
     * @throws RedactionException if it could not be redacted; nothing was stored
     */
    public Outcome handle(Command command) {
        Optional<MessageRefusal> refusal = refusalOf(command.text());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(command);
            } catch (PortException.Conflict e) {
                if (attempt == ATTEMPTS) {
                    return new Outcome.Refused(reasonOfConflict(command));
                }
            } catch (PortException.Rejected e) {
                if (e.code().equals(GONE)) {
                    return new Outcome.Refused(MessageRefusal.CONVERSATION_EXPIRED);
                }
                if (e.code().equals(SuppressedTranscripts.STOPPED)) {
                    return new Outcome.Refused(MessageRefusal.STOPPED);
                }
                throw e;
            }
        }
    }

    /** Somebody else is always faster, or the conversation is there but its own life is over (TS-4). */
    private MessageRefusal reasonOfConflict(Command command) {
        Instant now = clock.instant();
        Horizon horizon = retention.at(command.shop(), now).horizon(DataClass.TRANSCRIPT, now);
        return transcripts
                        .find(command.shop(), Purpose.ANSWERING, command.conversation(), horizon)
                        .isPresent()
                ? MessageRefusal.BUSY
                : MessageRefusal.CONVERSATION_EXPIRED;
    }

    private Optional<MessageRefusal> refusalOf(RawText text) {
        if (text.length() > limits.messageLength()) {
            return Optional.of(MessageRefusal.TOO_LONG);
        }
        if (text.isBlank()) {
            return Optional.of(MessageRefusal.EMPTY);
        }
        return text.isWellFormed() ? Optional.empty() : Optional.of(MessageRefusal.NOT_UNICODE);
    }

    private Outcome attempt(Command command) {
        Instant now = clock.instant();
        RetentionPolicy inForce = retention.at(command.shop(), now);
        Horizon horizon = inForce.horizon(DataClass.TRANSCRIPT, now);
        Optional<Transcript> found =
                transcripts.find(command.shop(), Purpose.ANSWERING, command.conversation(), horizon);
        if (found.isEmpty()) {
            Lifetime lifetime = inForce.lifetime(DataClass.TRANSCRIPT, command.startedAt());
            return horizon.shows(lifetime)
                    ? new Outcome.Accepted(start(command, lifetime, now))
                    : new Outcome.Refused(MessageRefusal.CONVERSATION_EXPIRED);
        }
        Transcript transcript = found.get();
        return settled(command, transcript, now)
                .orElseGet(() -> new Outcome.Accepted(proceed(command, transcript, inForce, now)));
    }

    private OpenQuestion start(Command command, Lifetime lifetime, Instant now) {
        PlaceholderBook book = ConversationText.book(hasher, command.shop(), command.conversation(), List.of());
        RedactionContext context = shops.apply(command.shop()).context();
        Optional<RedactedText> page = command.page()
                .map(address -> redactors
                        .apply(command.shop())
                        .redact(address, ConversationText.SINKS, book, context.ofPage(address)));
        Turn turn = shopperTurn(command, book, context, now, page);
        transcripts.start(command.shop(), command.conversation(), lifetime, turn, book.added());
        return question(command, turn.text(), List.of(), 1, book.added());
    }

    /** Whether the conversation's present state decides already: answered before, still busy, or full. */
    private Optional<Outcome> settled(Command command, Transcript transcript, Instant now) {
        Optional<StoredTurn> answer = turn(transcript, command.message(), Speaker.ASSISTANT);
        if (answer.isPresent()) {
            PlaceholderBook book = bookOf(command, transcript);
            StoredTurn turn = answer.get();
            RedactedText text = redactors.apply(command.shop()).recheck(turn.text(), ConversationText.SINKS, book);
            return Optional.of(new Outcome.Known(text, turn.state(), turn.citations()));
        }
        StoredTurn last = transcript.turns().get(transcript.turns().size() - 1);
        if (last.speaker() == Speaker.SHOPPER && now.isBefore(last.at().plus(limits.answerTime()))) {
            return Optional.of(new Outcome.Refused(MessageRefusal.BUSY));
        }
        boolean known = turn(transcript, command.message(), Speaker.SHOPPER).isPresent();
        int toCome = known ? 1 : 2;
        if (transcript.turns().size() + toCome > limits.turns()) {
            return Optional.of(new Outcome.Refused(MessageRefusal.CONVERSATION_FULL));
        }
        return Optional.empty();
    }

    /** Appends the message, unless it rests there already: then what rests there is asked again, whatever came now. */
    private OpenQuestion proceed(Command command, Transcript transcript, RetentionPolicy inForce, Instant now) {
        PlaceholderBook book = bookOf(command, transcript);
        List<RedactedPrompt.Line> history = historyOf(command, transcript, book);
        List<PlaceholderEntry> placeholders = new ArrayList<>(transcript.placeholders());
        Optional<StoredTurn> known = turn(transcript, command.message(), Speaker.SHOPPER);
        if (known.isPresent()) {
            RedactedText question =
                    redactors.apply(command.shop()).recheck(known.get().text(), ConversationText.SINKS, book);
            return question(command, question, history, transcript.version(), placeholders);
        }
        Turn turn = shopperTurn(command, book, contextOf(command.shop(), transcript), now, Optional.empty());
        transcripts.append(
                command.shop(),
                command.conversation(),
                inForce.horizon(DataClass.TRANSCRIPT, now),
                transcript.version(),
                turn,
                book.added(),
                inForce.slid(DataClass.TRANSCRIPT, transcript.lifetime(), now));
        placeholders.addAll(book.added());
        return question(command, turn.text(), history, transcript.version() + 1, placeholders);
    }

    private static OpenQuestion question(
            Command command,
            RedactedText question,
            List<RedactedPrompt.Line> history,
            long version,
            List<PlaceholderEntry> placeholders) {
        return new OpenQuestion(
                command.shop(), command.conversation(), command.message(), question, history, version, placeholders);
    }

    private Turn shopperTurn(
            Command command, PlaceholderBook book, RedactionContext context, Instant now, Optional<RedactedText> page) {
        RedactedText text =
                redactors.apply(command.shop()).redact(command.text(), ConversationText.SINKS, book, context);
        return new Turn(command.message(), Speaker.SHOPPER, text, now, TurnState.COMPLETE, page);
    }

    /** What each side said last: a bare number may answer a question, or go on where the message before ended. */
    private RedactionContext contextOf(ShopId shop, Transcript transcript) {
        RedactionContext context = shops.apply(shop).context();
        for (StoredTurn turn : transcript.turns()) {
            context = turn.speaker() == Speaker.ASSISTANT ? context.after(turn.text()) : context.following(turn.text());
        }
        return context;
    }

    private List<RedactedPrompt.Line> historyOf(Command command, Transcript transcript, PlaceholderBook book) {
        Redactor redactor = redactors.apply(command.shop());
        Deque<RedactedPrompt.Line> lines = new ArrayDeque<>();
        for (int i = transcript.turns().size() - 1; i >= 0 && lines.size() < HISTORY; i--) {
            StoredTurn turn = transcript.turns().get(i);
            if (!turn.message().equals(command.message())) {
                RedactedText text = redactor.recheck(turn.text(), ConversationText.SINKS, book);
                if (!text.isEmpty()) {
                    lines.addFirst(new RedactedPrompt.Line(turn.speaker(), text));
                }
            }
        }
        return List.copyOf(lines);
    }

    private PlaceholderBook bookOf(Command command, Transcript transcript) {
        return ConversationText.book(hasher, command.shop(), command.conversation(), transcript.placeholders());
    }

    private static Optional<StoredTurn> turn(Transcript transcript, MessageId message, Speaker speaker) {
        return transcript.turns().stream()
                .filter(turn -> turn.speaker() == speaker && turn.message().equals(message))
                .findFirst();
    }
}
