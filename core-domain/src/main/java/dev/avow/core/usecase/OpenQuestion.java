package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * A shopper's message that rests in the store and waits for its answer. Made by {@link ReceiveMessage}.
 *
 * @param shop whose assistant is asked
 * @param conversation in which conversation
 * @param message which message
 * @param question what was asked, redacted
 * @param history the last turns before it, oldest first, rechecked; no more of them than go along with a question
 * @param version the conversation's version after the message
 * @param placeholders the numbers of the conversation's personal values
 */
public record OpenQuestion(
        ShopId shop,
        ConversationId conversation,
        MessageId message,
        RedactedText question,
        List<RedactedPrompt.Line> history,
        long version,
        List<PlaceholderEntry> placeholders) {

    /** Copies the lists. */
    public OpenQuestion {
        history = List.copyOf(history);
        placeholders = List.copyOf(placeholders);
    }
}
