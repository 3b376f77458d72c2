package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Incidents;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link Incidents} owe (IN-1 to IN-5), and their purge (PU-1 to PU-4). */
public interface IncidentsContract extends PurgeContract {

    /** The register under test. */
    Incidents incidents();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        Incident incident = incident(lifetime.startedAt());
        incidents().keep(incident, lifetime);
        return () -> find(incident.id(), Chat.EVERYTHING).isPresent();
    }

    /** IN-1 (S1-50). */
    @Test
    default void in1WhatWasKeptIsReadBackWithAllItsParts() {
        Incident incident = new Incident(
                Fresh.name(),
                Chat.NOW.plusMillis(77),
                Set.of(DataClass.LEAD, DataClass.SHOP_ACCOUNT),
                Risk.HIGH,
                true,
                Map.of(Audience.SUBJECTS, Chat.NOW.plusMillis(78)));

        keep(incident);

        assertThat(find(incident.id(), Chat.EVERYTHING)).contains(incident);
    }

    /** IN-1. */
    @Test
    default void in1TheNewestAwarenessComesFirst() {
        Incident older = incident(Chat.NOW.plusSeconds(1));
        Incident newer = incident(Chat.NOW.plusSeconds(2));
        keep(newer);
        keep(older);

        List<String> ids =
                incidents().all(Chat.EVERYTHING).stream().map(Incident::id).toList();

        assertThat(ids).containsSubsequence(newer.id(), older.id());
    }

    /** IN-2: a register is not written over. */
    @Test
    default void in2KeepingAnIdAgainChangesNothing() {
        Incident first = incident(Chat.NOW);
        keep(first);

        keep(new Incident(first.id(), Chat.NOW.plusSeconds(9), Set.of(DataClass.LEAD), Risk.UNLIKELY, true, Map.of()));

        assertThat(find(first.id(), Chat.EVERYTHING)).contains(first);
    }

    /** IN-3. */
    @Test
    default void in3WhoWasToldStaysToldAtTheFirstTime() {
        Incident incident = incident(Chat.NOW);
        keep(incident);

        assertThat(tell(incident, Audience.MERCHANTS, 1)).isTrue();
        assertThat(tell(incident, Audience.MERCHANTS, 2)).isTrue();
        assertThat(tell(incident, Audience.AUTHORITY, 3)).isTrue();

        assertThat(find(incident.id(), Chat.EVERYTHING).orElseThrow().told())
                .isEqualTo(Map.of(
                        Audience.MERCHANTS, Chat.NOW.plusSeconds(1), Audience.AUTHORITY, Chat.NOW.plusSeconds(3)));
    }

    /** IN-3: nobody's word is lost when two speak of two audiences at once. */
    @Test
    default void in3ManyAtOnceLoseNothing() {
        Incident incident = incident(Chat.NOW);
        keep(incident);

        List<Race.Finish<Boolean>> finishes = Race.run(4, () -> {
            for (Audience audience : Audience.values()) {
                tell(incident, audience, 1);
            }
            return true;
        });

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(find(incident.id(), Chat.EVERYTHING).orElseThrow().told()).containsOnlyKeys(Audience.values());
    }

    /** IN-4. */
    @Test
    default void in4TellingOfWhatIsNotThereSaysSo() {
        Incident incident = incident(Chat.NOW);
        keep(incident);

        assertThat(incidents().tell(Fresh.name(), Audience.MERCHANTS, Chat.NOW, Chat.EVERYTHING))
                .isFalse();
        assertThat(incidents().tell(incident.id(), Audience.MERCHANTS, Chat.NOW, ended()))
                .isFalse();
        assertThat(find(incident.id(), Chat.EVERYTHING)).contains(incident);
    }

    /** IN-5. */
    @Test
    default void in5WhatTheHorizonDoesNotShowIsAbsentFromThatInstant() {
        Incident incident = incident(Chat.NOW);
        keep(incident);
        Instant end = Chat.NOW.plus(Chat.LIFE);

        assertThat(find(incident.id(), new Horizon(end.minusMillis(1), Chat.NOW.minusMillis(1))))
                .isPresent();
        assertThat(find(incident.id(), ended())).isEmpty();
        assertThat(find(incident.id(), new Horizon(Instant.EPOCH, Chat.NOW))).isEmpty();
    }

    private static Horizon ended() {
        return new Horizon(Chat.NOW.plus(Chat.LIFE), Instant.EPOCH);
    }

    private boolean tell(Incident incident, Audience audience, int second) {
        return incidents().tell(incident.id(), audience, Chat.NOW.plusSeconds(second), Chat.EVERYTHING);
    }

    private void keep(Incident incident) {
        incidents().keep(incident, Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION));
    }

    private Optional<Incident> find(String id, Horizon horizon) {
        return incidents().all(horizon).stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst();
    }

    private static Incident incident(Instant awareAt) {
        return new Incident(Fresh.name(), awareAt, Set.of(DataClass.LEAD), Risk.LIKELY, false, Map.of());
    }
}
