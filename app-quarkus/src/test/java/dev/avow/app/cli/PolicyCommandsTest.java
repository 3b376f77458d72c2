package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.wiring.PolicyFile;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.PolicyCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCommandsTest {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shippedProfileHoldsTogether() {
        assertThat(run("policy", "check", "short-chat")).isZero();
        assertThat(out.toString()).contains("The policy holds together").contains("warning I4");
    }

    @Test
    void s0_20_s0_23_whatRestsOnAStaleReviewFailsTheReleaseCheck() throws IOException {
        String text = """
                profiles: [short-chat]
                evidence.S0-23:
                  sentence: We hold the badge.
                  at: https://proof.example/badge
                  reviewer: privacy team
                  reviewed: 2099-01-01
                  expires: %s
                """;

        assertThat(run("policy", "check", file(text.formatted("2100-01-02")).toString()))
                .isZero();
        assertThat(out.toString()).contains("0 stale reviews").doesNotContain("evidence.stale");

        assertThat(run("policy", "check", file(text.formatted("2100-01-01")).toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("evidence.stale: S0-23 counted until 2100-01-01", "1 stale reviews");
    }

    @Test
    void everyProblemOfAFileIsListedOnOneScreen() throws IOException {
        Path file = file("""
                profiles: [short-chat]
                retention:
                  transcript:
                    life: 2 dayz
                  lead:
                    life: -3 days
                retentoin.lead.life: 1 day
                purposes:
                  answering:
                    basis: because
                """);

        assertThat(run("policy", "check", file.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString())
                .contains("The policy cannot be put in force: ")
                .contains("retention.transcript.life", "retention.lead.life", "retentoin.lead.life")
                .contains("purposes.answering.basis");
        assertThat(out.toString().lines().count()).isLessThan(30);
    }

    @Test
    void malformedYamlNamesThePlaceAndNotWhatStandsThere() throws IOException {
        assertThat(run(
                        "policy",
                        "check",
                        file("profiles: [short-chat\nsecret: hunter2: x").toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("yaml.malformed", "line 2").doesNotContain("hunter2");
    }

    @Test
    void keyThatStandsTwiceIsRefused() throws IOException {
        assertThat(run(
                        "policy",
                        "check",
                        file("profiles: [strict]\nprofiles: [short-chat]\n").toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("yaml.malformed");
    }

    @Test
    void missingFileIsSaid() {
        assertThat(run("policy", "check", folder.resolve("none.yaml").toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("file.unreadable");
    }

    @Test
    void explainSaysWhereAValueComesFrom() throws IOException {
        Path file = file("profiles: [short-chat]\nretention.transcript.life: 1 day\n");

        assertThat(run("policy", "explain", file.toString())).isZero();
        assertThat(out.toString())
                .contains("retention.transcript.life = 1 day (avow.yaml, over 2 days of short-chat")
                .contains("S1-21");
    }

    @Test
    void explainSaysTheAgeOfEachRegion() throws IOException {
        Path file =
                file("profiles: [short-chat]\nconsent.age.default: 13\nconsent.age.RO: 16\nconsent.age.US-CA: 14\n");

        assertThat(run("policy", "explain", file.toString())).isZero();

        assertThat(out.toString()).contains("ages: 13, RO 16, US-CA 14, where nobody knows the region 16");
    }

    @Test
    void s1_52_diffSaysHowGraveAChangeIsAndWhenItTakesEffect() throws IOException {
        Path looser = file("profiles: [short-chat]\nretention.transcript.life: 3 days\n");

        assertThat(run("policy", "diff", "short-chat", looser.toString())).isZero();
        assertThat(out.toString())
                .contains("retention.transcript.life: 2 days -> 3 days (looser)")
                .contains("A material change, announced now by app, mail; in force from 2100-01-08T00:00:00Z");
    }

    @Test
    void samePolicyChangesNothing() {
        assertThat(run("policy", "diff", "strict", "strict")).isZero();
        assertThat(out.toString()).contains("Nothing changes.");
    }

    @Test
    void wrongCallShowsHowItIsDone() {
        assertThat(run("policy", "check")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("policy")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("polcy")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("policy", "--help")).isZero();
        assertThat(out.toString()).contains("explain", "diff");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("avow.yaml"), text);
    }

    private int run(String... args) {
        PolicyCommands commands = new PolicyCommands(PolicyCommandsTest::compile, () -> NOW);
        return Commands.line(commands.spec())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static Compilation compile(Path file) {
        return PolicyFile.read(file).fold(PolicyCompiler::compile, Compilation.Rejected::new);
    }
}
