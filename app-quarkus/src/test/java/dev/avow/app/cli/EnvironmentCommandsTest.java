package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.DeclaredSecret;
import dev.avow.core.disclosure.DeclaredSecret.Mark;
import dev.avow.core.disclosure.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** S4-14: test and production are fully separate, and that can be shown. */
class EnvironmentCommandsTest {

    @TempDir
    Path folder;

    private static final EnvironmentCommands.Grants GRANTS =
            new EnvironmentCommands.Grants(List::of, role -> List.of());

    private final StringWriter out = new StringWriter();
    private List<String> differences = List.of();

    private static Environment environment(boolean production, String host, String database, String fingerprint) {
        return new Environment(
                production ? "production" : "test",
                production,
                Set.of(host, "127.0.0.1"),
                Set.of(database),
                List.of(
                        new DeclaredSecret("avow.secrets.master-key", fingerprint, Mark.NONE),
                        new DeclaredSecret("avow.model.api-key", fingerprint + "-2", Mark.LIVE)),
                !production);
    }

    @Test
    void whatWasPrintedIsComparedAndNothingSharedIsRight() throws IOException {
        Path production = printed(environment(true, "db.live.example", "postgresql://db.live.example/avow", "f1"));
        Path test = printed(environment(false, "db.test.example", "postgresql://db.test.example/avow", "f2"));

        assertThat(run("environment", "compare", production.toString(), test.toString()))
                .isZero();
        assertThat(out.toString()).contains("share nothing");
        assertThat(Files.readString(production)).contains("\"mark\" : \"live\"", "\"production\" : true");
    }

    @Test
    void everySharedHostDatabaseAndSecretIsNamed() throws IOException {
        Path production = printed(environment(true, "db.example", "postgresql://db.example/avow", "same"));
        Path test = printed(environment(false, "db.example", "postgresql://db.example/avow", "same"));

        assertThat(run("environment", "compare", production.toString(), test.toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrder(
                        "environment.shared-host (db.example)",
                        "environment.shared-database (postgresql://db.example/avow)",
                        "environment.shared-secret (avow.secrets.master-key)",
                        "environment.shared-secret (avow.model.api-key)");
    }

    @Test
    void twoOfAKindAreNotPassedOverInSilence() throws IOException {
        Path one = printed(environment(true, "db.example", "postgresql://db.example/avow", "same"));

        assertThat(run("environment", "compare", one.toString(), one.toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("environment.same-kind");
    }

    @Test
    void aFileThatSaysTooLittleDoesNotPassForNothingShared() throws IOException {
        Path one = printed(environment(true, "db.example", "postgresql://db.example/avow", "same"));
        for (String text : List.of(
                "",
                "{",
                "[]",
                "{\"name\":\"test\",\"production\":false,\"secrets\":[]}",
                Files.readString(one).replace("storeHosts", "hosts"),
                Files.readString(one).replace("\"none\"", "\"unmarked\""))) {
            Path other = Files.writeString(folder.resolve("other.json"), text);

            assertThat(run("environment", "compare", one.toString(), other.toString()))
                    .as(text)
                    .isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(out.toString()).contains("environment.unreadable");
        }
        assertThat(run("environment", "compare", one.toString(), "no-such-file"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run("environment", "compare", one.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    /** S0-05: what differs is printed, and ends with 1. */
    @Test
    void grantsThatDifferArePrintedAndGrantsThatDoNotAreSaidToBeRight() {
        assertThat(run("environment", "grants")).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("nothing else");

        differences = List.of("grants.more (audit_entry: UPDATE)");

        assertThat(run("environment", "grants")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).isEqualToNormalizingNewlines("grants.more (audit_entry: UPDATE)\n");
    }

    @Test
    void statementsForARoleAreThoseOfTheDatabaseAndOnlyForAPlainName() {
        assertThat(run("environment", "grants", "--for-role", "avow_serves")).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("TO avow_serves;");
        assertThat(run("environment", "grants", "--for-role", "a b")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString()).contains("grants.role-name");
    }

    private Path printed(Environment environment) throws IOException {
        StringWriter text = new StringWriter();
        Commands.line(new EnvironmentCommands(() -> environment, GRANTS).spec())
                .setOut(new PrintWriter(text, true))
                .execute("environment", "print");
        return Files.writeString(Files.createTempFile(folder, "environment-", ".json"), text.toString());
    }

    private List<String> statements(String role) {
        if (role.contains(" ")) {
            throw new IllegalArgumentException("a role has a plain name");
        }
        return List.of("GRANT SELECT ON declaration TO " + role + ";");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Commands.line(new EnvironmentCommands(
                                () -> {
                                    throw new AssertionError("nothing is asked");
                                },
                                new EnvironmentCommands.Grants(() -> differences, this::statements))
                        .spec())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(args);
    }
}
