package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.KnowledgeVectors.Waiting;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the vectors that a merchant's passages do not have yet: of new and changed texts, and of all of them where the model is
 * another one by now (S2-09). Only redacted text is sent. What is interrupted goes on with the next call; two instances at once
 * cost twice and harm nothing. Thread-safe.
 */
public final class EmbedKnowledge {

    private static final int MOST_CALLS = 200;

    private final Embedder embedder;
    private final KnowledgeVectors vectors;
    private final Function<ShopId, Redactor> redactors;
    private final Function<ShopId, ShopTexts> shops;

    /**
     * Puts the use case together.
     *
     * @param redactors the redactor of a shop, by the policy that is in force
     * @param shops what helps to read a shop's texts
     */
    public EmbedKnowledge(
            Embedder embedder,
            KnowledgeVectors vectors,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops) {
        this.embedder = embedder;
        this.vectors = vectors;
        this.redactors = redactors;
        this.shops = shops;
    }

    /**
     * Makes what is missing, in calls of as many passages as the embedder takes; a few thousand at most.
     *
     * @return how many were made
     * @throws PortException if the embedder, or a store, cannot be asked; what was made until then is kept
     */
    public int handle(ShopId shop) {
        int made = 0;
        for (int calls = 0; calls < MOST_CALLS; calls++) {
            List<Waiting> waiting =
                    vectors.without(shop, Purpose.ANSWERING, embedder.model(), Math.max(1, embedder.most()));
            if (waiting.isEmpty()) {
                return made;
            }
            vectors.put(shop, embedder.model(), embedded(shop, waiting));
            made += waiting.size();
        }
        return made;
    }

    private Map<Waiting, float[]> embedded(ShopId shop, List<Waiting> waiting) {
        Redactor redactor = redactors.apply(shop);
        RedactionContext context = shops.apply(shop).context();
        List<RedactedText> texts = new ArrayList<>();
        for (Waiting each : waiting) {
            PlaceholderBook nobodys = new PlaceholderBook(List.of(), any -> "none");
            texts.add(redactor.redact(
                    each.passage().title().above(each.passage().body()), ConversationText.SINKS, nobodys, context));
        }
        List<float[]> made = embedder.embed(shop, texts);
        Map<Waiting, float[]> kept = new LinkedHashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            kept.put(waiting.get(i), made.get(i));
        }
        return kept;
    }
}
