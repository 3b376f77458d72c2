package dev.avow.testkit.time;

import dev.avow.core.port.Purge;
import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one feature stores, seen by the time machine: the events that bring records, and the records that are there. */
public interface TrafficSource {

    /** The class of its records. */
    DataClass dataClass();

    /** Lets something happen now, through the feature's own use cases. */
    void happen(Dice dice);

    /** The classes whose records an event may bring, change or remove. */
    default Set<DataClass> touches() {
        return Set.of(dataClass());
    }

    /** What sweeps its records, unless {@link Stores#purges()} has it. */
    default List<Purge> purges() {
        return List.of();
    }

    /** Every record that is physically there, hidden or not, by a name of its own, read past all expiry. */
    Map<String, Found> present();

    /** The names of the records that the feature's reads show now; empty if nothing of it is ever shown. */
    Optional<Set<String>> shown();

    /** The names of records that somebody deleted before their end, as is everybody's right. */
    default Set<String> deleted() {
        return Set.of();
    }

    /** Whether a later event of the same kind starts a record's clock anew. */
    default boolean restarts() {
        return false;
    }
}
