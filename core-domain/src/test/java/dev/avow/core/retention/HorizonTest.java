package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record that waits for an event, under a later rule that waits for none (S0-13, S1-21, S1-54). */
class HorizonTest {

    private static final Instant BEGAN = Instant.parse("2100-01-31T12:00:00Z");
    private static final Lifetime OPEN = Lifetime.open(BEGAN, new PolicyVersion(1));

    @Test
    void openClockRunsFromTheBeginningOnceTheRuleIsFixed() {
        RetentionPolicy fixed = policy("created");
        Instant end = Instant.parse("2100-02-28T12:00:00Z").plusSeconds(12 * 3600);

        assertThat(fixed.horizon(DataClass.TRANSCRIPT, end.minusMillis(1)).shows(OPEN))
                .isTrue();
        assertThat(fixed.horizon(DataClass.TRANSCRIPT, end).shows(OPEN)).isFalse();
    }

    @Test
    void aClassWithoutARuleIsSeenUntilItsOwnEnd() {
        Lifetime day = Lifetime.fixed(BEGAN, BEGAN.plusSeconds(86_400), new PolicyVersion(1));

        assertThat(policy("created")
                        .horizon(DataClass.LEAD, BEGAN.plusSeconds(86_399))
                        .shows(day))
                .isTrue();
        assertThat(policy("created")
                        .horizon(DataClass.LEAD, BEGAN.plusSeconds(86_400))
                        .shows(day))
                .isFalse();
    }

    @Test
    void decisionSaysTheSameAsTheHorizon() {
        RetentionPolicy fixed = policy("created");
        Instant end = Instant.parse("2100-03-01T00:00:00Z");

        assertThat(decide(fixed, end.minusMillis(1))).isEqualTo("live until " + end);
        assertThat(decide(fixed, end)).isEqualTo("ended: RULE_TIGHTENED");
    }

    @Test
    void openClockGoesOnWaitingUnderARuleThatWaits() {
        Instant later = BEGAN.plusSeconds(86_400L * 36_500);

        assertThat(policy("uninstalled").horizon(DataClass.TRANSCRIPT, later).shows(OPEN))
                .isTrue();
        assertThat(policy("later of created, uninstalled")
                        .horizon(DataClass.TRANSCRIPT, later)
                        .shows(OPEN))
                .isTrue();
        assertThat(decide(policy("uninstalled"), later)).isEqualTo("live until " + Lifetime.FAR);
    }

    @Test
    void earlierOfBeginningAndEventWaitsForNothing() {
        Instant later = BEGAN.plusSeconds(86_400L * 31);

        assertThat(policy("earlier of created, uninstalled")
                        .horizon(DataClass.TRANSCRIPT, later)
                        .shows(OPEN))
                .isFalse();
    }

    @Test
    void clockThatStartsLaterThanTheRecordHidesNothingByItsBeginning() {
        RetentionPolicy year = policy("accounting-year-end");

        assertThat(year.horizon(DataClass.TRANSCRIPT, Instant.parse("2101-01-15T00:00:00Z"))
                        .shows(OPEN))
                .isTrue();
    }

    @Test
    void recordWithARunningClockDoesNotCareWhenItBegan() {
        Lifetime running = new Lifetime(BEGAN, BEGAN.plusSeconds(60), BEGAN.plusSeconds(90), new PolicyVersion(1));

        assertThat(new Horizon(BEGAN, BEGAN, BEGAN.plusSeconds(70)).shows(running))
                .isTrue();
    }

    @Test
    void boundsAreCutToMilliseconds() {
        Instant exact = Instant.parse("2100-01-01T00:00:00.001Z");

        assertThat(new Horizon(exact.plusNanos(999), exact.plusNanos(1), exact.plusNanos(999_999)))
                .isEqualTo(new Horizon(exact, exact, exact));
    }

    private static String decide(RetentionPolicy policy, Instant now) {
        return policy.decide(DataClass.TRANSCRIPT, OPEN, List.of(), List.of(), now)
                .fold(
                        live -> "live until " + live.until(),
                        restricted -> "restricted",
                        held -> "held",
                        ended -> "ended: " + ended.reason());
    }

    private static RetentionPolicy policy(String clock) {
        return new RetentionPolicy(
                List.of(RetentionRule.builder("transcript.test", DataClass.TRANSCRIPT, Span.ofMonths(1))
                        .clock(RetentionClock.parse(clock))
                        .build()));
    }
}
