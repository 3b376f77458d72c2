package dev.avow.core.usecase;

import dev.avow.core.port.Incidents;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enters an incident, or a drill, into the register (S1-50, S3-30). Thread-safe. */
public final class NoteIncident {

    private final Incidents incidents;
    private final RetentionInForce retention;
    private final IdSource ids;
    private final InstantSource clock;

    /** Puts the use case together. */
    public NoteIncident(Incidents incidents, RetentionInForce retention, IdSource ids, InstantSource clock) {
        this.incidents = incidents;
        this.retention = retention;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is entered.
     *
     * @param awareAt when somebody became aware; empty for now
     * @param classes what it concerns
     * @param risk what it means for people
     * @param drill whether it is practised only
     */
    public record Command(Optional<Instant> awareAt, Set<DataClass> classes, Risk risk, boolean drill) {}

    /**
     * Enters it.
     *
     * @throws IllegalArgumentException if no class is named, or nobody can be aware of it yet
     * @throws dev.avow.core.port.PortException if the register cannot be written
     */
    public Incident handle(Command command) {
        Instant now = clock.instant();
        Instant awareAt = command.awareAt().orElse(now);
        if (awareAt.isAfter(now)) {
            throw new IllegalArgumentException("nobody is aware of what is to come");
        }
        Incident incident =
                new Incident(ids.next(), awareAt, command.classes(), command.risk(), command.drill(), Map.of());
        // It is kept as long as other entries of accountability, from when it was entered.
        incidents.keep(incident, retention.at(now).lifetime(DataClass.AUDIT_ENTRY, now));
        return incident;
    }
}
