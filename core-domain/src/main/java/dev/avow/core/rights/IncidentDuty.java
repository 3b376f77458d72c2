package dev.avow.core.rights;

import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Role;
import dev.avow.core.subject.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who has to be told of an incident (O16, C14, S1-50, S3-30). Who it is follows from what the maker of the app is
 * to the data: who processes for merchants tells the merchants, whatever the risk (GDPR Art. 33(2)); who decides tells the
 * authority, unless a risk is unlikely (Art. 33(1)), and the people themselves where it is high (Art. 34(1)).
 *
 * @param audience who
 * @param from when the clock started
 * @param by inclusive
 * @param toldAt when it was done, if it was
 */
public record IncidentDuty(Audience audience, Instant from, Instant by, Optional<Instant> toldAt) {

    /** The law's own limit; a policy may name less, never more. */
    private static final Duration LAW = Duration.ofDays(3);

    private static final int QUARTER = 4;

    /** How a duty stands. */
    public enum Standing {
        /** More than a quarter of the time is left. */
        OPEN,
        /** Less than a quarter of the time is left: somebody is to be reminded. */
        DUE_SOON,
        /** The time has run out: somebody is to be woken. */
        OVERDUE,
        /** Done in time. */
        TOLD,
        /** Done, but late: the reasons go along (Art. 33(1)). */
        TOLD_LATE;

        /** In words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * All duties of an incident, the most urgent first.
     *
     * @param roles what the maker of the app is to the data concerned; where that is unknown, both
     */
    public static List<IncidentDuty> of(Incident incident, IncidentTerms terms, Set<Role> roles) {
        boolean decides = roles.isEmpty() || roles.contains(Role.CONTROLLER);
        boolean processes = roles.isEmpty() || roles.contains(Role.PROCESSOR);
        boolean ofMerchants =
                incident.classes().stream().map(DataClass::subject).anyMatch(SubjectKind.MERCHANT::equals);
        Duration authority = terms.authority().compareTo(LAW) < 0 ? terms.authority() : LAW;
        List<IncidentDuty> duties = new ArrayList<>();
        if (processes || ofMerchants) {
            duties.add(duty(incident, Audience.MERCHANTS, terms.merchants()));
        }
        if (decides && incident.risk() != Risk.UNLIKELY) {
            duties.add(duty(incident, Audience.AUTHORITY, authority));
        }
        if (decides && incident.risk() == Risk.HIGH) {
            // The law names no number here; nobody is told later than the authority.
            duties.add(duty(incident, Audience.SUBJECTS, authority));
        }
        duties.sort((one, other) -> one.by().compareTo(other.by()));
        return List.copyOf(duties);
    }

    private static IncidentDuty duty(Incident incident, Audience audience, Duration within) {
        Instant from = incident.awareAt();
        return new IncidentDuty(
                audience,
                from,
                from.plus(within),
                Optional.ofNullable(incident.told().get(audience)));
    }

    /** How it stands at an instant. */
    public Standing standing(Instant now) {
        return toldAt.map(at -> at.isAfter(by) ? Standing.TOLD_LATE : Standing.TOLD)
                .orElseGet(() -> untold(now));
    }

    private Standing untold(Instant now) {
        if (now.isAfter(by)) {
            return Standing.OVERDUE;
        }
        Duration left = Duration.between(now, by);
        return left.compareTo(Duration.between(from, by).dividedBy(QUARTER)) < 0 ? Standing.DUE_SOON : Standing.OPEN;
    }
}
