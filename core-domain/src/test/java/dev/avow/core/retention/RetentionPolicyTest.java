package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        RetentionRule rule = RetentionRule.builder("transcript.two-days", DataClass.TRANSCRIPT, Span.ofDays(2))
                .build();

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
        RetentionRule rule =
                RetentionRule.builder("a", DataClass.TRANSCRIPT, Span.ofDays(2)).build();
        RetentionRule other =
                RetentionRule.builder("b", DataClass.TRANSCRIPT, Span.ofDays(3)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(List.of(rule, other)))
                .withMessage("two retention rules for TRANSCRIPT");
    }

    @Test
    void parentAndSurvivorNeedRulesOfTheirOwn() {
        RetentionRule lead = RetentionRule.builder("lead", DataClass.LEAD, Span.ofDays(2))
                .parent(ParentLink.diesWith(DataClass.TRANSCRIPT))
                .build();
        RetentionRule order = RetentionRule.builder("order", DataClass.ATTRIBUTED_ORDER, Span.ofMonths(24))
                .lastStep(LastStep.AGGREGATE_THEN_DELETE)
                .survivors(Set.of(DataClass.COMMISSION_TOTAL))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(List.of(lead)))
                .withMessage("rule lead needs a rule for TRANSCRIPT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(List.of(order)))
                .withMessage("rule order needs a rule for COMMISSION_TOTAL");
        assertThat(new RetentionPolicy(List.of(lead, rule(1, Span.ofDays(2)))).classes())
                .containsExactlyInAnyOrder(DataClass.LEAD, DataClass.TRANSCRIPT);
    }

    @Test
    void leadEndsWithItsConversationI1() {
        RetentionPolicy policy = new RetentionPolicy(List.of(
                rule(1, Span.ofDays(2)),
                RetentionRule.builder("lead", DataClass.LEAD, Span.ofDays(2))
                        .starts(ClockStart.SUBMITTED)
                        .parent(ParentLink.diesWith(DataClass.TRANSCRIPT))
                        .build(),
                RetentionRule.builder("consent", DataClass.CONSENT_RECORD, Span.ofDays(2))
                        .build()));
        Lifetime chat = policy.lifetime(DataClass.TRANSCRIPT, START);
        Instant later = START.plusSeconds(60);

        assertThat(policy.lifetime(DataClass.LEAD, later, Map.of(), chat).expiresAt())
                .isEqualTo(chat.expiresAt());
        assertThat(policy.lifetime(DataClass.CONSENT_RECORD, later, Map.of(), chat)
                        .expiresAt())
                .isEqualTo(chat.expiresAt().plusSeconds(60));
    }

    @Test
    void conversationOfASubscriptionLivesThirtyDaysBeyondItsEndS0_13() {
        RetentionPolicy policy = new RetentionPolicy(List.of(subscription(1, 30)));
        Lifetime chat = policy.lifetime(DataClass.TRANSCRIPT, START);
        Instant end = START.plus(Duration.ofDays(700));
        Map<ClockStart, Instant> event = Map.of(ClockStart.SUBSCRIPTION_ENDED, end);

        assertThat(chat).isEqualTo(Lifetime.open(START, new PolicyVersion(1)));
        assertThat(shows(policy, chat, end)).isTrue();
        Lifetime dated = policy.redate(DataClass.TRANSCRIPT, chat, event);
        assertThat(dated).isEqualTo(new Lifetime(START, end, end.plus(Duration.ofDays(30)), new PolicyVersion(1)));
        assertThat(shows(policy, dated, dated.expiresAt().minus(MILLI))).isTrue();
        assertThat(shows(policy, dated, dated.expiresAt())).isFalse();
    }

    @Test
    void whatIsNotDatedAnewYetIsHiddenAtOnceWhenItsEventIsKnown() {
        RetentionPolicy policy = new RetentionPolicy(List.of(subscription(1, 30)));
        Lifetime open = policy.lifetime(DataClass.TRANSCRIPT, START);
        Instant end = START.plus(Duration.ofDays(700));
        Instant over = end.plus(Duration.ofDays(30));
        Map<ClockStart, Instant> event = Map.of(ClockStart.SUBSCRIPTION_ENDED, end);

        assertThat(policy.horizon(DataClass.TRANSCRIPT, over.minus(MILLI), event)
                        .shows(open))
                .isTrue();
        assertThat(policy.horizon(DataClass.TRANSCRIPT, over, event).shows(open))
                .isFalse();
        assertThat(policy.horizon(DataClass.TRANSCRIPT, over, Map.of(ClockStart.UNINSTALLED, START))
                        .shows(open))
                .isTrue();
    }

    @Test
    void eventOfTheShopDoesNotHideWhatHasAClockOfItsOwn() {
        RetentionPolicy policy = policy(Duration.ofDays(2));
        Map<ClockStart, Instant> event = Map.of(ClockStart.CREATED, START.minus(Duration.ofDays(9)));

        assertThat(policy.horizon(DataClass.TRANSCRIPT, START, event))
                .isEqualTo(policy.horizon(DataClass.TRANSCRIPT, START));
    }

    @Test
    void looserRuleNeverAppliesBackwards() {
        RetentionPolicy looser = new RetentionPolicy(List.of(subscription(2, 60)), List.of(subscription(1, 30)));
        Map<ClockStart, Instant> event = Map.of(ClockStart.SUBSCRIPTION_ENDED, START);

        assertThat(redatedEnd(looser, 1, event)).isEqualTo(START.plus(Duration.ofDays(30)));
        assertThat(redatedEnd(looser, 2, event)).isEqualTo(START.plus(Duration.ofDays(60)));
    }

    @Test
    void tighterRuleAppliesToWhatIsDatedAnew() {
        RetentionPolicy tighter = new RetentionPolicy(
                List.of(subscription(4, 10)), List.of(subscription(1, 30), subscription(3, 5), lead()));
        Map<ClockStart, Instant> event = Map.of(ClockStart.SUBSCRIPTION_ENDED, START);

        assertThat(redatedEnd(tighter, 1, event)).isEqualTo(START.plus(Duration.ofDays(10)));
        assertThat(redatedEnd(tighter, 2, event)).isEqualTo(START.plus(Duration.ofDays(10)));
        assertThat(redatedEnd(tighter, 3, event)).isEqualTo(START.plus(Duration.ofDays(5)));
    }

    @Test
    void whereTheVersionOfTheCollectionIsForgottenEveryEarlierRuleCounts() {
        RetentionPolicy policy = new RetentionPolicy(
                List.of(subscription(9, 60)), List.of(subscription(4, 30), subscription(5, 20), lead()));
        Map<ClockStart, Instant> event = Map.of(ClockStart.SUBSCRIPTION_ENDED, START);

        assertThat(redatedEnd(policy, 2, event)).isEqualTo(START.plus(Duration.ofDays(20)));
    }

    @Test
    void clockStaysOpenUntilItsOwnEventComes() {
        RetentionPolicy policy = new RetentionPolicy(List.of(subscription(1, 30)));
        Lifetime open = policy.lifetime(DataClass.TRANSCRIPT, START);

        assertThat(policy.redate(DataClass.TRANSCRIPT, open, Map.of(ClockStart.UNINSTALLED, START)))
                .isEqualTo(open);
    }

    @Test
    void slidingClockIsDatedAnewByEachUse() {
        RetentionPolicy sliding =
                new RetentionPolicy(List.of(RetentionRule.builder("touch", DataClass.ATTRIBUTION_TOUCH, Span.ofDays(90))
                        .starts(ClockStart.LAST_ACTIVITY)
                        .build()));
        Lifetime touch = sliding.lifetime(DataClass.ATTRIBUTION_TOUCH, START);
        Instant used = START.plus(Duration.ofDays(40));

        Lifetime slid = sliding.redate(DataClass.ATTRIBUTION_TOUCH, touch, Map.of(ClockStart.LAST_ACTIVITY, used));

        assertThat(touch.expiresAt()).isEqualTo(START.plus(Duration.ofDays(90)));
        assertThat(slid).isEqualTo(new Lifetime(START, used, used.plus(Duration.ofDays(90)), touch.version()));
    }

    @Test
    void useSlidesAClockForwardAndNeverBack() {
        RetentionPolicy policy = new RetentionPolicy(List.of(used(1, 90)));
        Lifetime chat = policy.lifetime(DataClass.TRANSCRIPT, START);
        Instant used = START.plus(Duration.ofDays(40));

        Lifetime slid = policy.slid(DataClass.TRANSCRIPT, chat, used).orElseThrow();

        assertThat(slid).isEqualTo(new Lifetime(START, used, used.plus(Duration.ofDays(90)), chat.version()));
        assertThat(policy.slid(DataClass.TRANSCRIPT, slid, used)).isEmpty();
        assertThat(policy.slid(DataClass.TRANSCRIPT, slid, used.minusMillis(1))).isEmpty();
        assertThat(policy.slid(DataClass.TRANSCRIPT, slid, used.plusMillis(1)))
                .hasValueSatisfying(it -> assertThat(it.clockStart()).isEqualTo(used.plusMillis(1)));
    }

    @Test
    void useSlidesByTheStricterOfTheRulesOfCollectionAndOfToday() {
        Instant used = START.plus(Duration.ofDays(3));
        Lifetime chat = Lifetime.fixed(START, START.plus(Duration.ofDays(30)), new PolicyVersion(1));

        assertThat(new RetentionPolicy(List.of(used(2, 60)), List.of(used(1, 30)))
                        .slid(DataClass.TRANSCRIPT, chat, used))
                .hasValueSatisfying(it -> assertThat(it.expiresAt()).isEqualTo(used.plus(Duration.ofDays(30))));
        assertThat(new RetentionPolicy(List.of(used(2, 10)), List.of(used(1, 30)))
                        .slid(DataClass.TRANSCRIPT, chat, used))
                .hasValueSatisfying(it -> assertThat(it.expiresAt()).isEqualTo(used.plus(Duration.ofDays(10))));
    }

    @Test
    void useSlidesNothingWhereOneOfTheTwoRulesCountsFromTheBeginning() {
        Instant used = START.plus(Duration.ofDays(3));
        RetentionRule fixed = RetentionRule.builder("transcript.fixed", DataClass.TRANSCRIPT, Span.ofDays(30))
                .version(new PolicyVersion(1))
                .build();
        Lifetime chat = Lifetime.fixed(START, START.plus(Duration.ofDays(30)), new PolicyVersion(1));

        assertThat(new RetentionPolicy(List.of(fixed)).slid(DataClass.TRANSCRIPT, chat, used))
                .isEmpty();
        assertThat(new RetentionPolicy(List.of(used(2, 60)), List.of(fixed)).slid(DataClass.TRANSCRIPT, chat, used))
                .isEmpty();
        assertThat(new RetentionPolicy(List.of(used(2, 5)), List.of(fixed)).slid(DataClass.TRANSCRIPT, chat, used))
                .isEmpty();
    }

    private static RetentionRule used(int version, long days) {
        return RetentionRule.builder("transcript.used", DataClass.TRANSCRIPT, Span.ofDays(days))
                .starts(ClockStart.LAST_ACTIVITY)
                .version(new PolicyVersion(version))
                .build();
    }

    private static Instant redatedEnd(RetentionPolicy policy, int version, Map<ClockStart, Instant> event) {
        return policy.redate(
                        DataClass.TRANSCRIPT,
                        Lifetime.open(START.minus(Duration.ofDays(5)), new PolicyVersion(version)),
                        event)
                .expiresAt();
    }

    private static RetentionRule subscription(int version, long days) {
        return RetentionRule.builder("transcript.subscription", DataClass.TRANSCRIPT, Span.ofDays(days))
                .starts(ClockStart.SUBSCRIPTION_ENDED)
                .version(new PolicyVersion(version))
                .build();
    }

    private static RetentionRule lead() {
        return RetentionRule.builder("lead", DataClass.LEAD, Span.ofDays(1))
                .starts(ClockStart.SUBSCRIPTION_ENDED)
                .build();
    }

    private static RetentionRule rule(int version, Span life) {
        return RetentionRule.builder("transcript", DataClass.TRANSCRIPT, life)
                .version(new PolicyVersion(version))
                .build();
    }

    private static boolean shows(RetentionPolicy today, Lifetime lifetime, Instant now) {
        return today.horizon(DataClass.TRANSCRIPT, now).shows(lifetime);
    }

    private static RetentionPolicy policy(Duration life) {
        return new RetentionPolicy(List.of(RetentionRule.builder("transcript", DataClass.TRANSCRIPT, Span.of(life))
                .build()));
    }
}
