package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import java.time.Instant;
import java.util.List;

/**
 * The register of incidents (GDPR Art. 33(5); S1-50, S3-30). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>IN-1 what was kept is read back with all its parts, instants to the millisecond, newest awareness first
 *   <li>IN-2 keeping an id again changes nothing: no entry is written over
 *   <li>IN-3 who was told stays told at the first time, also when many say so at once; another audience stands beside it
 *   <li>IN-4 telling of an incident that is not there, or not shown by the horizon, changes nothing and says so
 *   <li>IN-5 what the horizon does not show is absent
 *   <li>IN-6 a store that cannot be reached is {@link PortException.Unavailable}, or for a write {@link
 *       PortException.OutcomeUnknown}: never an empty register
 * </ul>
 */
public interface Incidents {

    /** Keeps an incident, unless its id is taken. */
    void keep(Incident incident, Lifetime lifetime);

    /**
     * Notes that somebody was told.
     *
     * @return whether there is such an incident
     */
    boolean tell(String id, Audience audience, Instant at, Horizon horizon);

    /** All that the horizon shows. */
    List<Incident> all(Horizon horizon);
}
