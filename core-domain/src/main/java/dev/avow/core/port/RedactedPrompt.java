package dev.avow.core.port;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.redaction.RedactedText;
import java.util.List;
import java.util.Optional;

/**
 * What a model is asked: the name of a template, and slots that are redacted already (S1-20, S1-30). The template's own
 * text is a resource of the adapter; nothing here is ever joined into it outside the roles.
 *
 * @param template names the template, for example {@code support}
 * @param history earlier turns, oldest first
 * @param passages what the answer must rest on, best first; numbered from 1 by their place
 * @param order how an order stands that the shopper showed to be theirs, where the policy lets a model know it (C6)
 * @param question the shopper's newest message
 */
public record RedactedPrompt(
        String template,
        List<Line> history,
        List<Passage> passages,
        Optional<RedactedText> order,
        RedactedText question) {

    /** Copies the lists. */
    public RedactedPrompt {
        history = List.copyOf(history);
        passages = List.copyOf(passages);
    }

    /** A prompt that tells of no order. */
    public RedactedPrompt(String template, List<Line> history, List<Passage> passages, RedactedText question) {
        this(template, history, passages, Optional.empty(), question);
    }

    /**
     * An earlier turn.
     *
     * @param speaker who said it
     * @param text what was said
     */
    public record Line(Speaker speaker, RedactedText text) {}
}
