package dev.avow.app.wiring;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Incidents;
import dev.avow.core.port.Installations;
import dev.avow.core.subject.IdSource;
import dev.avow.core.usecase.FindConcerned;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.core.usecase.ReadIncidents;
import dev.avow.core.usecase.TellOfIncident;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes what keeps the register of incidents. */
@Singleton
class IncidentProducers {

    @Produces
    @Singleton
    NoteIncident noteIncident(Incidents incidents, PoliciesInForce policies, IdSource ids, InstantSource clock) {
        return new NoteIncident(incidents, policies, ids, clock);
    }

    @Produces
    @Singleton
    TellOfIncident tellOfIncident(Incidents incidents, PoliciesInForce policies, InstantSource clock) {
        return new TellOfIncident(incidents, policies, clock);
    }

    @Produces
    @Singleton
    ReadIncidents readIncidents(Incidents incidents, PoliciesInForce policies, InstantSource clock) {
        return new ReadIncidents(incidents, policies, clock);
    }

    @Produces
    @Singleton
    FindConcerned findConcerned(
            Incidents incidents,
            PoliciesInForce policies,
            @All List<Holdings> holdings,
            Installations installations,
            AuditTrail trail,
            InstantSource clock) {
        return new FindConcerned(incidents, policies, holdings, installations, trail, clock);
    }
}
