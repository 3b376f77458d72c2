package dev.avow.core.consent;

import static dev.avow.core.consent.ConsentCases.NOON;
import static dev.avow.core.consent.ConsentCases.consent;
import static dev.avow.core.consent.ConsentCases.interest;
import static dev.avow.core.consent.ConsentCases.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.Feature;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurposePolicyTest {

    private static final PurposeRule ANSWERING = new PurposeRule(
            "purpose.answering", Purpose.ANSWERING, interest(), ConsentGate.NONE, Set.of(Feature.CHAT, Feature.INBOX));
    private static final PurposeRule RECORDS =
            new PurposeRule("purpose.records", Purpose.LEGAL_RECORDS, obligation(), ConsentGate.NONE, Set.of());
    private static final PurposePolicy POLICY = new PurposePolicy(List.of(RECORDS, ANSWERING));

    private static String ask(Purpose purpose, Set<Feature> instructed, Instant at) {
        Verdict verdict = POLICY.permits(purpose, instructed, at);
        return verdict.fold(allowed -> "yes by " + allowed.rule(), refused -> refused.code() + " by " + refused.rule());
    }

    @Test
    void purposeNeedsOneOfItsFeaturesSwitchedOn_S1_02_S3_48() {
        assertThat(ask(Purpose.ANSWERING, Set.of(Feature.CHAT), NOON)).isEqualTo("yes by purpose.answering");
        assertThat(ask(Purpose.ANSWERING, Set.of(Feature.INBOX, Feature.LEADS), NOON))
                .isEqualTo("yes by purpose.answering");
        assertThat(ask(Purpose.ANSWERING, Set.of(Feature.LEADS), NOON))
                .isEqualTo("purpose.not-instructed by purpose.answering");
        assertThat(ask(Purpose.ANSWERING, Set.of(), NOON)).isEqualTo("purpose.not-instructed by purpose.answering");
    }

    @Test
    void purposeWithoutARuleIsNotPursued_S0_16_S1_19_S3_12() {
        assertThat(ask(Purpose.MARKETING_MAIL, Set.of(Feature.values()), NOON))
                .isEqualTo("purpose.no-rule by purpose.none");
    }

    @Test
    void obligationNeedsNoFeatureAndEndsWithItsLaw() {
        Instant end = ConsentCases.LAW_ENDS.atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(ask(Purpose.LEGAL_RECORDS, Set.of(), end.minusMillis(1))).isEqualTo("yes by purpose.records");
        assertThat(ask(Purpose.LEGAL_RECORDS, Set.of(), end)).isEqualTo("purpose.obligation-ended by purpose.records");
    }

    @Test
    void everyPurposeOfAProcessorNeedsAFeature() {
        List<Purpose> uninstructed = Arrays.stream(Purpose.values())
                .filter(purpose -> !PurposeRule.needsInstruction(purpose))
                .toList();

        assertThat(uninstructed)
                .containsExactly(
                        Purpose.BILLING,
                        Purpose.MARKETING_MAIL,
                        Purpose.ACCOUNT,
                        Purpose.RIGHTS,
                        Purpose.SECURITY,
                        Purpose.LEGAL_RECORDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurposeRule("x", Purpose.ANSWERING, consent(), ConsentGate.NONE, Set.of()));
    }

    @Test
    void purposeHasExactlyOneRule_S1_34() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PurposePolicy(List.of(ANSWERING, ANSWERING)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurposeRule(" ", Purpose.RIGHTS, consent(), ConsentGate.NONE, Set.of()));
        assertThat(POLICY.rules()).containsExactly(ANSWERING, RECORDS);
        assertThat(POLICY.ruleFor(Purpose.ANSWERING)).contains(ANSWERING);
        assertThat(POLICY.ruleFor(Purpose.RIGHTS)).isEmpty();
    }
}
