package dev.avow.testkit.time;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same in every run of one seed. Not thread-safe. */
public final class Dice {

    private final SplittableRandom random;

    /** The same seed gives the same chance. */
    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Whether something happens that happens once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** A number; both bounds are inclusive. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A duration of whole milliseconds; both bounds are inclusive. */
    public Duration between(Duration low, Duration high) {
        return Duration.ofMillis(random.nextLong(low.toMillis(), high.toMillis() + 1));
    }

    /** One of them. */
    public <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
