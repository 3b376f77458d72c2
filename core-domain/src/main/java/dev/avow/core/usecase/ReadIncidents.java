package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Incidents;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.IncidentDuty;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Role;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Shows the register: for each incident who is to be told by when, and how that stands (S1-50, S3-30). What the maker is to
 * the data, and within how many hours somebody is told, says the policy that is in force. Thread-safe.
 */
public final class ReadIncidents {

    private static final int PAGE = 500;

    private final Incidents incidents;
    private final PoliciesInForce policies;
    private final List<Holdings> holdings;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadIncidents(Incidents incidents, PoliciesInForce policies, List<Holdings> holdings, InstantSource clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.holdings = List.copyOf(holdings);
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

    /**
     * The merchants concerned: shops of which something of these kinds is held that began before somebody became aware. Walks
     * through all of it, and keeps the shops' names only.
     *
     * @return empty if there is no such incident
     */
    public Optional<SortedSet<ShopId>> merchants(String id) {
        return handle().stream()
                .map(Row::incident)
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .map(this::concerned);
    }

    private SortedSet<ShopId> concerned(Incident incident) {
        SortedSet<ShopId> shops = new TreeSet<>(Comparator.comparing(ShopId::domain));
        holdings.stream()
                .filter(held -> incident.classes().contains(held.dataClass()))
                .forEach(held -> walk(held, incident, shops));
        return shops;
    }

    private static void walk(Holdings held, Incident incident, SortedSet<ShopId> shops) {
        Optional<String> after = Optional.empty();
        List<Holdings.Holding> page;
        do {
            page = held.page(after, PAGE);
            for (Holdings.Holding holding : page) {
                after = Optional.of(holding.key());
                if (!holding.begun().isAfter(incident.awareAt())) {
                    shops.add(holding.shop());
                }
            }
        } while (page.size() == PAGE);
    }
}
