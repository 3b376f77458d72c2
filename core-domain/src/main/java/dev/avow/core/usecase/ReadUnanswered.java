package dev.avow.core.usecase;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what shoppers asked lately and no source of the shop answered, so that its merchant can write an answer down. Nothing is
 * kept for it: a question is gone with its conversation. Thread-safe.
 */
public final class ReadUnanswered {

    /** Conversations that are looked at, newest first. */
    private static final int LOOKED_AT = 100;

    private final ReadInbox inbox;

    /** Puts the use case together. */
    public ReadUnanswered(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /**
     * A question without an answer.
     *
     * @param conversation where it was asked
     * @param text what was asked, redacted
     * @param at when
     */
    public record Question(ConversationId conversation, RedactedText text, Instant at) {}

    /**
     * The newest of them.
     *
     * @param limit how many at the most, at least 1
     */
    public List<Question> handle(ShopId shop, int limit) {
        List<Question> found = new ArrayList<>();
        for (ReadInbox.Row row : inbox.page(shop, Optional.empty(), LOOKED_AT).rows()) {
            if (found.size() >= limit) {
                break;
            }
            if (row.turns() == 2) {
                if (!isAnswer(row.last())) {
                    found.add(question(row.conversation(), row.first()));
                }
            } else {
                inbox.conversation(shop, row.conversation())
                        .ifPresent(whole -> collect(whole.conversation(), whole.lines(), found));
            }
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private static void collect(ConversationId conversation, List<ReadInbox.Line> lines, List<Question> found) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            ReadInbox.Line said = lines.get(i);
            ReadInbox.Line next = lines.get(i + 1);
            boolean pair = said.speaker() == Speaker.SHOPPER && next.speaker() == Speaker.ASSISTANT;
            if (pair && !isAnswer(next)) {
                found.add(question(conversation, said));
            }
        }
    }

    private static boolean isAnswer(ReadInbox.Line line) {
        return line.speaker() == Speaker.ASSISTANT
                && line.state() == TurnState.COMPLETE
                && !line.citations().isEmpty();
    }

    private static Question question(ConversationId conversation, ReadInbox.Line line) {
        return new Question(conversation, line.text(), line.at());
    }
}
