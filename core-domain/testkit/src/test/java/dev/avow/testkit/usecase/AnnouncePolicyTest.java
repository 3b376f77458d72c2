package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.AnnouncedPolicies;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A changed number is in force when it may be, for whom it may be (S1-52, S1-54; O15). */
class AnnouncePolicyTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final Duration NOTICE = Duration.ofDays(7);

    private final TestTime time = new TestTime();
    private final InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();

    /** S1-52: of two instances the one that was started first knows that it missed a version, for as long as it runs. */
    @Test
    void s1_52_anInstanceKnowsThatAnotherOneAnnouncedAVersionSince() {
        AnnouncedPolicies first =
                new AnnouncedPolicies(ledger, inForce("2 days").policies());
        time.advance(Duration.ofHours(1));
        Instant announced = time.instant();
        assertThat(first.missed(announced)).isEmpty();

        AnnouncedPolicies second =
                new AnnouncedPolicies(ledger, inForce("3 days").policies());

        assertThat(first.missed(announced)).as("before it was announced").isEmpty();
        assertThat(first.missed(announced.plusMillis(1))).contains(new PolicyVersion(2));
        assertThat(first.now().newest().version()).isEqualTo(new PolicyVersion(2));
        assertThat(first.missed(announced.plusMillis(1)))
                .as("it has read of it and does not obey it")
                .isPresent();
        assertThat(second.missed(announced.plusMillis(1))).isEmpty();
    }

    @Test
    void firstPolicyIsInForceAtOnce() {
        AnnouncePolicy.Outcome.InForce outcome = inForce("2 days");

        assertThat(outcome.change()).isEmpty();
        assertThat(ledger.versions()).singleElement().satisfies(first -> {
            assertThat(first.effectiveAt()).isEqualTo(first.announcedAt());
            assertThat(first.values()).containsEntry("retention.transcript.life", "2 days");
        });
        assertThat(life(outcome.policies(), time.instant())).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void samePolicyIsAnnouncedOnce() {
        inForce("2 days");
        time.advance(Duration.ofDays(1));

        AnnouncePolicy.Outcome.InForce again = inForce("2 days");

        assertThat(again.change()).isEmpty();
        assertThat(ledger.versions()).hasSize(1);
        assertThat(again.policies().policyAt(time.instant()).version()).isEqualTo(new PolicyVersion(1));
    }

    @Test
    void tightenedRuleIsInForceAtOnceAndHidesWhatIsThere() {
        PoliciesInForce before = inForce("2 days").policies();
        Instant start = time.instant();
        Lifetime old = before.at(SHOP, start).lifetime(DataClass.TRANSCRIPT, start);
        time.advance(Duration.ofDays(1));

        AnnouncePolicy.Outcome.InForce outcome = inForce("1 day");

        assertThat(outcome.change().orElseThrow().kind()).isEqualTo(PolicyChange.Kind.MINOR);
        assertThat(life(outcome.policies(), time.instant())).isEqualTo(Duration.ofDays(1));
        assertThat(shows(before, old)).isTrue();
        assertThat(shows(outcome.policies(), old)).isFalse();
    }

    @Test
    void s1_52_looserRuleWaitsForItsNoticeToTheMillisecond() {
        inForce("2 days");

        AnnouncePolicy.Outcome.InForce outcome = inForce("3 days");

        Instant effective = time.instant().plus(NOTICE);
        assertThat(outcome.change().orElseThrow().kind()).isEqualTo(PolicyChange.Kind.MATERIAL);
        assertThat(outcome.change().orElseThrow().effectiveAt()).isEqualTo(effective);
        assertThat(ledger.versions().get(1).effectiveAt()).isEqualTo(effective);
        assertThat(life(outcome.policies(), effective.minusMillis(1))).isEqualTo(Duration.ofDays(2));
        assertThat(life(outcome.policies(), effective)).isEqualTo(Duration.ofDays(3));
        assertThat(outcome.policies().policyAt(effective).version()).isEqualTo(new PolicyVersion(2));
    }

    @Test
    void s2_19_s3_56_looserRuleOfAProfileWithAMonthsNoticeWaitsThirtyDaysToTheMillisecond() {
        Map<String, String> changes =
                Map.of("agent-chat", "retention.transcript.life", "referral", "retention.attributed-order.life");

        changes.forEach((profile, path) -> {
            AnnouncePolicy announce = new AnnouncePolicy(new InMemoryPolicyLedger(), time);
            inForce(announce, Map.of("profiles", profile));
            PoliciesInForce policies = inForce(announce, Map.of("profiles", profile, path, "40 months"));
            Instant effective = time.instant().plus(Duration.ofDays(30));

            assertThat(policies.policyAt(effective.minusMillis(1)).version())
                    .as(profile)
                    .isEqualTo(new PolicyVersion(1));
            assertThat(policies.policyAt(effective).version()).as(profile).isEqualTo(new PolicyVersion(2));
        });
    }

    private static PoliciesInForce inForce(AnnouncePolicy announce, Map<String, String> tree) {
        return announce.handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, tree), Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems());
                });
    }

    @Test
    void s1_54_looserRuleNeverAppliesToWhatWasCollectedBefore() {
        PoliciesInForce before = inForce("2 days").policies();
        Instant effective = time.instant().plus(NOTICE);
        PoliciesInForce policies = inForce("3 days").policies();
        Lifetime collected =
                before.at(SHOP, effective.minusMillis(1)).lifetime(DataClass.TRANSCRIPT, effective.minusMillis(1));

        RetentionPolicy today = policies.at(SHOP, effective);

        assertThat(collected.version()).isEqualTo(new PolicyVersion(1));
        assertThat(today.redate(DataClass.TRANSCRIPT, collected, Map.of()).expiresAt())
                .isEqualTo(collected.expiresAt());
        assertThat(today.lifetime(DataClass.TRANSCRIPT, effective).expiresAt())
                .isEqualTo(effective.plus(Duration.ofDays(3)));
    }

    @Test
    void ofTwoAnnouncementsThatWaitTheStrictestHolds() {
        inForce("2 days");
        inForce("4 days");
        time.advance(Duration.ofDays(1));

        PoliciesInForce policies = inForce("3 days").policies();

        Instant second = TestTime.START.plus(NOTICE);
        assertThat(life(policies, time.instant())).isEqualTo(Duration.ofDays(2));
        assertThat(life(policies, second))
                .as("4 days took effect, 3 days are stricter")
                .isEqualTo(Duration.ofDays(3));
        assertThat(ledger.versions()).hasSize(3);
    }

    @Test
    void everyProblemIsListedAndNothingIsAnnounced() {
        PolicyTree wrong = PolicyTree.of(
                Origin.APP,
                Map.of(
                        "profiles", "short-chat",
                        "retention.transcript.life", "2 dayz",
                        "retention.lead.life", "-1 days",
                        "retentoin.lead.life", "1 day"));

        assertThat(problems(wrong, Map.of()))
                .extracting(PolicyProblem::path)
                .contains("retention.transcript.life", "retention.lead.life", "retentoin.lead.life");
        assertThat(ledger.versions()).isEmpty();
    }

    /** Whoever mends the app's file learns in the same round what is wrong with a shop's settings. */
    @Test
    void whatIsWrongWithAShopIsToldTogetherWithWhatIsWrongWithTheApp() {
        PolicyTree app = PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat", "retention.lead.life", "-1 days"));
        PolicyTree shop = PolicyTree.of(
                Origin.APP,
                Map.of(
                        "retentoin.lead.life",
                        "1 day",
                        "retention.transcript.life",
                        "3 days",
                        "retention.lead.life",
                        "1 day"));

        assertThat(problems(app, Map.of(SHOP, shop)))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "retention.lead.life span.negative",
                        "shops." + SHOP.domain() + ".retentoin.lead.life option.unknown",
                        "shops." + SHOP.domain() + ".retention.transcript.life setting.looser");
    }

    @Test
    void shopMayBeStricterAndNotLooser() {
        PolicyTree app = tree("2 days");

        assertThat(problems(app, Map.of(SHOP, settings("3 days"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("shops." + SHOP.domain() + ".retention.transcript.life");
                    assertThat(problem.code()).isEqualTo("setting.looser");
                });
        PoliciesInForce policies = policies(app, Map.of(SHOP, settings("1 day")));
        Instant now = time.instant();
        assertThat(policies.at(SHOP, now).lifetime(DataClass.TRANSCRIPT, now).expiresAt())
                .isEqualTo(now.plus(Duration.ofDays(1)));
        assertThat(life(policies, now)).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void instanceThatWasSlowerTakesWhatTheOtherAnnounced() {
        PolicyLedger contested = new PolicyLedger() {
            private boolean first = true;

            @Override
            public List<AnnouncedPolicy> versions() {
                return ledger.versions();
            }

            @Override
            public void announce(AnnouncedPolicy policy) {
                ledger.announce(policy);
                if (first) {
                    first = false;
                    throw new PortException.Conflict("policy.version", "another version is the next one");
                }
            }
        };

        AnnouncePolicy.Outcome outcome =
                new AnnouncePolicy(contested, time).handle(new AnnouncePolicy.Command(tree("2 days"), Map.of()));

        assertThat(outcome).isInstanceOf(AnnouncePolicy.Outcome.InForce.class);
        assertThat(ledger.versions()).hasSize(1);
    }

    @Test
    void versionOfAnotherReleaseThatCannotBeReadStopsTheStart() {
        TreeMap<String, String> foreign = new TreeMap<>(Map.of("retention.transcript.half-life", "2 days"));
        ledger.announce(new AnnouncedPolicy(new PolicyVersion(1), foreign, TestTime.START, TestTime.START));

        assertThatExceptionOfType(PortException.Rejected.class)
                .isThrownBy(() -> inForce("2 days"))
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo("policy.unreadable"));
    }

    private boolean shows(PoliciesInForce policies, Lifetime lifetime) {
        Instant now = time.instant();
        return policies.at(SHOP, now).horizon(DataClass.TRANSCRIPT, now).shows(lifetime);
    }

    private static Duration life(PoliciesInForce policies, Instant now) {
        return policies.at(now).ruleFor(DataClass.TRANSCRIPT).life().exact();
    }

    private AnnouncePolicy.Outcome.InForce inForce(String life) {
        AnnouncePolicy.Outcome outcome = handle(tree(life), Map.of());
        return outcome.fold(inForce -> inForce, refused -> {
            throw new AssertionError(refused.problems());
        });
    }

    private PoliciesInForce policies(PolicyTree app, Map<ShopId, PolicyTree> shops) {
        return handle(app, shops).fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
            throw new AssertionError(refused.problems());
        });
    }

    private List<PolicyProblem> problems(PolicyTree app, Map<ShopId, PolicyTree> shops) {
        return handle(app, shops)
                .fold(
                        inForce -> {
                            throw new AssertionError("the policy was put in force");
                        },
                        AnnouncePolicy.Outcome.Refused::problems);
    }

    private AnnouncePolicy.Outcome handle(PolicyTree app, Map<ShopId, PolicyTree> shops) {
        return new AnnouncePolicy(ledger, time).handle(new AnnouncePolicy.Command(app, shops));
    }

    private static PolicyTree tree(String life) {
        return PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat", "retention.transcript.life", life));
    }

    private static PolicyTree settings(String life) {
        return PolicyTree.of(Origin.SHOP, Map.of("retention.transcript.life", life));
    }
}
