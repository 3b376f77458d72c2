package dev.avow.app.persistence;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.port.ConsentProof;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedProofs;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Proofs of ended consents in the table {@code consent_proof}. */
@Singleton
@Typed(SqlConsentProofs.class)
final class SqlConsentProofs implements ConsentProofs {

    private static final String KEEP = """
            INSERT INTO consent_proof
              (shop, lead, purpose, text_version, language, given_at, withdrawn_at, started_at, clock_start, expires_at,
               policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT * FROM consent_proof WHERE shop = ? AND lead = ? AND expires_at > ? AND clock_start > ?
            AND (clock_start < ? OR started_at > ?)
            """;

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlConsentProofs(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    /** Nobody gets the proofs but behind the guard. */
    @Produces
    @Singleton
    static ConsentProofs guarded(SqlConsentProofs store, PurposeGuard guard) {
        return new PurposeLimitedProofs(store, guard);
    }

    @Override
    public void keep(ShopId shop, ConsentProof proof) {
        ConsentRecord consent = proof.consent();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, shop.domain());
            insert.setString(2, proof.lead().value());
            insert.setString(3, consent.purpose().name());
            insert.setString(4, consent.textVersion());
            insert.setString(5, consent.language());
            insert.setObject(6, SqlTimes.utc(consent.givenAt()));
            insert.setObject(7, SqlTimes.utc(consent.withdrawnAt().orElseThrow()));
            insert.setObject(8, SqlTimes.utc(proof.lifetime().startedAt()));
            insert.setObject(9, SqlTimes.utc(proof.lifetime().clockStart()));
            insert.setObject(10, SqlTimes.utc(proof.lifetime().expiresAt()));
            insert.setInt(11, proof.lifetime().version().number());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, shop.domain());
            query.setString(2, lead.value());
            query.setObject(3, SqlTimes.utc(horizon.now()));
            query.setObject(4, SqlTimes.utc(horizon.startedAfter()));
            query.setObject(5, SqlTimes.utc(Lifetime.FAR));
            query.setObject(6, SqlTimes.utc(horizon.begunAfter()));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(proof(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static ConsentProof proof(ResultSet row) throws SQLException {
        return new ConsentProof(
                new LeadId(row.getString("lead")),
                new ConsentRecord(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("text_version"),
                        row.getString("language"),
                        instant(row, "given_at"),
                        Optional.of(instant(row, "withdrawn_at"))),
                new Lifetime(
                        instant(row, "started_at"),
                        instant(row, "clock_start"),
                        instant(row, "expires_at"),
                        new PolicyVersion(row.getInt("policy_version"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTimes.instant(row, column).orElseThrow();
    }
}
