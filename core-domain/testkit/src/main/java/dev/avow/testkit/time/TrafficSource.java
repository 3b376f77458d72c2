package dev.avow.testkit.time;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one feature stores, seen by the time machine: the events that bring records, and the records that are there. */
public interface TrafficSource {

    /** The class of its records. */
    DataClass dataClass();

    /** Lets something happen now, through the feature's own use cases. */
    void happen(Dice dice);

    /** Every record that is physically there, hidden or not, by a name of its own, read past all expiry. */
    Map<String, Lifetime> present();

    /** The names of the records that the feature's reads show now; empty if nothing of it is ever shown. */
    Optional<Set<String>> shown();
}
