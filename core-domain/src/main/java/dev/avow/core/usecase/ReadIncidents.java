package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Incidents;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.IncidentDuty;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows the register: for each incident who is to be told by when, and how that stands (S1-50, S3-30). What the maker is to
 * the data, and within how many hours somebody is told, says the policy that is in force. Thread-safe.
 */
public final class ReadIncidents {

    private final Incidents incidents;
    private final PoliciesInForce policies;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadIncidents(Incidents incidents, PoliciesInForce policies, InstantSource clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * An incident to read.
     *
     * @param incident as it is in the register
     * @param duties who is to be told, the most urgent first
     */
    public record Row(Incident incident, List<Duty> duties) {

        /** Copies the list. */
        public Row {
            duties = List.copyOf(duties);
        }

        /** Whether a duty of a real incident stands so. */
        public boolean isReal(Standing standing) {
            return !incident.drill() && duties.stream().anyMatch(duty -> duty.standing() == standing);
        }
    }

    /**
     * Somebody to be told.
     *
     * @param duty who, and by when
     * @param standing how it stands now
     */
    public record Duty(IncidentDuty duty, Standing standing) {}

    /** All of them, newest awareness first. */
    public List<Row> handle() {
        Instant now = clock.instant();
        return incidents.all(policies.at(now).horizon(DataClass.AUDIT_ENTRY, now)).stream()
                .map(incident -> row(incident, now))
                .toList();
    }

    private Row row(Incident incident, Instant now) {
        PolicySet policy = policies.policyAt(now);
        Set<Role> roles = incident.classes().stream()
                .flatMap(dataClass -> policy.role(dataClass).stream())
                .collect(Collectors.toSet());
        return new Row(
                incident,
                IncidentDuty.of(incident, policy.incident(), roles).stream()
                        .map(duty -> new Duty(duty, duty.standing(now)))
                        .toList());
    }
}
