package dev.avow.testkit.contract;

import dev.avow.core.port.RateLimiter;
import dev.avow.testkit.data.TestTime;

/** Hands a limiter to its contract. */
record LimiterContract(RateLimiter limiter, TestTime time) implements RateLimiterContract {}
