package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RateLimiter;
import dev.avow.testkit.contract.RateLimiterContract;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRateLimiterTest implements RateLimiterContract {

    private final TestTime time = new TestTime();

    @Inject
    DataSource dataSource;

    @Inject
    SqlFailures failures;

    @Inject
    KeyedHasher hasher;

    /** A new instance each time: what they share is in the database. */
    @Override
    public RateLimiter limiter() {
        return new SqlRateLimiter(dataSource, failures, hasher, time);
    }

    @Override
    public TestTime time() {
        return time;
    }

    @Test
    void aBucketDoesNotNameWhatItLimits() {
        String scope = "message/" + UUID.randomUUID();

        limiter().take(scope, 1);

        assertThat(EverythingThatRests.sql(dataSource)).contains("rate_bucket").doesNotContain(scope);
    }
}
