package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {

    private static final Instant START = Instant.parse("2100-01-01T10:00:00Z");
    private static final Duration MILLI = Duration.ofMillis(1);

    @Test
    void chatOfTwoDaysIsGoneAfterTwoDaysToTheMillisecondS1_21() {
        RetentionPolicy twoDays = policy(Duration.ofDays(2));
        Lifetime chat = twoDays.lifetime(DataClass.TRANSCRIPT, START);

        assertThat(chat.expiresAt()).isEqualTo(Instant.parse("2100-01-03T10:00:00Z"));
        assertThat(shows(twoDays, chat, START)).isTrue();
        assertThat(shows(twoDays, chat, chat.expiresAt().minus(MILLI))).isTrue();
        assertThat(shows(twoDays, chat, chat.expiresAt().minusNanos(1))).isTrue();
        assertThat(shows(twoDays, chat, chat.expiresAt())).isFalse();
        assertThat(shows(twoDays, chat, chat.expiresAt().plus(MILLI))).isFalse();
    }

    @Test
    void tightenedRuleHidesAtOnce() {
        Lifetime storedUnderTwoDays = policy(Duration.ofDays(2)).lifetime(DataClass.TRANSCRIPT, START);
        RetentionPolicy oneDay = policy(Duration.ofDays(1));
        Instant nextDay = START.plus(Duration.ofDays(1));

        assertThat(shows(oneDay, storedUnderTwoDays, nextDay.minus(MILLI))).isTrue();
        assertThat(shows(oneDay, storedUnderTwoDays, nextDay)).isFalse();
        assertThat(shows(oneDay, storedUnderTwoDays, nextDay.plus(MILLI))).isFalse();
    }

    @Test
    void loosenedRuleBringsNothingBack() {
        Lifetime storedUnderTwoDays = policy(Duration.ofDays(2)).lifetime(DataClass.TRANSCRIPT, START);
        RetentionPolicy tenDays = policy(Duration.ofDays(10));

        assertThat(shows(
                        tenDays,
                        storedUnderTwoDays,
                        storedUnderTwoDays.expiresAt().minus(MILLI)))
                .isTrue();
        assertThat(shows(tenDays, storedUnderTwoDays, storedUnderTwoDays.expiresAt()))
                .isFalse();
    }

    @Test
    void horizonLooksBackByTheLifeOfTheRule() {
        Horizon horizon = policy(Duration.ofHours(3)).horizon(DataClass.TRANSCRIPT, START);

        assertThat(horizon.now()).isEqualTo(START);
        assertThat(horizon.startedAfter()).isEqualTo(Instant.parse("2100-01-01T07:00:00Z"));
    }

    @Test
    void ruleOfAClassIsFound() {
        RetentionRule rule = new RetentionRule("transcript.two-days", DataClass.TRANSCRIPT, Duration.ofDays(2));

        assertThat(new RetentionPolicy(List.of(rule)).ruleFor(DataClass.TRANSCRIPT))
                .isSameAs(rule);
    }

    @Test
    void nothingIsKeptOfAClassWithoutARule() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RetentionPolicy(List.of()).lifetime(DataClass.TRANSCRIPT, START))
                .withMessage("no retention rule for TRANSCRIPT");
    }

    @Test
    void twoRulesForOneClassAreRefused() {
        RetentionRule rule = new RetentionRule("a", DataClass.TRANSCRIPT, Duration.ofDays(2));
        RetentionRule other = new RetentionRule("b", DataClass.TRANSCRIPT, Duration.ofDays(3));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(List.of(rule, other)))
                .withMessage("two retention rules for TRANSCRIPT");
    }

    private static boolean shows(RetentionPolicy today, Lifetime lifetime, Instant now) {
        return today.horizon(DataClass.TRANSCRIPT, now).shows(lifetime);
    }

    private static RetentionPolicy policy(Duration life) {
        return new RetentionPolicy(List.of(new RetentionRule("transcript", DataClass.TRANSCRIPT, life)));
    }
}
