package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.Incidents;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** IN-6, for stores that can be out of reach. */
public interface IncidentsOutageContract {

    /** A register whose server is gone. */
    Incidents unreachableIncidents();

    /** IN-6: what cannot be read is not "nothing happened". */
    @Test
    default void in6ReadingIsUnavailable() {
        Incidents incidents = unreachableIncidents();

        assertThatThrownBy(() -> incidents.all(Chat.EVERYTHING))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
    }

    /** IN-6. */
    @Test
    default void in6WritingIsUnavailableOrUnknown() {
        Incidents incidents = unreachableIncidents();
        Incident incident = new Incident(Fresh.name(), Chat.NOW, Set.of(DataClass.LEAD), Risk.LIKELY, false, Map.of());
        Lifetime lifetime = Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION);

        assertThatThrownBy(() -> incidents.keep(incident, lifetime))
                .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                .hasNoCause();
        assertThatThrownBy(() -> incidents.tell(incident.id(), Audience.MERCHANTS, Chat.NOW, Chat.EVERYTHING))
                .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                .hasNoCause();
    }
}
