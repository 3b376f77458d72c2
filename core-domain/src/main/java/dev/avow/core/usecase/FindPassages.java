package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.PassageIndex;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * Finds what an answer may rest on, in the shop's own knowledge and nobody else's (S2-09). Keeps an index for each of the
 * shops that asked last, and makes it anew when the shop's knowledge changed: at once, or, where it took more than a second to make,
 * after ten times as long. Thread-safe.
 *
 * <p>What the index is made of is redacted; the passages that are found are read and redacted again, with the numbers of
 * the conversation that asks. A passage of which the policy lets nothing out is not found, and keeps no other from it.
 */
public final class FindPassages {

    /** From which cosine on a vector is near; below it, unrelated texts begin. */
    private static final double NEAREST = 0.45;

    private final KnowledgeSource knowledge;
    private final Optional<Vectors> vectors;
    private final Function<ShopId, Redactor> redactors;
    private final Function<ShopId, ShopTexts> shops;
    private final ObjIntConsumer<ShopId> onRefused;
    private final PassageIndexes indexes;

    /**
     * What searching by meaning needs.
     *
     * @param embedder makes the question's vector
     * @param kept the passages' vectors
     */
    public record Vectors(Embedder embedder, KnowledgeVectors kept) {}

    /**
     * Puts it together.
     *
     * @param vectors for searching by meaning; without them by words alone
     * @param redactors the redactor of a shop, by the policy that is in force
     * @param shops what helps to read a shop's texts
     * @param onRefused told, when a shop's texts were read anew, of how many nothing may be let out
     */
    public FindPassages(
            KnowledgeSource knowledge,
            Optional<Vectors> vectors,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            ObjIntConsumer<ShopId> onRefused,
            InstantSource clock) {
        this.knowledge = knowledge;
        this.vectors = vectors;
        this.redactors = redactors;
        this.shops = shops;
        this.onRefused = onRefused;
        this.indexes = new PassageIndexes(this::make, clock);
    }

    /**
     * The relevant passages, best first, redacted under the conversation's numbers.
     *
     * @param limit at least 1
     * @throws PortException if the knowledge could not be read; a question's vector that cannot be had is no such trouble
     */
    public List<Passage> handle(ShopId shop, RedactedText question, PlaceholderBook book, int limit) {
        PassageIndex index = index(shop);
        if (index.size() == 0) {
            return List.of();
        }
        List<PassageId> best = index.best(question.words(), vector(shop, question), limit);
        RedactionContext context = shops.apply(shop).context();
        Redactor redactor = redactors.apply(shop);
        return knowledge.find(shop, Purpose.ANSWERING, best).stream()
                .map(source -> new Passage(
                        redactor.redact(source.title(), ConversationText.SINKS, book, context),
                        redactor.redact(source.body(), ConversationText.SINKS, book, context),
                        source.link()))
                .toList();
    }

    private Optional<float[]> vector(ShopId shop, RedactedText question) {
        if (vectors.isEmpty() || question.words().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    vectors.get().embedder().embed(shop, List.of(question)).get(0));
        } catch (PortException e) {
            return Optional.empty();
        }
    }

    private PassageIndex index(ShopId shop) {
        String version = knowledge.version(shop, Purpose.ANSWERING)
                + vectors.map(v -> " "
                                + v.kept()
                                        .vectorsVersion(
                                                shop,
                                                Purpose.ANSWERING,
                                                v.embedder().model()))
                        .orElse("");
        return indexes.of(shop, version);
    }

    private PassageIndex make(ShopId shop) {
        Map<PassageId, float[]> known = vectors.map(v ->
                        v.kept().vectors(shop, Purpose.ANSWERING, v.embedder().model()))
                .orElse(Map.of());
        Redactor redactor = redactors.apply(shop);
        RedactionContext context = shops.apply(shop).context();
        PassageIndex.Builder builder = new PassageIndex.Builder(NEAREST);
        int refused = 0;
        for (SourcePassage passage : knowledge.passages(shop, Purpose.ANSWERING)) {
            PlaceholderBook nobodys = new PlaceholderBook(List.of(), any -> "none");
            try {
                builder.add(
                        passage.id(),
                        redactor.redact(passage.title(), ConversationText.SINKS, nobodys, context)
                                .words(),
                        redactor.redact(passage.body(), ConversationText.SINKS, nobodys, context)
                                .words(),
                        Optional.ofNullable(known.get(passage.id())));
            } catch (RedactionException e) {
                refused++;
            }
        }
        if (refused > 0) {
            onRefused.accept(shop, refused);
        }
        return builder.build();
    }
}
