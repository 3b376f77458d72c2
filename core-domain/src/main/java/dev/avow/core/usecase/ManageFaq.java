package dev.avow.core.usecase;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.redaction.RawText;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A merchant's questions and answers (S1-03): what the assistant answers from before anything else. Thread-safe. */
public final class ManageFaq {

    /** The most entries of a shop. */
    public static final int MOST = 500;

    /** The longest answer, in UTF-16 units. */
    public static final int LONGEST_ANSWER = 10_000;

    private static final String PREFIX = "faq-";

    private final KnowledgeShelf shelf;
    private final RetentionInForce retention;
    private final IdSource ids;
    private final InstantSource clock;

    /** Why an entry is not taken. */
    public enum Refusal {
        /** The question or the answer says nothing. */
        EMPTY,
        /** The question is longer than {@link Source#LONGEST_TITLE}, or the answer than {@link #LONGEST_ANSWER}. */
        TOO_LONG,
        /** It holds half characters, or the null character. */
        NOT_UNICODE,
        /** There are {@link #MOST} already. */
        TOO_MANY,
        /** The entry that is to be changed is not there. */
        ABSENT
    }

    /** Puts the use case together. */
    public ManageFaq(KnowledgeShelf shelf, RetentionInForce retention, IdSource ids, InstantSource clock) {
        this.shelf = shelf;
        this.retention = retention;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A page of entries.
     *
     * @param after the key of the last one before
     * @param limit 1 to 200
     */
    public List<Source> page(ShopId shop, Optional<String> after, int limit) {
        return shelf.page(shop, Purpose.ANSWERING, SourceKind.FAQ, after, limit);
    }

    /** How many texts of each kind the assistant has. */
    public Map<SourceKind, Long> counts(ShopId shop) {
        return shelf.counts(shop, Purpose.ANSWERING);
    }

    /** Adds an entry; why not, if it is not taken. */
    public Optional<Refusal> add(ShopId shop, String question, String answer) {
        Optional<Refusal> refusal = refusalOf(question, answer);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (counts(shop).getOrDefault(SourceKind.FAQ, 0L) >= MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        put(shop, PREFIX + ids.next(), question, answer);
        return Optional.empty();
    }

    /** Changes an entry; why not, if it is not taken. */
    public Optional<Refusal> change(ShopId shop, String key, String question, String answer) {
        Optional<Refusal> refusal = refusalOf(question, answer);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (shelf.find(shop, Purpose.ANSWERING, new SourceId(SourceKind.FAQ, key))
                .isEmpty()) {
            return Optional.of(Refusal.ABSENT);
        }
        put(shop, key, question, answer);
        return Optional.empty();
    }

    /** Takes an entry away; {@code false} if it was not there. */
    public boolean remove(ShopId shop, String key) {
        return shelf.remove(shop, new SourceId(SourceKind.FAQ, key));
    }

    private void put(ShopId shop, String key, String question, String answer) {
        Instant now = clock.instant();
        Source source =
                new Source(new SourceId(SourceKind.FAQ, key), question.strip(), answer.strip(), Optional.empty());
        shelf.put(shop, source, retention.at(shop, now).lifetime(DataClass.KNOWLEDGE, now));
    }

    private static Optional<Refusal> refusalOf(String question, String answer) {
        if (question.isBlank() || answer.isBlank()) {
            return Optional.of(Refusal.EMPTY);
        }
        if (question.strip().length() > Source.LONGEST_TITLE || answer.strip().length() > LONGEST_ANSWER) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return isText(question) && isText(answer) ? Optional.empty() : Optional.of(Refusal.NOT_UNICODE);
    }

    private static boolean isText(String text) {
        return RawText.of(text).isWellFormed() && text.indexOf('\0') < 0;
    }
}
