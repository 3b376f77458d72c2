package dev.avow.adapters.llm;

import java.time.Duration;

/**
 * How long a call to a model may take. Each is above zero and at most ten minutes; the two silences are at most the
 * total.
 *
 * @param connect until the connection stands
 * @param firstHeaders from the request until the response's headers
 * @param idle between two lines of the response
 * @param total for the whole call, retries and their pauses included
 * @param firstPause before the first retry when the provider names no time; doubles with each, at most 8 seconds
 */
public record ModelSettings(
        Duration connect, Duration firstHeaders, Duration idle, Duration total, Duration firstPause) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Five seconds to connect, 20 until the headers, 20 of silence, 80 in all, half a second before a retry. */
    public static final ModelSettings DEFAULT = new ModelSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(80),
            Duration.ofMillis(500));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public ModelSettings {
        check("connect", connect, LONGEST);
        check("total", total, LONGEST);
        check("firstHeaders", firstHeaders, total);
        check("idle", idle, total);
        check("firstPause", firstPause, LONGEST);
    }

    private static void check(String name, Duration value, Duration atMost) {
        if (value.isZero() || value.isNegative() || value.compareTo(atMost) > 0) {
            throw new IllegalArgumentException(name + " must be above zero and at most " + atMost);
        }
    }
}
