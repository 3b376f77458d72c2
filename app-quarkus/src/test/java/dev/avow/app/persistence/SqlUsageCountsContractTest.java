package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.UsageCounts;
import dev.avow.testkit.contract.UsageCountsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Counts on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlUsageCountsContractTest implements UsageCountsContract {

    @Inject
    SqlUsageCounts counts;

    @Override
    public UsageCounts counts() {
        return counts;
    }
}
