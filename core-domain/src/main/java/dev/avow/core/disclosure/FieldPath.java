package dev.avow.core.disclosure;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Where a field is.
 *
 * @param store names the store, for example {@code postgresql}
 * @param place the table or collection
 * @param field the column, or the path in a document with dots; lists are passed through ({@code turns.text})
 */
public record FieldPath(String store, String place, String field) implements Comparable<FieldPath> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Comparator<FieldPath> ORDER = Comparator.comparing(FieldPath::store)
            .thenComparing(FieldPath::place)
            .thenComparing(FieldPath::field);

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if a part has another shape than a name
     */
    public FieldPath {
        if (!NAME.matcher(store).matches()
                || !NAME.matcher(place).matches()
                || !NAME.matcher(field).matches()) {
            throw new IllegalArgumentException("a stored field is named by its store, its place and its own name");
        }
    }

    @Override
    public int compareTo(FieldPath other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return store + "/" + place + "/" + field;
    }
}
