package dev.avow.adapters.llm;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a provider says about trying again. What cannot be read is as if it were not there. */
final class RetryHeaders {

    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();
    private static final double MILLIS = 1_000;

    private RetryHeaders() {}

    /** The wait that was asked for: {@code retry-after-ms}, else {@code retry-after} in seconds or as a date. */
    static Optional<Duration> told(HttpHeaders headers, InstantSource clock) {
        return headers.firstValue("retry-after-ms")
                .flatMap(value -> seconds(value, MILLIS))
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> seconds(value, 1).or(() -> until(value, clock))));
    }

    /** The provider's own word on whether trying again makes sense. */
    static Optional<Boolean> shouldRetry(HttpHeaders headers) {
        return headers.firstValue("x-should-retry")
                .map(String::strip)
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf);
    }

    private static Optional<Duration> seconds(String value, double divisor) {
        try {
            double seconds = Double.parseDouble(value.strip()) / divisor;
            return seconds >= 0
                    ? Optional.of(Duration.ofMillis(Math.round(Math.min(seconds, LONGEST_SECONDS) * MILLIS)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(String value, InstantSource clock) {
        try {
            Instant at = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
