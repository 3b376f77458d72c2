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
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * Rate limits in PostgreSQL, shared by all instances. A bucket is one instant, at which all its tokens will have come
 * back (the generic cell rate algorithm, ITU-T I.371); taking tokens is one atomic statement, of however many buckets. A bucket's key
 * is a keyed hash, so that the table names neither a shop nor a conversation.
 */
@Singleton
final class SqlRateLimiter implements RateLimiter {

    private static final int PARAMETERS = 6;
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

    /** A limit as the table knows it, in microseconds. */
    private record Bucket(String id, long cost, long burst) {

        void takeAt(long now, PreparedStatement statement, int from) throws SQLException {
            statement.setString(from, id);
            statement.setLong(from + 1, now + cost);
            statement.setLong(from + 2, now);
            statement.setLong(from + 3, cost);
            statement.setLong(from + 4, now);
            statement.setLong(from + 5, now + burst - cost);
        }

        Duration waitAt(long now, long fullAt) {
            long excess = Math.max(fullAt, now) + cost - (now + burst);
            return Duration.ofMillis(Math.max(1, (excess + 999) / 1_000));
        }
    }

    @Override
    public Optional<Duration> take(List<Limit> limits) {
        List<Bucket> buckets = limits.stream().map(this::bucket).toList();
        long now = micros();
        try (Connection connection = dataSource.getConnection()) {
            int taken = take(connection, buckets, now);
            return taken == buckets.size() ? Optional.empty() : Optional.of(wait(connection, buckets.get(taken), now));
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private Bucket bucket(Limit limit) {
        long share = limit.period().toNanos() / 1_000 / limit.tokens();
        String id = hasher.hash("rate", limit.scope().getBytes(StandardCharsets.UTF_8));
        return new Bucket(id, share * limit.cost(), share * limit.tokens());
    }

    /** How many gave their token: a bucket is reached through the row that the one before it gave. */
    private static int take(Connection connection, List<Bucket> buckets, long now) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(statement(buckets.size()))) {
            for (int i = 0; i < buckets.size(); i++) {
                buckets.get(i).takeAt(now, take, 1 + PARAMETERS * i);
            }
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Gives a row, or none when the new instant would lie more than a period ahead. */
    private static String takeOf(String theOneBefore) {
        return """
                (INSERT INTO rate_bucket AS b (id, full_at) SELECT ?, ? %s
                 ON CONFLICT (id) DO UPDATE SET full_at = greatest(b.full_at, ?) + ? WHERE greatest(b.full_at, ?) <= ?
                 RETURNING 1)""".formatted(theOneBefore);
    }

    private static String statement(int buckets) {
        StringJoiner takes = new StringJoiner(", ", "WITH ", "");
        StringJoiner taken = new StringJoiner(" + ", " SELECT ", "");
        for (int i = 0; i < buckets; i++) {
            takes.add("t" + i + " AS " + takeOf(i == 0 ? "" : "FROM t" + (i - 1)));
            taken.add("(SELECT count(*) FROM t" + i + ")");
        }
        return takes.toString() + taken;
    }

    private static Duration wait(Connection connection, Bucket bucket, long now) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setString(1, bucket.id());
            try (ResultSet row = look.executeQuery()) {
                return bucket.waitAt(now, row.next() ? row.getLong(1) : now);
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
