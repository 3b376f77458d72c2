package dev.avow.app.persistence;

import dev.avow.core.port.Incidents;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of incidents, in the table {@code incident}. */
@Singleton
final class SqlIncidents implements Incidents {

    private static final String KEEP = """
            INSERT INTO incident (id, aware_at, classes, risk, drill, authority_told_at, merchants_told_at, subjects_told_at,
              started_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String SHOWN = "expires_at > ? AND clock_start > ? AND (clock_start < ? OR started_at > ?)";
    private static final String ALL =
            "SELECT * FROM incident WHERE " + SHOWN + " ORDER BY aware_at DESC, id COLLATE \"C\"";

    private final SqlWork sql;

    SqlIncidents(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Incident incident, Lifetime lifetime) {
        sql.change(
                KEEP,
                incident.id(),
                incident.awareAt(),
                incident.classes().stream().map(DataClass::key).sorted().collect(Collectors.joining(" ")),
                incident.risk().name(),
                incident.drill(),
                told(incident, Audience.AUTHORITY),
                told(incident, Audience.MERCHANTS),
                told(incident, Audience.SUBJECTS),
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number());
    }

    private static Optional<Instant> told(Incident incident, Audience audience) {
        return Optional.ofNullable(incident.told().get(audience));
    }

    /** The first time stays: it is set where nothing is. */
    @Override
    public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
        String column = column(audience);
        return sql.change(
                        "UPDATE incident SET " + column + " = coalesce(" + column + ", ?) WHERE id = ? AND " + SHOWN,
                        at,
                        id,
                        horizon.now(),
                        horizon.startedAfter(),
                        Lifetime.FAR,
                        horizon.begunAfter())
                > 0;
    }

    @Override
    public List<Incident> all(Horizon horizon) {
        return sql.all(
                ALL, SqlIncidents::incident, horizon.now(), horizon.startedAfter(), Lifetime.FAR, horizon.begunAfter());
    }

    private static String column(Audience audience) {
        return audience.key() + "_told_at";
    }

    private static Incident incident(ResultSet row) throws SQLException {
        Map<Audience, Instant> told = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            SqlTimes.instant(row, column(audience)).ifPresent(at -> told.put(audience, at));
        }
        return new Incident(
                row.getString("id"),
                SqlTimes.instant(row, "aware_at").orElseThrow(),
                Arrays.stream(row.getString("classes").split(" "))
                        .flatMap(key -> DataClass.of(key).stream())
                        .collect(Collectors.toSet()),
                Risk.valueOf(row.getString("risk")),
                row.getBoolean("drill"),
                told);
    }
}
