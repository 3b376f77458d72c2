package dev.avow.app.rest;

import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.subject.Verdict;
import dev.avow.core.usecase.AdmitStaff;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Lets the maker's staff in by a token of their identity provider, for what their role grants (S0-05, S0-06, S4-15). */
@Singleton
class StaffGate {

    private static final Logger LOG = Logger.getLogger(StaffGate.class);

    private final StaffDoor door;
    private final AdmitStaff admitStaff;
    private final MeterRegistry metrics;

    StaffGate(StaffDoor door, AdmitStaff admitStaff, MeterRegistry metrics) {
        this.door = door;
        this.admitStaff = admitStaff;
        this.metrics = metrics;
    }

    /** Who asks. Whoever has no valid token is nobody, and is counted rather than recorded, so that no stranger fills the trail. */
    StaffMember member(HttpHeaders headers) {
        if (!door.isOpen()) {
            throw new ProblemException(404, "staff.off", "No identity provider for staff is configured.");
        }
        return door.memberOf(Bearer.token(headers).orElse(null)).orElseThrow(() -> {
            count("any", "staff.token");
            return new ProblemException(401, "staff.token", "Sign in at the identity provider of the staff.");
        });
    }

    /** Goes on if it may be done; the request is on record then, and also if it may not. */
    void require(AdmitStaff.Command command) {
        Verdict verdict = admitStaff.handle(command);
        String action = command.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String code = verdict.fold(allowed -> "allowed", Verdict.Refused::code);
        count(action, code);
        if (!verdict.isAllowed()) {
            LOG.warnf("staff: %s refused with %s", action, code);
            throw new ProblemException(403, code, "This is not granted; the attempt is on record.");
        }
    }

    private void count(String action, String verdict) {
        metrics.counter("avow.staff.requests", "action", action, "verdict", verdict)
                .increment();
    }
}
