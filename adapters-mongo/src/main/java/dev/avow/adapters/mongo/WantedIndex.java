package dev.avow.adapters.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An index as it must be.
 *
 * @param name its name
 * @param key its fields in order, 1 for ascending and -1 for descending
 * @param endsDocuments whether it is the TTL index
 */
record WantedIndex(String name, Document key, boolean endsDocuments) {

    /** The option that makes an index a TTL index. */
    static final String TTL = "expireAfterSeconds";

    /** What servers of all versions say of a plain index. Any other option (sparse, partial, hidden ...) changes it. */
    private static final Set<String> PLAIN = Set.of("v", "key", "name", "ns", "background");

    boolean hasNameOf(Document index) {
        return name.equals(index.get("name"));
    }

    boolean hasNameOrKeyOf(Document index) {
        return hasNameOf(index) || hasKeyOf(index);
    }

    boolean equalsFound(Document index) {
        return hasKeyOf(index) && hasLifeOf(index) && index.keySet().stream().allMatch(this::isKnown);
    }

    private boolean isKnown(String option) {
        return PLAIN.contains(option) || (endsDocuments && option.equals(TTL));
    }

    private boolean hasLifeOf(Document index) {
        return !endsDocuments || isNumber(index.get(TTL), 0);
    }

    /** Order counts, which the equality of documents does not know. */
    private boolean hasKeyOf(Document index) {
        if (!(index.get("key") instanceof Document found) || found.size() != key.size()) {
            return false;
        }
        List<Map.Entry<String, Object>> ours = new ArrayList<>(key.entrySet());
        List<Map.Entry<String, Object>> theirs = new ArrayList<>(found.entrySet());
        for (int i = 0; i < ours.size(); i++) {
            Map.Entry<String, Object> our = ours.get(i);
            Map.Entry<String, Object> their = theirs.get(i);
            if (!our.getKey().equals(their.getKey())
                    || !isNumber(their.getValue(), ((Number) our.getValue()).doubleValue())) {
                return false;
            }
        }
        return true;
    }

    /** Servers give numbers in any type; NaN, which some took for a TTL, equals nothing. */
    private static boolean isNumber(@Nullable Object value, double expected) {
        return value instanceof Number number && number.doubleValue() == expected;
    }
}
