package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.subject.IdSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The suppression journal as one file in a directory that is neither store's, shared by all instances (ADR 0015). An append
 * takes the lock of a file beside it, cuts off what a crash left half written, writes one line and waits for the disk.
 * Reading looks at the file's size, and reads it anew when that has changed.
 */
public final class FileSuppressionJournal implements SuppressionJournal {

    private static final String FILE = "suppressions.log";
    private static final String LOCK = "suppressions.lock";

    private final Path file;
    private final Path lock;
    private volatile JournalSegment.Content content = new JournalSegment.Content("", "", 0, -1, List.of());

    /**
     * Opens the journal, or begins one where there is none.
     *
     * @param directory is made where it is missing
     * @param ids names a new journal
     * @throws PortException if it is damaged, or cannot be reached
     */
    public FileSuppressionJournal(Path directory, IdSource ids) {
        this.file = directory.resolve(FILE);
        this.lock = directory.resolve(LOCK);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unavailable();
        }
        alone(() -> {
            if (!Files.exists(file)) {
                begin(ids.next());
            }
            return 0L;
        });
        content();
    }

    private interface Work {
        long run() throws IOException;
    }

    /** Under a name of its own first: a file that is there always has its first line. */
    private void begin(String identity) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, JournalSegment.header(identity));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String identity() {
        return content().identity();
    }

    @Override
    public long length() {
        return content().length();
    }

    @Override
    public long append(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("an append has entries");
        }
        return alone(() -> {
            JournalSegment.Content now = content();
            String line = JournalSegment.line(now.digest(), now.length() + 1, entries);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(now.bytes());
                channel.position(now.bytes());
                write(channel, line);
            } catch (IOException e) {
                throw new PortException.OutcomeUnknown("journal.outcome-unknown", "the journal did not confirm");
            }
            return now.length() + entries.size();
        });
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    @Override
    public List<Placed> after(long position) {
        List<Placed> entries = content().entries();
        int from = (int) Math.max(0, Math.min(position, entries.size()));
        return entries.subList(from, entries.size());
    }

    /** What is there now; a line that is being written is not. Nobody waits where nothing is new. */
    private JournalSegment.Content content() {
        JournalSegment.Content known = content;
        try {
            return Files.size(file) == known.bytes() ? known : readAnew();
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private synchronized JournalSegment.Content readAnew() throws IOException {
        content = JournalSegment.read(Files.readAllBytes(file));
        return content;
    }

    /** One at a time in this process, and of all processes. */
    private synchronized long alone(Work work) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = locked(channel)) {
            return held.isValid() ? work.run() : 0;
        } catch (IOException e) {
            throw unavailable();
        }
    }

    /** Two journals of one process on one directory wait for each other, which the JDK does not do by itself. */
    private static FileLock locked(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static PortException unavailable() {
        return new PortException.Unavailable("journal.unavailable", "the suppression journal cannot be reached");
    }
}
