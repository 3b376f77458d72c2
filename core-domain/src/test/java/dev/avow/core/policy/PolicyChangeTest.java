package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.retention.Span;
import dev.avow.core.rights.NoticeTerms;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyChangeTest {

    private static final Instant ANNOUNCED = Instant.parse("2100-02-27T10:00:00Z");
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final String HOUSE = """
            recipients.house.name = House
            recipients.house.kind = sub-processor
            recipients.house.purposes = security
            recipients.house.region = DE
            recipients.house.evidence = https://house.example
            recipients.house.reviewer = privacy team
            recipients.house.reviewed = 2099-01-01
            recipients.house.expires = 2101-01-01
            """;
    private static final String HOLD = """
            holds.tax.class = shop-account
            holds.tax.law = an act
            holds.tax.fields = all
            holds.tax.from = 2100-01-01
            holds.tax.end = 2110-01-01
            """;

    @Test
    void looserRuleWaitsForTheNoticeOfThePolicyInForceS1_52() {
        PolicyChange change = change(
                List.of("profiles = short-chat"),
                List.of("profiles = short-chat", "retention.transcript.life = 5 days", "notice.material.days = 0"));
        Instant week = ANNOUNCED.plus(Duration.ofDays(7));

        assertThat(change.kind()).isEqualTo(PolicyChange.Kind.MATERIAL);
        assertThat(change.effectiveAt()).isEqualTo(week);
        assertThat(change.channels()).containsExactlyInAnyOrder(NoticeTerms.Channel.APP, NoticeTerms.Channel.MAIL);
        assertThat(transcript(change, ANNOUNCED)).isEqualTo(Span.ofDays(2));
        assertThat(transcript(change, week.minus(MILLI))).isEqualTo(Span.ofDays(2));
        assertThat(transcript(change, week)).isEqualTo(Span.ofDays(5));
        assertThat(change.forEarlierData()
                        .retention()
                        .ruleFor(DataClass.TRANSCRIPT)
                        .life())
                .isEqualTo(Span.ofDays(2));
    }

    @Test
    void materialChangeIsToldThirtyDaysAheadInThreePlacesS2_19S3_56() {
        PolicyChange referral =
                change(List.of("profiles = referral"), List.of("profiles = referral", "attribution.window = 91 days"));
        PolicyChange agent =
                change(List.of("profiles = agent-chat"), List.of("profiles = agent-chat", "rights.complete = 31 days"));

        assertThat(referral.effectiveAt()).isEqualTo(ANNOUNCED.plus(Duration.ofDays(30)));
        assertThat(referral.channels()).containsExactlyInAnyOrder(NoticeTerms.Channel.values());
        assertThat(agent.effectiveAt()).isEqualTo(ANNOUNCED.plus(Duration.ofDays(30)));
        assertThat(agent.channels()).containsExactly(NoticeTerms.Channel.MAIL);
    }

    @Test
    void minorChangeOnlyGetsANewDateS3_56() {
        PolicyChange change = change(
                List.of("profiles = referral"),
                List.of("profiles = referral", "contact.privacy = privacy@house.example", "rights.complete = 20 days"));

        assertThat(change.kind()).isEqualTo(PolicyChange.Kind.MINOR);
        assertThat(change.effectiveAt()).isEqualTo(ANNOUNCED);
        assertThat(change.channels()).isEmpty();
        assertThat(change.inForceAt(ANNOUNCED.minus(MILLI)).version()).isEqualTo(new PolicyVersion(1));
        assertThat(change.inForceAt(ANNOUNCED).version()).isEqualTo(new PolicyVersion(2));
        assertThat(change.differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "contact.privacy: nothing said -> privacy@house.example (equal)",
                        "rights.complete: 30 days -> 20 days (stricter)");
    }

    @Test
    void minorNoticeOfThePolicyInForceIsKept() {
        PolicyChange change =
                change(List.of("notice.minor.days = 3"), List.of("rights.complete = 20 days", "notice.minor.days = 4"));

        assertThat(change.effectiveAt()).isEqualTo(ANNOUNCED.plus(Duration.ofDays(3)));
    }

    @Test
    void stricterRuleHoldsAtOnceWhileALooserOneWaits() {
        PolicyChange change = change(
                List.of("profiles = agent-chat"),
                List.of(
                        "profiles = agent-chat",
                        "retention.transcript.life = 10 days",
                        "retention.transcript.reason = ten days are enough",
                        "retention.lead.life = 100 days",
                        "retention.lead.reason = more is more"));
        PolicySet meanwhile = change.inForceAt(ANNOUNCED);

        assertThat(meanwhile.retention().ruleFor(DataClass.TRANSCRIPT).life()).isEqualTo(Span.ofDays(10));
        assertThat(meanwhile.retention().ruleFor(DataClass.TRANSCRIPT).reason()).isEqualTo("ten days are enough");
        assertThat(meanwhile.retention().ruleFor(DataClass.LEAD).life()).isEqualTo(Span.ofDays(90));
        assertThat(meanwhile.retention().ruleFor(DataClass.LEAD).reason()).startsWith("an e-mail address");
        assertThat(transcript(change, ANNOUNCED.minus(MILLI))).isEqualTo(Span.ofDays(90));
    }

    @Test
    void valueThatCannotBeComparedIsMaterialAndWaits() {
        PolicyChange change = change(
                List.of("profiles = short-chat", "retention.lead.life = 90 days"),
                List.of("profiles = short-chat", "retention.lead.life = 3 months"));

        assertThat(change.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.order()).isEqualTo(Comparison.INCOMPARABLE);
            assertThat(difference.isMaterial()).isTrue();
        });
        assertThat(change.forEarlierData().retention().ruleFor(DataClass.LEAD).life())
                .isEqualTo(Span.ofDays(90));
    }

    @Test
    void newRecipientOrPurposeIsMaterialAndWaitsAsAWhole() {
        PolicyChange recipient = change(List.of(), List.of(HOUSE));
        PolicyChange purpose = change(List.of(), List.of("profiles = short-chat"));

        assertThat(recipient.kind()).isEqualTo(PolicyChange.Kind.MATERIAL);
        assertThat(recipient.inForceAt(ANNOUNCED).recipients().recipients()).isEmpty();
        assertThat(recipient.inForceAt(recipient.effectiveAt()).recipients().recipients())
                .hasSize(1);
        assertThat(purpose.kind()).isEqualTo(PolicyChange.Kind.MATERIAL);
        assertThat(purpose.inForceAt(ANNOUNCED).purposes().ruleFor(Purpose.ANSWERING))
                .isEmpty();
        assertThat(purpose.inForceAt(ANNOUNCED).retention().classes()).doesNotContain(DataClass.TRANSCRIPT);
    }

    @Test
    void stricterRuleHoldsAtOnceBesideANewClass() {
        PolicyChange change = change(List.of(), List.of("profiles = short-chat", "rights.complete = 20 days"));

        assertThat(change.inForceAt(ANNOUNCED).rights().complete()).isEqualTo(Duration.ofDays(20));
        assertThat(change.inForceAt(ANNOUNCED).retention().classes()).doesNotContain(DataClass.TRANSCRIPT);
    }

    @Test
    void recipientAndHoldThatGoAreGoneAtOnce() {
        PolicyChange change = change(List.of(HOUSE, HOLD), List.of());

        assertThat(change.inForceAt(ANNOUNCED.minus(MILLI)).recipients().recipients())
                .hasSize(1);
        assertThat(change.inForceAt(ANNOUNCED).recipients().recipients()).isEmpty();
        assertThat(change.inForceAt(ANNOUNCED).holds(DataClass.SHOP_ACCOUNT)).isEmpty();
    }

    @Test
    void classThatGoesKeepsItsRuleUntilTheEnd() {
        PolicyChange change = change(List.of("profiles = short-chat"), List.of());

        assertThat(transcript(change, ANNOUNCED)).isEqualTo(Span.ofDays(2));
        assertThat(change.forEarlierData().purposes().ruleFor(Purpose.ANSWERING))
                .isPresent();
        assertThat(change.inForceAt(change.effectiveAt()).retention().classes()).doesNotContain(DataClass.TRANSCRIPT);
    }

    @Test
    void policyInForceStaysWholeWhereTheStricterOfBothContradictsItself() {
        PolicyChange change = change(List.of("profiles = referral"), List.of());

        assertThat(change.inForceAt(ANNOUNCED).uninstall().survivors()).contains(DataClass.COMMISSION_TOTAL);
        assertThat(change.inForceAt(ANNOUNCED).version()).isEqualTo(new PolicyVersion(1));
    }

    @Test
    void policyToComeNeedsAHigherVersion() {
        PolicySet one = policy("version = 2");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyChange(one, policy("version = 2"), ANNOUNCED))
                .withMessageContaining("higher version");
    }

    @Test
    void samePolicyUnderANewNumberChangesNothing() {
        PolicyChange change = change(List.of("profiles = strict"), List.of("profiles = strict"));

        assertThat(change.differences()).isEmpty();
        assertThat(change.kind()).isEqualTo(PolicyChange.Kind.MINOR);
    }

    private static Span transcript(PolicyChange change, Instant now) {
        return change.inForceAt(now).retention().ruleFor(DataClass.TRANSCRIPT).life();
    }

    private static PolicyChange change(List<String> before, List<String> after) {
        return new PolicyChange(numbered(1, before), numbered(2, after), ANNOUNCED);
    }

    private static PolicySet numbered(int version, List<String> lines) {
        return policy(
                Stream.concat(Stream.of("version = " + version), lines.stream()).toArray(String[]::new));
    }
}
