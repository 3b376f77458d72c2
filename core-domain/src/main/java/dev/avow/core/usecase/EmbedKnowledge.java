package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.knowledge.PassageId;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.KnowledgeVectors.Waiting;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Makes the vectors that a merchant's passages do not have yet: of new and changed texts, and of all of them where the model is
 * another one by now (S2-09). Only redacted text is sent. A passage of which the policy lets nothing out, or that the provider does
 * not take, keeps no other from its vector; the provider is not asked about the same words again while the service runs. What is
 * interrupted goes on with the next call; two instances at once cost twice and harm nothing. Thread-safe.
 */
public final class EmbedKnowledge {

    private static final int MOST_CALLS = 200;

    private final Embedder embedder;
    private final KnowledgeVectors vectors;
    private final Function<ShopId, Redactor> redactors;
    private final Function<ShopId, ShopTexts> shops;
    /** What the provider did not take, by shop, as it is still written. */
    private final Map<ShopId, Set<Part>> refused = new ConcurrentHashMap<>();

    /** A passage with what it said. */
    private record Part(PassageId id, String state) {

        static Part of(Waiting waiting) {
            return new Part(waiting.passage().id(), waiting.state());
        }
    }

    /**
     * What was done.
     *
     * @param made how many vectors were made
     * @param refused how many passages the provider did not take
     */
    public record Outcome(int made, int refused) {}

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
     * @throws PortException if the embedder, or a store, cannot be asked, or the provider takes nothing at all; what was made until
     *     then is kept
     */
    public Outcome handle(ShopId shop) {
        Set<Part> before = refused.getOrDefault(shop, Set.of());
        Set<Part> notTaken = new HashSet<>(before);
        Set<Part> leftOut = new HashSet<>(before);
        int most = Math.max(1, embedder.most());
        int made = 0;
        for (int calls = 0; calls < MOST_CALLS; calls++) {
            List<Waiting> waiting = vectors.without(shop, Purpose.ANSWERING, embedder.model(), leftOut.size() + most);
            List<Waiting> next = waiting.stream()
                    .filter(each -> !leftOut.contains(Part.of(each)))
                    .limit(most)
                    .toList();
            if (next.isEmpty()) {
                // All that wait: what is not among them says something else by now, or is gone.
                notTaken.retainAll(waiting.stream().map(Part::of).toList());
                break;
            }
            Map<Waiting, RedactedText> texts = redacted(shop, next);
            Map<Waiting, float[]> got = embedded(shop, texts);
            vectors.put(shop, embedder.model(), got);
            made += got.size();
            leftOut.addAll(without(next, got));
            notTaken.addAll(without(texts.keySet(), got));
        }
        refused.put(shop, Set.copyOf(notTaken));
        notTaken.removeAll(before);
        return new Outcome(made, notTaken.size());
    }

    private static List<Part> without(Collection<Waiting> some, Map<Waiting, float[]> got) {
        return some.stream()
                .filter(each -> !got.containsKey(each))
                .map(Part::of)
                .toList();
    }

    /** Without those of which nothing may be let out. */
    private Map<Waiting, RedactedText> redacted(ShopId shop, List<Waiting> waiting) {
        Redactor redactor = redactors.apply(shop);
        RedactionContext context = shops.apply(shop).context();
        Map<Waiting, RedactedText> texts = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            redacted(redactor, context, each).ifPresent(text -> texts.put(each, text));
        }
        return texts;
    }

    private static Optional<RedactedText> redacted(Redactor redactor, RedactionContext context, Waiting one) {
        PlaceholderBook nobodys = new PlaceholderBook(List.of(), any -> "none");
        try {
            return Optional.of(redactor.redact(
                    one.passage().title().above(one.passage().body()), ConversationText.SINKS, nobodys, context));
        } catch (RedactionException e) {
            return Optional.empty();
        }
    }

    /** Without those that the provider does not take, which are told from the others by asking for each alone. */
    private Map<Waiting, float[]> embedded(ShopId shop, Map<Waiting, RedactedText> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        Map<Waiting, float[]> made = new LinkedHashMap<>();
        try {
            Iterator<float[]> given =
                    embedder.embed(shop, List.copyOf(texts.values())).iterator();
            texts.keySet().forEach(each -> made.put(each, given.next()));
        } catch (PortException.Rejected e) {
            if (!e.code().equals(Embedder.REFUSED)) {
                throw e;
            }
            if (texts.size() > 1) {
                texts.forEach((each, text) -> made.putAll(embedded(shop, Map.of(each, text))));
                if (made.isEmpty()) {
                    throw e;
                }
            }
        }
        return made;
    }
}
