package dev.avow.core.rights;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * On whose word a stop is lifted (GDPR Art. 18(3), Art. 21, read 2026-11-30). A code and an instant: no words are taken, so nobody is
 * named in them.
 *
 * @param word whose
 * @param at when it was said; to the millisecond
 */
public record Lifting(Word word, Instant at) {

    /** Whose word it is. */
    public enum Word {
        /** The person's, with the chat's own key: the key is the proof. */
        OWN_KEY,
        /** The controller's, of which the person was told before (Art. 18(3)). Staff state so. */
        TOLD,
        /** The person's, in whichever way staff heard it. Staff state so. */
        ASKED;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** Its name in the API, on the command line and in the audit trail. */
        public String key() {
            return key;
        }

        /** What staff state by that name: the key of a chat is nobody's but the visitor's. */
        public static Optional<Word> stated(String key) {
            return Arrays.stream(values())
                    .filter(word -> word != OWN_KEY && word.key.equals(key))
                    .findFirst();
        }
    }

    /**
     * Cuts to milliseconds.
     *
     * @throws IllegalArgumentException if it was before 1970: such a day is a slip
     */
    public Lifting {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (at.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("a word is of our days");
        }
    }
}
