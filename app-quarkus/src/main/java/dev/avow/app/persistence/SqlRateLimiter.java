package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RateLimiter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Rate limits in PostgreSQL, shared by all instances. A bucket is one instant, at which all its tokens will have come
 * back (the generic cell rate algorithm, ITU-T I.371); taking a token is one atomic statement. A bucket's key is a keyed
 * hash, so that the table names neither a shop nor a conversation.
 */
@Singleton
final class SqlRateLimiter implements RateLimiter {

    /** Gives the new instant, or nothing when it would lie more than a period ahead. */
    private static final String TAKE = """
            INSERT INTO rate_bucket AS b (id, full_at) VALUES (?, ? + ?)
            ON CONFLICT (id) DO UPDATE SET full_at = greatest(b.full_at, ?) + ?
              WHERE greatest(b.full_at, ?) + ? <= ? + ?
            RETURNING full_at
            """;

    private static final String LOOK = "SELECT full_at FROM rate_bucket WHERE id = ?";
    private static final String FORGET = "DELETE FROM rate_bucket WHERE full_at <= ?";

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final KeyedHasher hasher;
    private final InstantSource clock;

    SqlRateLimiter(DataSource dataSource, SqlFailures failures, KeyedHasher hasher, InstantSource clock) {
        this.dataSource = dataSource;
        this.failures = failures;
        this.hasher = hasher;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> take(String scope, int tokens, Duration period) {
        String id = hasher.hash("rate", scope.getBytes(StandardCharsets.UTF_8));
        long now = micros();
        long share = period.toNanos() / 1_000 / tokens;
        long burst = share * tokens;
        try (Connection connection = dataSource.getConnection()) {
            return takes(connection, id, now, share, burst)
                    ? Optional.empty()
                    : Optional.of(wait(connection, id, now, share, burst));
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static boolean takes(Connection connection, String id, long now, long share, long burst)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, id);
            take.setLong(2, now);
            take.setLong(3, share);
            take.setLong(4, now);
            take.setLong(5, share);
            take.setLong(6, now);
            take.setLong(7, share);
            take.setLong(8, now);
            take.setLong(9, burst);
            try (ResultSet row = take.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Duration wait(Connection connection, String id, long now, long share, long burst)
            throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setString(1, id);
            try (ResultSet row = look.executeQuery()) {
                long fullAt = row.next() ? row.getLong(1) : now;
                long excess = Math.max(fullAt, now) + share - (now + burst);
                return Duration.ofMillis(Math.max(1, (excess + 999) / 1_000));
            }
        }
    }

    @Override
    public int forgetFull() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setLong(1, micros());
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private long micros() {
        return clock.millis() * 1_000;
    }
}
