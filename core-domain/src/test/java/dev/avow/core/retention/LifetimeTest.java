package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

    private static final Instant START = Instant.parse("2100-01-01T10:00:00Z");

    @Test
    void bothEndsAreCutToMilliseconds() {
        Lifetime lifetime = new Lifetime(START.plusNanos(1_999_999), START.plusNanos(5_000_001));

        assertThat(lifetime.startedAt()).isEqualTo(START.plusMillis(1));
        assertThat(lifetime.expiresAt()).isEqualTo(START.plusMillis(5));
    }

    @Test
    void horizonIsCutToMillisecondsToo() {
        Horizon horizon = new Horizon(START.plusNanos(1_999_999), START.minusNanos(1));

        assertThat(horizon.now()).isEqualTo(START.plusMillis(1));
        assertThat(horizon.startedAfter()).isEqualTo(START.minusMillis(1));
    }

    @Test
    void lifetimeMayBeEmptyButNeverNegative() {
        assertThat(new Lifetime(START, START).expiresAt()).isEqualTo(START);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lifetime(START, START.minusMillis(1)))
                .withMessage("a lifetime cannot end before it starts");
    }

    @Test
    void emptyLifetimeIsNeverShown() {
        assertThat(new Horizon(START, START.minusMillis(1)).shows(new Lifetime(START, START)))
                .isFalse();
    }

    @Test
    void lifeIsAboveZeroAndAtMostTenYears() {
        assertThatCode(() -> rule(Duration.ofNanos(1))).doesNotThrowAnyException();
        assertThatCode(() -> rule(Duration.ofDays(3653))).doesNotThrowAnyException();
        for (Duration life : new Duration[] {
            Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(3653).plusNanos(1)
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule(life))
                    .withMessage("life of rule transcript must be above zero and at most ten years");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void ruleWithoutAnIdIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionRule(id, DataClass.TRANSCRIPT, Duration.ofDays(1)))
                .withMessage("a retention rule needs an id");
    }

    private static RetentionRule rule(Duration life) {
        return new RetentionRule("transcript", DataClass.TRANSCRIPT, life);
    }
}
