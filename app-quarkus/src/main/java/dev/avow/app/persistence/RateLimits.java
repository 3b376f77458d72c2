package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Token buckets in PostgreSQL, shared by all instances. A bucket's key is a keyed hash, so that the table names neither
 * a shop nor a conversation; a bucket that has been full for a while is removed.
 */
@Singleton
public class RateLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final KeyedHasher hasher;
    private final InstantSource clock;
    private final ProxyManager<String> buckets;

    RateLimits(DataSource dataSource, SqlFailures failures, KeyedHasher hasher, InstantSource clock) {
        this.dataSource = dataSource;
        this.failures = failures;
        this.hasher = hasher;
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /**
     * Takes one token.
     *
     * @param scope what is limited, for example {@code message/<conversation>}
     * @param perMinute how many tokens a minute gives, and the bucket holds
     * @return empty when the token was taken, else how long to wait
     * @throws dev.avow.core.port.PortException.Unavailable if the database cannot be reached: then nobody may pass
     */
    public Optional<Duration> take(String scope, int perMinute) {
        BucketConfiguration limit = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, PERIOD)
                        .build())
                .build();
        String key = hasher.hash("rate", scope.getBytes(StandardCharsets.UTF_8));
        try {
            ConsumptionProbe probe = buckets.getProxy(key, () -> limit).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (BucketExecutionException e) {
            throw failures.unavailable();
        }
    }

    /** Removes buckets that have been full for a while; says how many. */
    public int removeFull() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM rate_bucket WHERE expires_at < ?")) {
            delete.setLong(1, clock.millis());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
