package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryUsageCounts;
import dev.avow.core.port.UsageCounts;

class InMemoryUsageCountsContractTest implements UsageCountsContract {

    private final InMemoryUsageCounts counts = new InMemoryUsageCounts();

    @Override
    public UsageCounts counts() {
        return counts;
    }
}
