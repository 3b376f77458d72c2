package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.port.RateLimiter;
import dev.avow.testkit.data.TestTime;

class InMemoryRateLimiterContractTest implements RateLimiterContract {

    private final TestTime time = new TestTime();
    private final RateLimiter limiter = new InMemoryRateLimiter(time);

    @Override
    public RateLimiter limiter() {
        return limiter;
    }

    @Override
    public TestTime time() {
        return time;
    }
}
