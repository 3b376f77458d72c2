package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.util.Map;

/**
 * The sealed fields of one stored row.
 *
 * @param key the store's own name for the row, unique in it
 * @param shop whose it is
 * @param row the row's name in the {@link FieldContext} of its fields
 * @param fields each sealed field by its name
 */
public record SealedRow(String key, ShopId shop, String row, Map<String, SealedField> fields) {

    /** Copies the fields. */
    public SealedRow {
        fields = Map.copyOf(fields);
    }

    /** The same row with other values in its fields. */
    public SealedRow with(Map<String, SealedField> others) {
        return new SealedRow(key, shop, row, others);
    }
}
