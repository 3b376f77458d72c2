package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Probe;
import dev.avow.core.port.Purge;
import dev.avow.core.promise.Evidence;
import dev.avow.core.promise.PromiseRegister;
import dev.avow.core.promise.PromiseState;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.NoticeProbe;
import dev.avow.core.usecase.ReadPromises;
import dev.avow.core.usecase.RetentionProbe;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** O22: the ledger shows for each clause the rule, the test and the live evidence. */
class ReadPromisesTest {

    private static final PromiseRegister REGISTER = PromiseRegister.parse("""
        S0-13 | code | Conversations end with the subscription.
          test T
        S1-21 | code | Chat ends after two days.
          test T
          live sweep:transcript
        S0-06 | human | Staff sign in with two factors.
        """);

    private final TestTime time = new TestTime();
    private final List<Purge> purges = List.of(new InMemoryTranscriptStore());
    private final InMemoryRunLedger runs = new InMemoryRunLedger(time);
    private final PoliciesInForce policies = announce(Map.of(
            "profiles", "short-chat",
            "evidence.S0-06.sentence", "Our staff sign in with two factors.",
            "evidence.S0-06.at", "https://proof.example/mfa",
            "evidence.S0-06.reviewer", "privacy team",
            "evidence.S0-06.reviewed", "2100-01-01",
            "evidence.S0-06.expires", "2100-02-01"));
    private final ExamineRetention examine = new ExamineRetention(purges, runs, policies, time);
    private final RetentionProbe probe = new RetentionProbe(examine, policies, time);

    @Test
    void clauseShowsTheRuleInForceWithItsValueTheTestsAndTheEvidence() {
        sweep();

        ReadPromises.Clause clause = clause("S1-21", probe);

        assertThat(clause.published()).isTrue();
        assertThat(clause.state()).isEqualTo(PromiseState.KEPT);
        assertThat(clause.promise().tests()).containsExactly("T");
        assertThat(clause.rules()).contains(new ReadPromises.Rule("retention.transcript.life", "2 days", "short-chat"));
        assertThat(clause.evidence()).singleElement().satisfies(seen -> {
            assertThat(seen.about()).isEqualTo("sweep:transcript");
            assertThat(seen.at()).isEqualTo(time.instant());
        });
    }

    @Test
    void beforeTheFirstSweepNothingIsClaimed() {
        assertThat(clause("S1-21", probe).state()).isEqualTo(PromiseState.STALE);
    }

    /** The tolerance of the rule is an hour. */
    @Test
    void sweepThatIsOverdueBreaksTheClause() {
        sweep();
        time.advance(Duration.ofHours(1));
        assertThat(clause("S1-21", probe).state()).isEqualTo(PromiseState.KEPT);

        time.advance(Duration.ofMillis(1));

        assertThat(clause("S1-21", probe).state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void probeThatCannotLookLeavesItsClausesStaleAndTheOthersAlone() {
        Probe unreachable = () -> {
            throw new PortException.Unavailable("store.unreachable", "the store does not answer");
        };

        assertThat(clause("S1-21", unreachable).state()).isEqualTo(PromiseState.STALE);
        assertThat(clause("S0-06", unreachable).state()).isEqualTo(PromiseState.HUMAN);
    }

    @Test
    void reviewCountsUntilItExpires() {
        assertThat(clause("S0-06").state()).isEqualTo(PromiseState.HUMAN);
        assertThat(clause("S0-06").evidence())
                .extracting(Evidence::detail)
                .containsExactly("Our staff sign in with two factors.");

        time.advance(Duration.ofDays(31));

        assertThat(clause("S0-06").state()).isEqualTo(PromiseState.STALE);
    }

    @Test
    void clausesOfProfilesThatAreNotInForceAreNotCounted() {
        sweep();
        ReadPromises.Ledger ledger = read(probe);

        assertThat(clause("S0-13", probe).published()).isFalse();
        assertThat(ledger.count(PromiseState.KEPT)).isEqualTo(1);
    }

    /** S0-22, S1-43, S1-53, S2-20, S3-57, S4-27: whoever is promised to be named is, or the clause is broken. */
    @Test
    void addressesThatThePolicyDoesNotNameBreakTheClausesThatPromiseThem() {
        Map<String, String> named = Map.of(
                "profiles", "short-chat",
                "contact.security", "security@maker.example",
                "contact.authority", "the Romanian authority, dataprotection.example",
                "contact.privacy", "privacy@maker.example");
        List<String> promised = List.of("S0-22", "S1-43", "S1-53", "S2-20", "S4-27");

        assertThat(promised).allSatisfy(id -> {
            assertThat(stateOf(id, named)).isEqualTo(PromiseState.KEPT);
            assertThat(stateOf(id, Map.of("profiles", "short-chat"))).isEqualTo(PromiseState.BROKEN);
        });
        assertThat(stateOf("S3-57", named)).as("no representative").isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void addressWhoseReviewIsOverIsNoneAnyMore() {
        Map<String, String> reviewed = Map.of(
                "profiles", "short-chat",
                "contact.security", "security@maker.example",
                "evidence.S0-22.sentence", "Reports of flaws are read.",
                "evidence.S0-22.at", "https://maker.example/security",
                "evidence.S0-22.reviewer", "security team",
                "evidence.S0-22.reviewed", "2100-01-01",
                "evidence.S0-22.expires", "2100-02-01");
        assertThat(stateOf("S0-22", reviewed)).isEqualTo(PromiseState.KEPT);

        time.advance(Duration.ofDays(31));

        assertThat(stateOf("S0-22", reviewed)).isEqualTo(PromiseState.BROKEN);
    }

    /** As the register ships them: encryption at rest, backups and the like rest on the operator's word. */
    @Test
    void nothingThatOnlyItsOperatorSeesIsSaidToBeKept() {
        List<String> unseen = List.of(
                "S0-01", "S0-02", "S0-03", "S0-08", "S1-25", "S2-07", "S2-10", "S3-17", "S4-11", "S4-12", "S4-21");

        assertThat(unseen)
                .allSatisfy(id -> assertThat(stateOf(id, Map.of("profiles", "short-chat")))
                        .as(id)
                        .isEqualTo(PromiseState.STALE));
    }

    private PromiseState stateOf(String id, Map<String, String> tree) {
        PoliciesInForce announced = announce(tree);
        return new ReadPromises(PromiseRegister.shipped(), List.of(new NoticeProbe(announced, time)), announced, time)
                .handle().clauses().stream()
                        .filter(clause -> clause.promise().id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    private void sweep() {
        new EnforceRetention(purges, runs, policies, time).handle();
    }

    private ReadPromises.Ledger read(Probe... probes) {
        return new ReadPromises(REGISTER, List.of(probes), policies, time).handle();
    }

    private ReadPromises.Clause clause(String id, Probe... probes) {
        return read(probes).clauses().stream()
                .filter(clause -> clause.promise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PoliciesInForce announce(Map<String, String> tree) {
        return new AnnouncePolicy(new InMemoryPolicyLedger(), time)
                .handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, tree), Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems());
                });
    }
}
