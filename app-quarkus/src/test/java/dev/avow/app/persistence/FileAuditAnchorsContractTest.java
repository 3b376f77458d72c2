package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.AuditAnchors.Anchor;
import dev.avow.core.port.Signer;
import dev.avow.testkit.contract.AuditAnchorsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S0-07, S4-25: heads of the audit trail in a file. */
class FileAuditAnchorsContractTest implements AuditAnchorsContract, AuditAnchorsContract.Outage {

    @TempDir
    Path directory;

    @Override
    public AuditAnchors anchors() {
        return new FileAuditAnchors(file());
    }

    private Path file() {
        return directory.resolve("kept").resolve("heads.txt");
    }

    /** A directory is no file. */
    @Override
    public AuditAnchors unreachable() {
        return new FileAuditAnchors(directory);
    }

    @Override
    public AuditAnchors damaged() {
        Path file = directory.resolve("damaged.txt");
        write(file, "no head\n");
        return new FileAuditAnchors(file);
    }

    @Test
    void an2ALineThatACrashCutOffIsNotThere() {
        Anchor first = new Anchor("a1", new Signer.Signature("key-1", "first"));
        Anchor second = new Anchor("a2", new Signer.Signature("key-1", "second"));
        anchors().keep(first);
        write(file(), "a2 key-1 sec");
        assertThat(anchors().all()).containsExactly(first);

        anchors().keep(second);

        assertThat(anchors().all()).containsExactly(first, second);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
