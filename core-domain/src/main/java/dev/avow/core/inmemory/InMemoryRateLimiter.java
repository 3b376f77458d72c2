package dev.avow.core.inmemory;

import dev.avow.core.port.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bounds one process. A scope is the instant at which all its tokens will have come back. */
public final class InMemoryRateLimiter implements RateLimiter {

    private final InstantSource clock;
    private final Map<String, Instant> fullAt = new HashMap<>();

    /**
     * Nothing is taken yet.
     *
     * @param clock brings tokens back
     */
    public InMemoryRateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> take(List<Limit> limits) {
        Instant now = clock.instant();
        for (Limit limit : limits) {
            Optional<Duration> wait = take(limit, now);
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    private Optional<Duration> take(Limit limit, Instant now) {
        Duration share = limit.period().dividedBy(limit.tokens());
        Instant from = fullAt.getOrDefault(limit.scope(), now);
        Instant after = (from.isBefore(now) ? now : from).plus(share.multipliedBy(limit.cost()));
        Duration excess = Duration.between(now.plus(share.multipliedBy(limit.tokens())), after);
        if (!excess.isNegative() && !excess.isZero()) {
            return Optional.of(excess);
        }
        fullAt.put(limit.scope(), after);
        return Optional.empty();
    }

    @Override
    public synchronized int forgetFull() {
        Instant now = clock.instant();
        int before = fullAt.size();
        fullAt.values().removeIf(instant -> !instant.isAfter(now));
        return before - fullAt.size();
    }
}
