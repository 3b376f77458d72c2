package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.testkit.data.TestTime;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a provider says about trying again, and our own pauses. */
class RetryHeadersTest {

    private static Optional<Duration> told(Map<String, String> headers) {
        return RetryHeaders.told(headers(headers), new TestTime());
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }

    @Test
    void secondsMayBeFractional() {
        assertThat(told(Map.of("Retry-After", "3"))).contains(Duration.ofSeconds(3));
        assertThat(told(Map.of("Retry-After", "0.25"))).contains(Duration.ofMillis(250));
        assertThat(told(Map.of("Retry-After", "0"))).contains(Duration.ZERO);
    }

    @Test
    void millisecondsGoFirst() {
        assertThat(told(Map.of("Retry-After", "3", "Retry-After-Ms", "40"))).contains(Duration.ofMillis(40));
        assertThat(told(Map.of("Retry-After", "3", "Retry-After-Ms", "soon"))).contains(Duration.ofSeconds(3));
    }

    @Test
    void dateCountsFromOurClock() {
        assertThat(told(Map.of("Retry-After", "Fri, 01 Jan 2100 00:00:07 GMT"))).contains(Duration.ofSeconds(7));
        assertThat(told(Map.of("Retry-After", "Sat, 21 Nov 2026 00:00:00 GMT"))).contains(Duration.ZERO);
    }

    @Test
    void whatCannotBeReadIsAbsent() {
        for (String bad : List.of("", "soon", "-1", "NaN", "-Infinity", "Fri, 32 Jan 2100 00:00:07 GMT")) {
            assertThat(told(Map.of("Retry-After", bad))).as(bad).isEmpty();
        }
        assertThat(told(Map.of())).isEmpty();
    }

    @Test
    void absurdWaitIsCappedAndNotAnOverflow() {
        assertThat(told(Map.of("Retry-After", "1e300"))).contains(Duration.ofDays(365));
        assertThat(told(Map.of("Retry-After", "Infinity"))).contains(Duration.ofDays(365));
    }

    @Test
    void ownPausesDoubleUpToABoundAndVary() {
        ModelTransport longest = transport(0);
        ModelTransport shortest = transport(1);

        assertThat(longest.pause(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(longest.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(longest.pause(9)).isEqualTo(Duration.ofSeconds(8));
        assertThat(shortest.pause(0)).isEqualTo(Duration.ofMillis(375));
        assertThat(shortest.pause(9)).isEqualTo(Duration.ofSeconds(6));
    }

    private static ModelTransport transport(double jitter) {
        return new ModelTransport(
                ModelSettings.DEFAULT, Models.client(), new TestTime(), System::nanoTime, () -> jitter, Models.FULL);
    }
}
