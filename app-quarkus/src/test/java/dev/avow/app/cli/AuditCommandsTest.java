package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.persistence.FileAuditAnchors;
import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.port.AuditLinks;
import dev.avow.core.usecase.AnchorAudit;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.testkit.data.TestIds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The audit trail on the command line (S0-07, S4-15, S4-25). */
class AuditCommandsTest {

    @TempDir
    Path directory;

    private final VerifyAudit verify = new VerifyAudit(new Empty(), new InMemorySigner(new TestIds("sign")));
    private final StringWriter out = new StringWriter();

    private int run(String... words) {
        out.getBuffer().setLength(0);
        CommandLine line = Commands.line(
                new AuditCommands(() -> verify, () -> new AnchorAudit(verify, new FileAuditAnchors(file()))).spec());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        return line.execute(words);
    }

    private Path file() {
        return directory.resolve("heads.txt");
    }

    @Test
    void s4_25_aHeadIsKeptOnceAndPassed() {
        int kept = run("audit", "keep");
        String first = out.toString();
        int again = run("audit", "keep");
        String second = out.toString();
        int verified = run("audit", "verify");

        assertThat(List.of(kept, again, verified)).containsOnly(0);
        assertThat(first).contains("Kept.");
        assertThat(second).contains("It is there already.");
        assertThat(out.toString()).contains("0 entries").contains("The trail is whole.");
    }

    @Test
    void s4_25_whatWasPrintedIsTakenToo() throws IOException {
        run("audit", "anchor");
        Path printed = Files.writeString(directory.resolve("printed.txt"), out.toString());

        assertThat(run("audit", "verify", "--anchors", printed.toString())).isZero();
        assertThat(out.toString()).contains("The trail is whole.");
    }

    @Test
    void s4_25_aHeadThatIsNoneOrNotOursIsSaidToBeSo() throws IOException {
        run("audit", "keep");
        Files.writeString(file(), "- sign-1 forged\n", StandardOpenOption.APPEND);
        int forged = run("audit", "verify");
        String said = out.toString();
        Files.writeString(file(), "scribble\n", StandardOpenOption.APPEND);
        int damaged = run("audit", "verify");

        assertThat(forged).isNotZero();
        assertThat(said).contains("audit.anchor-unsigned");
        assertThat(damaged).isNotZero();
        assertThat(out.toString()).contains("failed: audit.anchors-damaged");
        assertThat(run("audit", "keep"))
                .as("nothing is added to what was changed")
                .isNotZero();
        assertThat(run("audit", "verify", "--anchors", directory.resolve("none").toString()))
                .isNotZero();
        assertThat(out.toString()).contains("audit.anchors-unreadable");
    }

    /** A trail before its first entry. */
    private static final class Empty implements AuditLinks {
        @Override
        public String head() {
            return "";
        }

        @Override
        public List<Linked> behind(String previous, int limit) {
            return List.of();
        }

        @Override
        public Optional<Gap> gap(String previous) {
            return Optional.empty();
        }
    }
}
