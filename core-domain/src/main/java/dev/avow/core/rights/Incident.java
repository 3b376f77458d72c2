package dev.avow.core.rights;

import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A breach of personal data, or a drill of one, as the register has it (S1-50, S3-30, S4-22; GDPR Art. 33(5)). It has no
 * words of its own, so nobody's data can get into it: what happened stands in the maker's own file of the same name.
 *
 * @param id its own name; 1 to 64 of {@code A-Z a-z 0-9 - _}
 * @param awareAt when somebody became aware of it: all clocks count from here
 * @param classes what kinds of data it concerns, at least one
 * @param risk what it means for the people concerned
 * @param drill whether nothing happened and all is done as if it had
 * @param told who was told, and when
 */
public record Incident(
        String id, Instant awareAt, Set<DataClass> classes, Risk risk, boolean drill, Map<Audience, Instant> told) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** What a breach means for the people concerned. */
    public enum Risk {
        /** Unlikely to be a risk to anybody (Art. 33(1), last part of its first sentence). */
        UNLIKELY,
        /** A risk. Whoever does not know yet says so. */
        LIKELY,
        /** A high risk (Art. 34(1)). */
        HIGH;

        /** On the command line. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who can have to be told. */
    public enum Audience {
        /** The supervisory authority (Art. 33(1)). */
        AUTHORITY,
        /** Merchants concerned (Art. 33(2); S1-50, S3-30). */
        MERCHANTS,
        /** The people themselves (Art. 34(1)). */
        SUBJECTS;

        /** On the command line. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Cuts to milliseconds and checks the shape.
     *
     * @throws IllegalArgumentException if the id has another shape, or no class is named
     */
    public Incident {
        if (!ID.matcher(id).matches() || classes.isEmpty()) {
            throw new IllegalArgumentException("an incident has an id and concerns something");
        }
        awareAt = awareAt.truncatedTo(ChronoUnit.MILLIS);
        classes = Set.copyOf(EnumSet.copyOf(classes));
        Map<Audience, Instant> cut = new EnumMap<>(Audience.class);
        told.forEach((audience, at) -> cut.put(audience, at.truncatedTo(ChronoUnit.MILLIS)));
        told = Map.copyOf(cut);
    }

    /** With somebody told; whoever was told before stays told at that time. */
    public Incident telling(Audience audience, Instant at) {
        Map<Audience, Instant> more = new EnumMap<>(Audience.class);
        more.put(audience, at);
        more.putAll(told);
        return new Incident(id, awareAt, classes, risk, drill, more);
    }
}
