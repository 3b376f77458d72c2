package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sweeps several stores of one class as if they were one. Thread-safe if they are. */
public final class JoinedPurge implements Purge {

    private final List<Purge> purges;

    private JoinedPurge(List<Purge> purges) {
        this.purges = purges;
    }

    /** One purge for each class, in the order in which the classes come up. */
    public static List<Purge> perClass(List<Purge> purges) {
        Map<DataClass, List<Purge>> byClass = new LinkedHashMap<>();
        for (Purge purge : purges) {
            byClass.merge(
                    purge.dataClass(),
                    List.of(purge),
                    (known, more) ->
                            Stream.of(known, more).flatMap(List::stream).toList());
        }
        return byClass.values().stream()
                .map(same -> same.size() == 1 ? same.get(0) : new JoinedPurge(same))
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return purges.get(0).dataClass();
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        int removed = 0;
        for (Purge purge : purges) {
            if (removed < limit) {
                removed += purge.purge(horizon, limit - removed);
            }
        }
        return removed;
    }

    /** What the one that takes the fewest can take. */
    @Override
    public int batch() {
        return purges.stream().mapToInt(Purge::batch).min().orElseThrow();
    }

    @Override
    public Optional<Instant> oldest() {
        return purges.stream().flatMap(purge -> purge.oldest().stream()).min(Instant::compareTo);
    }
}
