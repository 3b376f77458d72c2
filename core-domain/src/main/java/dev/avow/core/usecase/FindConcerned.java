package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.AuditTrail.Recorded;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Incidents;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the merchants whom an incident concerns (GDPR Art. 33(2); S1-50, S3-30): by what is held now, and, since chats and contacts are
 * deleted within days, by who may have had something when it happened: where the app is or was, and the audit trail.
 * Keeps the shops' names only. Thread-safe.
 */
public final class FindConcerned {

    private static final int PAGE = 500;

    private final Incidents incidents;
    private final PoliciesInForce policies;
    private final List<Holdings> holdings;
    private final Installations installations;
    private final AuditTrail trail;
    private final InstantSource clock;

    /** Puts the use case together. */
    public FindConcerned(
            Incidents incidents,
            PoliciesInForce policies,
            List<Holdings> holdings,
            Installations installations,
            AuditTrail trail,
            InstantSource clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.holdings = List.copyOf(holdings);
        this.installations = installations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who is concerned.
     *
     * @param held of whom something of these kinds is held that began before somebody became aware
     * @param possible of whom nothing of the kind is held any more, and something may have been; empty if nobody said since when
     */
    public record Concerned(NavigableSet<ShopId> held, NavigableSet<ShopId> possible) {}

    /**
     * Walks through all that is held.
     *
     * @param since when it may have begun, inclusive: whoever had the app from then to the awareness may be concerned; empty
     *     leaves these out
     * @return empty if there is no such incident
     * @throws IllegalArgumentException if it is to have begun after somebody became aware
     */
    public Optional<Concerned> handle(String id, Optional<Instant> since) {
        Horizon horizon = horizon();
        return incidents.all(horizon).stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .map(incident -> concerned(incident, since, horizon));
    }

    private Concerned concerned(Incident incident, Optional<Instant> since, Horizon horizon) {
        if (since.filter(from -> from.isAfter(incident.awareAt())).isPresent()) {
            throw new IllegalArgumentException("nobody is aware of what has not begun");
        }
        NavigableSet<ShopId> held = held(incident);
        NavigableSet<ShopId> possible = shops();
        since.ifPresent(from -> {
            installed(incident).forEach(possible::add);
            possible.addAll(recorded(from, incident.awareAt(), horizon));
            possible.removeAll(held);
        });
        return new Concerned(held, possible);
    }

    private Horizon horizon() {
        Instant now = clock.instant();
        return policies.at(now).horizon(DataClass.AUDIT_ENTRY, now);
    }

    private static NavigableSet<ShopId> shops() {
        return new TreeSet<>(Comparator.comparing(ShopId::domain));
    }

    private NavigableSet<ShopId> held(Incident incident) {
        NavigableSet<ShopId> shops = shops();
        holdings.stream()
                .filter(held -> incident.classes().contains(held.dataClass()))
                .forEach(held -> walk(held, incident, shops));
        return shops;
    }

    private static void walk(Holdings held, Incident incident, NavigableSet<ShopId> shops) {
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

    /** Where the app is since before the awareness, and where it was and something is still to be done. */
    private Stream<ShopId> installed(Incident incident) {
        return Stream.concat(
                        installations.installed(Lifetime.FAR, Integer.MAX_VALUE).stream()
                                .filter(kept -> kept.installation()
                                        .fold(
                                                installed -> !installed.since().isAfter(incident.awareAt()),
                                                uninstalled -> true)),
                        installations.due(Lifetime.FAR, Integer.MAX_VALUE).stream())
                .map(Kept::shop);
    }

    /** Shops of which the audit trail tells something of that time; it goes further back than what it tells of. */
    private NavigableSet<ShopId> recorded(Instant from, Instant until, Horizon horizon) {
        NavigableSet<ShopId> shops = shops();
        OptionalLong before = OptionalLong.empty();
        List<Recorded> page;
        do {
            page = trail.page(horizon, before, PAGE);
            for (Recorded recorded : page) {
                before = OptionalLong.of(recorded.number());
                Instant at = recorded.entry().lifetime().startedAt();
                if (!at.isBefore(from) && !at.isAfter(until)) {
                    recorded.entry().shop().ifPresent(shops::add);
                }
            }
        } while (page.size() == PAGE);
        return shops;
    }
}
