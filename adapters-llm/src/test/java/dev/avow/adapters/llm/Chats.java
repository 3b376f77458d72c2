package dev.avow.adapters.llm;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import java.util.EnumSet;
import java.util.List;

/** Prompts of one conversation, made as the house makes them: through the redactor, with one book of numbers. */
final class Chats {

    static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");

    private final PlaceholderBook book = new PlaceholderBook(List.of(), value -> "hash of " + value);

    static RedactedPrompt question(String question) {
        return new RedactedPrompt("support", List.of(), List.of(), new Chats().redacted(question));
    }

    RedactedText redacted(String raw) {
        return new Redactor().redact(RawText.of(raw), EnumSet.allOf(Sink.class), book);
    }

    RedactedText forTranscriptOnly(String raw) {
        return new Redactor().redact(RawText.of(raw), EnumSet.of(Sink.TRANSCRIPT), book);
    }

    Passage passage(String title, String body) {
        return new Passage(redacted(title), redacted(body));
    }

    RedactedPrompt.Line shopper(String text) {
        return new RedactedPrompt.Line(Speaker.SHOPPER, redacted(text));
    }

    RedactedPrompt.Line assistant(String text) {
        return new RedactedPrompt.Line(Speaker.ASSISTANT, redacted(text));
    }
}
