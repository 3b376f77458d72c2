package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.Inventory;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Probe;
import dev.avow.core.promise.Evidence;
import dev.avow.core.promise.PromiseRegister;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.ReadPromises;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The published texts and the promise ledger on the command line (O22, S1-52). */
class NoticeAndPromiseCommandsTest {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final InstantSource CLOCK = () -> NOW;
    private static final PromiseRegister REGISTER = PromiseRegister.parse("""
        S1-21 | code | Chat ends.
          test dev.avow.T
          live sweep:transcript
        S1-25 | deployment | Nobody trains on it.
          test dev.avow.V
        S3-18 | code | Orders end.
          test dev.avow.U
        """);

    private final StringWriter out = new StringWriter();
    private boolean holds = true;

    @Test
    void noticeOfAShippedProfileIsWritten() {
        assertThat(run("policy", "notice", "short-chat")).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).startsWith("# Privacy policy (v1)").contains("2 days from creation");
        assertThat(run("policy", "notice", "short-chat", "--text", "subprocessors"))
                .isZero();
        assertThat(out.toString()).startsWith("# Recipients (v1)");
    }

    @Test
    void textThatDoesNotExistIsNamedWithThoseThatDo() {
        assertThat(run("policy", "notice", "short-chat", "--text", "poem")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString())
                .contains("notice.no-such-text", "notice, subprocessors, agreement, register, california");
    }

    @Test
    void policyThatDoesNotHoldTogetherHasNoNotice() {
        assertThat(run("policy", "notice", "broken.yaml")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("option.unknown").doesNotContain("# Privacy policy");
    }

    @Test
    void publishedClausesAreListedAndABrokenOneEndsWithOne() {
        assertThat(run("promises", "list")).isZero();
        assertThat(out.toString()).contains("S1-21 kept", "kept: 1").doesNotContain("S3-18");
        assertThat(run("promises", "list", "--all")).isZero();
        assertThat(out.toString()).contains("S3-18 kept");

        holds = false;

        assertThat(run("promises", "list")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("S1-21 broken", "broken: 1");
    }

    @Test
    void clauseIsShownWithItsRuleItsTestAndItsEvidence() {
        assertThat(run("promises", "show", "S1-21")).isZero();
        assertThat(out.toString())
                .contains(
                        "state: kept",
                        "rule: retention.transcript.life = 2 days",
                        "test: dev.avow.T",
                        "seen: sweep:transcript at 2100-01-01T00:00:00Z, holds: swept");
        assertThat(out.toString()).doesNotContain("missing: ");
        assertThat(run("promises", "show", "S9" + "-99")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void whatOnlyTheOperatorSeesIsStaleAndTheReviewThatItNeedsIsNamed() {
        assertThat(run("promises", "list")).isZero();
        assertThat(out.toString()).contains("S1-25 stale", "stale: 1", "kept: 1");

        assertThat(run("promises", "show", "S1-25")).isZero();
        assertThat(out.toString()).contains("state: stale", "missing: review:S1-25");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        CommandSpec policy = Commands.group("policy", "");
        policy.addSubcommand(
                "notice", new NoticeCommand(file -> broken(), () -> new Inventory(List.of()), CLOCK).spec());
        return Commands.line(policy, new PromiseCommands(this::promises).spec())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(args);
    }

    private static Compilation broken() {
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat", "no.such", "x")));
    }

    private ReadPromises promises() {
        Probe probe = () -> List.of(new Evidence("sweep:transcript", NOW, NOW.plusSeconds(1), holds, "swept"));
        PoliciesInForce policies = new AnnouncePolicy(new InMemoryPolicyLedger(), CLOCK)
                .handle(new AnnouncePolicy.Command(
                        PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat")), Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems());
                });
        return new ReadPromises(REGISTER, List.of(probe), policies, CLOCK);
    }
}
