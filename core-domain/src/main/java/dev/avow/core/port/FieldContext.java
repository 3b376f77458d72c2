package dev.avow.core.port;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.util.regex.Pattern;

/**
 * The place of one sealed field. It is authenticated with the value, so that a value which is moved to another row, field,
 * class or shop does not open there.
 *
 * @param shop whose row it is
 * @param dataClass what the row is
 * @param field the field's name; lower-case letters and dashes, 1 to 40
 * @param row the row's own name inside shop and class, 1 to 200 characters; stays the same for the life of the value
 */
public record FieldContext(ShopId shop, DataClass dataClass, String field, String row) {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int LONGEST_ROW = 200;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if field or row have another shape
     */
    public FieldContext {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("a field's name has lower-case letters and dashes");
        }
        if (row.isEmpty() || row.length() > LONGEST_ROW) {
            throw new IllegalArgumentException("a row's name has 1 to 200 characters");
        }
    }

    /** All four in one text. Only the last can hold a slash, so no two contexts give the same text. */
    public String text() {
        return scope(shop, dataClass, field) + "/" + row;
    }

    /** The {@link KeyedHasher} scope of the field's blind index. */
    public String indexScope() {
        return indexScope(shop, dataClass, field);
    }

    /** The scope of the blind index of all rows' field: hashes of two shops, or of two fields, never compare. */
    public static String indexScope(ShopId shop, DataClass dataClass, String field) {
        return "index/" + scope(shop, dataClass, field);
    }

    private static String scope(ShopId shop, DataClass dataClass, String field) {
        return dataClass.key() + "/" + field + "/" + shop.domain();
    }
}
