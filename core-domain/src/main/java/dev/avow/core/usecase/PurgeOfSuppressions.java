package dev.avow.core.usecase;

import dev.avow.core.port.Purge;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.port.SuppressionJournal.Placed;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.JournalEntry.Kind;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forgets marks of the suppression journal that have no effect any more (GDPR Art. 5(1)(e), I25): those that are past their end, and every word of
 * a stop but the last one, and a stop that was lifted. A mark ends when it was dated to end, and not sooner by a shorter
 * rule of today: what it keeps away may be as old as the backups of its own day. One that a store was not told yet stays. Thread-safe.
 */
public final class PurgeOfSuppressions implements Purge {

    /** A journal is written anew for each batch. */
    private static final int BATCH = 10_000;

    private final SuppressionJournal journal;
    private final GuardRestore guard;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts it together. */
    public PurgeOfSuppressions(
            SuppressionJournal journal, GuardRestore guard, RetentionInForce retention, InstantSource clock) {
        this.journal = journal;
        this.guard = guard;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SUPPRESSION;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        return guard.letForget(told -> {
            Set<Long> over = over(horizon.now(), told, limit);
            return over.isEmpty() ? 0 : journal.forget(over);
        });
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** Of erasures, as the rule of today would date what ends first; a stop lasts for as long as it is wanted. */
    @Override
    public Optional<Instant> oldest() {
        Instant now = clock.instant();
        Duration life = Duration.between(
                now, retention.at(now).lifetime(DataClass.SUPPRESSION, now).expiresAt());
        return journal.after(0).stream()
                .map(Placed::entry)
                .filter(entry -> entry.kind() == Kind.ERASED)
                .map(entry -> entry.expiresAt().minus(life))
                .min(Instant::compareTo);
    }

    private Set<Long> over(Instant now, long told, int limit) {
        Map<Stop, List<Placed>> stops = new HashMap<>();
        Stream.Builder<Placed> over = Stream.builder();
        for (Placed placed : journal.after(0)) {
            JournalEntry entry = placed.entry();
            if (entry.kind() != Kind.ERASED) {
                stops.computeIfAbsent(new Stop(entry.purpose(), entry.subject()), any -> new ArrayList<>())
                        .add(placed);
            } else if (placed.position() <= told && isOver(entry, now)) {
                over.add(placed);
            }
        }
        return Stream.concat(over.build(), stops.values().stream().flatMap(words -> settled(words, now)))
                .map(Placed::position)
                .sorted()
                .limit(limit)
                .collect(Collectors.toSet());
    }

    private record Stop(Optional<Purpose> purpose, String subject) {}

    /** Of the words about one stop all but the last; the last as well if it is the only one, and stops nothing any more. */
    private static Stream<Placed> settled(List<Placed> words, Instant now) {
        Placed last = words.stream()
                .reduce((old, next) -> old.entry().isReplacedBy(next.entry()) ? next : old)
                .orElseThrow();
        boolean isAlone = words.size() == 1;
        boolean stops = last.entry().kind() == Kind.STOPPED && !isOver(last.entry(), now);
        return isAlone && stops ? Stream.of() : words.stream().filter(placed -> isAlone || !placed.equals(last));
    }

    private static boolean isOver(JournalEntry entry, Instant now) {
        return !entry.expiresAt().isAfter(now);
    }
}
