package dev.avow.core.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why somebody may be told a person's data (S3-15): on record before anything is told.
 *
 * @param kind the ground
 * @param reference the file it is in, such as {@code DPO-2026-114}: groups of at most eight capital letters and digits,
 *     the first beginning with a letter, apart by dashes, so that no words about anybody fit in
 */
public record DisclosureGround(Kind kind, String reference) {

    private static final Pattern FILE = Pattern.compile("[A-Z][A-Z0-9]{0,7}(-[A-Z0-9]{1,8}){1,4}");

    /** What makes a disclosure lawful. */
    public enum Kind {
        /** The person's own request. */
        SUBJECTS_REQUEST,
        /** A law demands it. */
        LAW,
        /** A court or an authority demands it in a valid process. */
        LEGAL_PROCESS;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The name outside the code, for example {@code legal-process}. */
        public String key() {
            return key;
        }

        /** The kind with this key, if there is one. */
        public static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }
    }

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the reference has another shape
     */
    public DisclosureGround {
        if (!FILE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a ground names its file, such as DPO-2026-114");
        }
    }
}
