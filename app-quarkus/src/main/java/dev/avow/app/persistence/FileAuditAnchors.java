package dev.avow.app.persistence;

import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Heads of the audit trail in a file, one line each, on a disk that is neither store's; a line that a crash cut off is not there.
 */
public final class FileAuditAnchors implements AuditAnchors {

    /** Instances of one process on one file wait for each other, which a lock of the system does not do. */
    private static final Object INSIDE = new Object();

    private final Path file;

    /** In this file, which is made where it is missing. */
    public FileAuditAnchors(Path file) {
        this.file = file;
    }

    @Override
    public void keep(Anchor anchor) {
        synchronized (INSIDE) {
            try (FileChannel channel = opened();
                    FileLock alone = channel.lock()) {
                if (alone.isValid()) {
                    write(channel, anchor.line() + "\n");
                }
            } catch (IOException e) {
                throw new PortException.OutcomeUnknown("audit.anchors-outcome-unknown", "the file did not confirm");
            }
        }
    }

    private void write(FileChannel channel, String line) throws IOException {
        channel.position(
                whole(Files.readString(file, StandardCharsets.US_ASCII)).length());
        channel.truncate(channel.position());
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Without what a crash cut off. */
    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private FileChannel opened() {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unavailable();
        }
    }

    @Override
    public List<Anchor> all() {
        try {
            return Files.exists(file)
                    ? Anchor.read(whole(Files.readString(file, StandardCharsets.US_ASCII)))
                    : List.of();
        } catch (MalformedInputException e) {
            throw new PortException.Rejected(DAMAGED, "the file of heads holds something else");
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private static PortException unavailable() {
        return new PortException.Unavailable("audit.anchors-unavailable", "the file of heads cannot be reached");
    }
}
