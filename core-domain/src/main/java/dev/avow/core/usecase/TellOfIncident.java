package dev.avow.core.usecase;

import dev.avow.core.port.Incidents;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Notes in the register that somebody was told of an incident; who was told before stays told then. Thread-safe. */
public final class TellOfIncident {

    private final Incidents incidents;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TellOfIncident(Incidents incidents, RetentionInForce retention, InstantSource clock) {
        this.incidents = incidents;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What is noted.
     *
     * @param id the incident
     * @param audience who was told
     * @param at when; empty for now
     */
    public record Command(String id, Audience audience, Optional<Instant> at) {}

    /**
     * Notes it.
     *
     * @return whether there is such an incident
     * @throws IllegalArgumentException if it is still to come
     * @throws dev.avow.core.port.PortException if the register cannot be written
     */
    public boolean handle(Command command) {
        Instant now = clock.instant();
        Instant at = command.at().orElse(now);
        if (at.isAfter(now)) {
            throw new IllegalArgumentException("nobody was told in time to come");
        }
        return incidents.tell(
                command.id(), command.audience(), at, retention.at(now).horizon(DataClass.AUDIT_ENTRY, now));
    }
}
