package dev.avow.core.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence of the notice that only people can keep true, with the review it rests on. When the review is stale, the
 * sentence is gone (S0-06, S0-20, S0-23).
 *
 * @param promise the promise's id, for example {@code S0-23}
 * @param sentence what the notice says, not blank
 * @param review what it rests on
 */
public record EvidenceRecord(String promise, String sentence, Review review) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]{1,4}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the id has another shape or the sentence is blank
     */
    public EvidenceRecord {
        if (!ID.matcher(promise).matches()) {
            throw new IllegalArgumentException("a promise has an id such as S0-23");
        }
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("evidence needs a sentence");
        }
    }

    /** What may be said on a day; empty if the review does not count then. */
    public Optional<String> sentenceOn(LocalDate day) {
        return review.countsOn(day) ? Optional.of(sentence) : Optional.empty();
    }
}
