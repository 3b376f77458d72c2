package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Times are seconds from the start; the rule's life is 100. */
class RetentionDecisionTest {

    private static final Instant START = Instant.parse("2100-01-01T10:00:00Z");
    private static final RetentionRule RULE = RetentionRule.builder(
                    "transcript.test", DataClass.TRANSCRIPT, Span.parse("100 seconds"))
            .version(new PolicyVersion(3))
            .build();
    private static final RetentionPolicy POLICY = new RetentionPolicy(List.of(RULE));
    private static final RetentionDecision.DecidedBy BY =
            new RetentionDecision.DecidedBy("transcript.test", new PolicyVersion(3));
    private static final Lifetime OPEN = Lifetime.open(START, new PolicyVersion(3));
    private static final Lifetime LIFETIME = POLICY.lifetime(DataClass.TRANSCRIPT, START);

    @Test
    void recordIsLiveUntilItsEndAndOverFromThatInstant() {
        assertThat(at(0)).isEqualTo(live(100));
        assertThat(POLICY.decide(
                        DataClass.TRANSCRIPT,
                        LIFETIME,
                        List.of(),
                        List.of(),
                        second(100).minusMillis(1)))
                .isEqualTo(live(100));
        assertThat(at(100)).isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
    }

    @Test
    void tightenedRuleEndsWhatWasStoredForLonger() {
        Lifetime longer = Lifetime.fixed(START, second(500), new PolicyVersion(1));

        assertThat(POLICY.decide(DataClass.TRANSCRIPT, longer, List.of(), List.of(), second(99)))
                .isEqualTo(live(100));
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, longer, List.of(), List.of(), second(100)))
                .isEqualTo(ended(RetentionDecision.EndReason.RULE_TIGHTENED));
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, longer, List.of(), List.of(), second(500)))
                .isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
    }

    @Test
    void loosenedRuleLeavesTheStoredEnd() {
        Lifetime shorter = Lifetime.fixed(START, second(50), new PolicyVersion(1));

        assertThat(POLICY.decide(DataClass.TRANSCRIPT, shorter, List.of(), List.of(), second(49)))
                .isEqualTo(live(50));
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, shorter, List.of(), List.of(), second(50)))
                .isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
    }

    @Test
    void openRecordIsLiveWhateverPausesWhileTheRuleWaits() {
        RetentionPolicy waiting = new RetentionPolicy(
                List.of(RetentionRule.builder("transcript.test", DataClass.TRANSCRIPT, Span.parse("100 seconds"))
                        .version(new PolicyVersion(3))
                        .starts(ClockStart.UNINSTALLED)
                        .build()));

        assertThat(waiting.decide(DataClass.TRANSCRIPT, OPEN, List.of(hold(0, 10, true)), List.of(), second(1_000)))
                .isEqualTo(new RetentionDecision.Live(BY, Lifetime.FAR));
    }

    @Test
    void openRecordRunsFromItsBeginningWhereTheRuleDoesNotWait() {
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, OPEN, List.of(hold(-5, 10, true)), List.of(), second(109)))
                .isEqualTo(live(110));
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, OPEN, List.of(hold(-5, 10, true)), List.of(), second(110)))
                .isEqualTo(ended(RetentionDecision.EndReason.RULE_TIGHTENED));
    }

    @Test
    void restrictedRecordIsKeptButNotUsedFromItsFirstInstantToItsLastI3() {
        Freeze restriction = freeze(Freeze.Reason.RESTRICTION, 10, 200, false);

        assertThat(at(9, restriction)).isEqualTo(live(100));
        assertThat(at(10, restriction)).isEqualTo(restricted(Freeze.Reason.RESTRICTION, 200));
        assertThat(at(150, restriction)).isEqualTo(restricted(Freeze.Reason.RESTRICTION, 200));
        assertThat(at(200, restriction)).isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
    }

    @Test
    void openRequestLeavesUseAloneAndKeepsPastTheEnd() {
        Freeze request = freeze(Freeze.Reason.OPEN_REQUEST, 10, 200, false);

        assertThat(at(50, request)).isEqualTo(live(100));
        assertThat(at(100, request)).isEqualTo(restricted(Freeze.Reason.OPEN_REQUEST, 200));
        assertThat(at(200, request)).isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
    }

    @Test
    void longestFreezeDecides() {
        assertThat(at(
                        20,
                        freeze(Freeze.Reason.RESTRICTION, 10, 200, false),
                        freeze(Freeze.Reason.RESTRICTION, 0, 300, false)))
                .isEqualTo(restricted(Freeze.Reason.RESTRICTION, 300));
    }

    @Test
    void pausingFreezeGivesBackTheTimeItTookO6() {
        Freeze restriction = freeze(Freeze.Reason.RESTRICTION, 10, 60, true);

        assertThat(at(60, restriction)).isEqualTo(live(150));
        assertThat(at(149, restriction)).isEqualTo(live(150));
        assertThat(at(150, restriction)).isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
    }

    @Test
    void noPauseCountsTwice() {
        assertThat(at(
                        100,
                        freeze(Freeze.Reason.OPEN_REQUEST, 20, 40, true),
                        freeze(Freeze.Reason.OPEN_REQUEST, 10, 30, true)))
                .isEqualTo(live(130));
        assertThat(at(
                        100,
                        freeze(Freeze.Reason.OPEN_REQUEST, 10, 50, true),
                        freeze(Freeze.Reason.OPEN_REQUEST, 20, 30, true)))
                .isEqualTo(live(140));
    }

    @Test
    void pauseAfterTheEndGivesNothingBack() {
        assertThat(at(130, freeze(Freeze.Reason.OPEN_REQUEST, 100, 120, true)))
                .isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
        assertThat(at(109, freeze(Freeze.Reason.OPEN_REQUEST, 99, 109, true))).isEqualTo(live(110));
        assertThat(at(
                        155,
                        freeze(Freeze.Reason.OPEN_REQUEST, 90, 140, true),
                        freeze(Freeze.Reason.OPEN_REQUEST, 145, 155, true)))
                .as("a pause within the time that another gave back counts")
                .isEqualTo(live(160));
    }

    @Test
    void pauseBeforeTheClockGivesNothingBack() {
        assertThat(at(0, freeze(Freeze.Reason.OPEN_REQUEST, -50, -10, true))).isEqualTo(live(100));
        assertThat(at(20, freeze(Freeze.Reason.OPEN_REQUEST, -50, 20, true))).isEqualTo(live(120));
        assertThat(at(20, freeze(Freeze.Reason.OPEN_REQUEST, -50, 0, true))).isEqualTo(live(100));
    }

    @Test
    void lawKeepsItsFieldsPastTheEndS1_33() {
        RetentionDecision decision = POLICY.decide(
                DataClass.TRANSCRIPT,
                LIFETIME,
                List.of(
                        hold(0, 500, false),
                        new LegalHold("another law", Set.of("total"), START, second(400), false),
                        new LegalHold("a law that is over", Set.of("all"), START, second(100), false)),
                List.of(),
                second(100));

        assertThat(decision)
                .isEqualTo(new RetentionDecision.Held(
                        BY, Set.of("a law", "another law"), Set.of("name", "total"), second(500)));
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, LIFETIME, List.of(hold(0, 500, false)), List.of(), second(500)))
                .isEqualTo(ended(RetentionDecision.EndReason.EXPIRED));
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, LIFETIME, List.of(hold(0, 500, false)), List.of(), second(99)))
                .isEqualTo(live(100));
    }

    @Test
    void pausingHoldGivesBackTheTimeItTook() {
        assertThat(POLICY.decide(DataClass.TRANSCRIPT, LIFETIME, List.of(hold(50, 80, true)), List.of(), second(129)))
                .isEqualTo(live(130));
    }

    @Test
    void holdAndFreezeEndAfterTheyBegin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hold(10, 10, false))
                .withMessage("a legal hold ends after it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> freeze(Freeze.Reason.RESTRICTION, 10, 10, false))
                .withMessage("a freeze ends after it begins");
    }

    @Test
    void holdNamesItsLawAndItsFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LegalHold(" ", Set.of("name"), START, second(1), false))
                .withMessage("a legal hold names its law and its fields");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LegalHold("a law", Set.of(), START, second(1), false));
    }

    @Test
    void eachCaseIsToldApart() {
        List<RetentionDecision> all = List.of(
                live(1),
                restricted(Freeze.Reason.RESTRICTION, 1),
                new RetentionDecision.Held(BY, Set.of("a law"), Set.of("name"), START),
                ended(RetentionDecision.EndReason.EXPIRED));

        assertThat(all)
                .extracting(
                        decision -> decision.<String>fold(a -> "live", b -> "restricted", c -> "held", d -> "ended"))
                .containsExactly("live", "restricted", "held", "ended");
        assertThat(all).allSatisfy(decision -> assertThat(decision.by()).isEqualTo(BY));
    }

    private static RetentionDecision at(long second, Freeze... freezes) {
        return POLICY.decide(DataClass.TRANSCRIPT, LIFETIME, List.of(), List.of(freezes), second(second));
    }

    private static RetentionDecision live(long until) {
        return new RetentionDecision.Live(BY, second(until));
    }

    private static RetentionDecision restricted(Freeze.Reason reason, long until) {
        return new RetentionDecision.Restricted(BY, reason, second(until));
    }

    private static RetentionDecision ended(RetentionDecision.EndReason reason) {
        return new RetentionDecision.Ended(BY, reason, LastStep.DELETE);
    }

    private static Freeze freeze(Freeze.Reason reason, long from, long end, boolean pauses) {
        return new Freeze(reason, second(from), second(end), pauses);
    }

    private static LegalHold hold(long from, long end, boolean pauses) {
        return new LegalHold("a law", Set.of("name"), second(from), second(end), pauses);
    }

    private static Instant second(long second) {
        return START.plusSeconds(second);
    }
}
