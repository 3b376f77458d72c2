package dev.avow.core.retention;

import dev.avow.core.subject.DataClass;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a record's end depends on that of the record it belongs to (O5).
 *
 * @param kind the dependence
 * @param parent the class it belongs to; absent exactly when it is independent
 */
public record ParentLink(Kind kind, Optional<DataClass> parent) {

    /** How a record depends on its parent. */
    public enum Kind {
        /** It does not. */
        INDEPENDENT,
        /** It ends with its parent, or by its own clock, whichever is earlier (I1). */
        DIES_WITH,
        /** Its parent stays as long as it does. */
        KEEPS
    }

    /** Belongs to nothing. */
    public static final ParentLink INDEPENDENT = new ParentLink(Kind.INDEPENDENT, Optional.empty());

    private static final Pattern FORM = Pattern.compile("(dies-with|keeps) ([a-z-]+)");

    /**
     * Checks the parent.
     *
     * @throws IllegalArgumentException if an independent record has a parent, or another has none
     */
    public ParentLink {
        if ((kind == Kind.INDEPENDENT) == parent.isPresent()) {
            throw new IllegalArgumentException("a parent is named exactly where a record depends on one");
        }
    }

    /** Ends with its parent at the latest. */
    public static ParentLink diesWith(DataClass parent) {
        return new ParentLink(Kind.DIES_WITH, Optional.of(parent));
    }

    /** Keeps its parent. */
    public static ParentLink keeps(DataClass parent) {
        return new ParentLink(Kind.KEEPS, Optional.of(parent));
    }

    /**
     * Reads {@code independent}, {@code dies-with transcript} or {@code keeps transcript}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static ParentLink parse(String text) {
        String words = text.strip();
        if (words.equals("independent")) {
            return INDEPENDENT;
        }
        Matcher matcher = FORM.matcher(words);
        Optional<DataClass> parent = matcher.matches() ? DataClass.of(matcher.group(2)) : Optional.empty();
        if (parent.isEmpty()) {
            throw new IllegalArgumentException("a link is independent, or dies-with or keeps a class of data");
        }
        return matcher.group(1).equals("keeps") ? keeps(parent.get()) : diesWith(parent.get());
    }

    /** As policies say it. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return parent.map(it -> word + " " + it.key()).orElse(word);
    }
}
