package dev.avow.core.rights;

import dev.avow.core.subject.DataClass;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts per class of data. Immutable.
 *
 * @param counts of each class that was looked at, also where nothing was found; zero or more
 */
public record Tally(Map<DataClass, Long> counts) {

    /** Nothing was looked at. */
    public static final Tally NONE = new Tally(Map.of());

    /** Copies the counts. */
    public Tally {
        counts = Map.copyOf(counts);
    }

    /** The sum. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The count of a class; 0 if it was not looked at. */
    public long of(DataClass dataClass) {
        return counts.getOrDefault(dataClass, 0L);
    }

    /** The same with so many more of a class. */
    public Tally plus(DataClass dataClass, long more) {
        Map<DataClass, Long> sum = new EnumMap<>(DataClass.class);
        sum.putAll(counts);
        sum.merge(dataClass, more, Long::sum);
        return new Tally(sum);
    }
}
