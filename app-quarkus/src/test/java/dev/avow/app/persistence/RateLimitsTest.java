package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RateLimitsTest {

    private final TestTime time = new TestTime();
    private final String scope = "test/" + UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @Inject
    SqlFailures failures;

    @Inject
    KeyedHasher hasher;

    @Test
    void twoInstancesShareOneBucketAndTheWaitIsTold() {
        RateLimits one = new RateLimits(dataSource, failures, hasher, time);
        RateLimits two = new RateLimits(dataSource, failures, hasher, time);

        assertThat(one.take(scope, 3)).isEmpty();
        assertThat(two.take(scope, 3)).isEmpty();
        assertThat(one.take(scope, 3)).isEmpty();

        Optional<Duration> wait = two.take(scope, 3);
        assertThat(wait).hasValueSatisfying(told -> assertThat(told).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20)));
    }

    @Test
    void timeRefillsTheBucket() {
        RateLimits limits = new RateLimits(dataSource, failures, hasher, time);
        assertThat(limits.take(scope, 1)).isEmpty();
        assertThat(limits.take(scope, 1)).isPresent();

        time.advance(Duration.ofMinutes(1));

        assertThat(limits.take(scope, 1)).isEmpty();
    }

    @Test
    void aFullBucketIsForgotten() {
        RateLimits limits = new RateLimits(dataSource, failures, hasher, time);
        limits.take(scope, 1);

        time.advance(Duration.ofMinutes(5));
        limits.removeFull();

        assertThat(bucketsOf(scope)).isZero();
    }

    private int bucketsOf(String name) {
        String id = hasher.hash("rate", name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM rate_bucket WHERE id = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
