package dev.avow.app.persistence;

import dev.avow.core.port.Certificates;
import dev.avow.core.port.Sealed;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Certificates in the table {@code certificate}, and the public keys they were signed under. */
@Singleton
final class SqlCertificates implements Certificates {

    private static final String KEEP = """
            INSERT INTO certificate
              (id, code, body, nonce, nonce_key, started_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String FIND = """
            SELECT * FROM certificate WHERE code = ? AND expires_at > ? AND clock_start > ?
              AND (clock_start < ? OR started_at > ?)
            """;

    private final SqlWork sql;

    SqlCertificates(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Kept certificate) {
        Lifetime lifetime = certificate.lifetime();
        sql.change(
                KEEP,
                certificate.id(),
                certificate.code(),
                certificate.text(),
                certificate.nonce().bytes(),
                certificate.nonce().keyId(),
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number());
    }

    @Override
    public Optional<Kept> find(String code, Horizon horizon) {
        return sql.first(
                FIND,
                SqlCertificates::kept,
                code,
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                row.getString("code"),
                row.getString("body"),
                new Sealed(row.getString("nonce_key"), row.getBytes("nonce")),
                new Lifetime(
                        SqlTimes.instant(row, "started_at").orElseThrow(),
                        SqlTimes.instant(row, "clock_start").orElseThrow(),
                        SqlTimes.instant(row, "expires_at").orElseThrow(),
                        new PolicyVersion(row.getInt("policy_version"))));
    }

    /** Notes public keys, so that what they signed can be checked when the keys themselves are gone. */
    void note(Map<String, String> keys, Instant now) {
        keys.forEach((key, value) -> sql.change(
                "INSERT INTO certificate_key (key, public_key, first_seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                key,
                value,
                now));
    }

    /** Every public key that was ever noted. */
    Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        sql.all(
                        "SELECT key, public_key FROM certificate_key ORDER BY first_seen, key",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }
}
