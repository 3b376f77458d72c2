package dev.avow.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestTimeTest {

    @Test
    void timeMovesOnlyWhenItIsMoved() {
        TestTime time = new TestTime();
        assertThat(time.instant()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));

        time.advance(Duration.ofDays(2));
        assertThat(time.instant()).isEqualTo(Instant.parse("2100-01-03T00:00:00Z"));

        time.set(TestTime.START);
        assertThat(time.instant()).isEqualTo(TestTime.START);
    }

    @Test
    void idsAreTheSameInEveryRun() {
        TestIds ids = new TestIds();

        assertThat(ids.next()).isEqualTo("id-1");
        assertThat(ids.next()).isEqualTo("id-2");
        assertThat(new TestIds("key").next()).isEqualTo("key-1");
    }
}
