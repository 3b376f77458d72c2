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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The suppression journal as one file in a directory that is neither store's, shared by all instances (ADR 0015). An append
 * takes the lock of a file beside it, cuts off what a crash left half written, writes one line and waits for the disk. Forgetting
 * takes the same lock, writes what is left under another name, and puts it in the file's place. Reading looks at which file it
 * is, how long and how old, and reads it anew when that has changed.
 */
public final class FileSuppressionJournal implements SuppressionJournal {

    private static final String FILE = "suppressions.log";
    private static final String LOCK = "suppressions.lock";

    private final Path directory;
    private final Path file;
    private final Path lock;
    private volatile Known known = new Known(new Stamp(-1, 0, ""), JournalSegment.Content.NONE);

    /**
     * Opens the journal, or begins one where there is none.
     *
     * @param directory is made where it is missing
     * @param ids names a new journal
     * @throws PortException if it is damaged, or cannot be reached
     */
    public FileSuppressionJournal(Path directory, IdSource ids) {
        this.directory = directory;
        this.file = directory.resolve(FILE);
        this.lock = directory.resolve(LOCK);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unavailable();
        }
        alone(() -> {
            if (!Files.exists(file)) {
                replace(JournalSegment.header(ids.next()));
            }
            return 0L;
        });
        content();
    }

    /** Tells a file that was replaced or written to from what it was. */
    private record Stamp(long bytes, long changed, String which) {}

    private record Known(Stamp stamp, JournalSegment.Content content) {}

    private interface Work {
        long run() throws IOException;
    }

    /** Under a name of its own first: the file is always whole. */
    private void replace(String text) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, text);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        keepName(directory);
    }

    /** Until its directory was written, a power cut may bring the former file back; Windows lets nobody open one. */
    private static void keepName(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
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
        while (from > 0 && entries.get(from - 1).position() > position) {
            from--;
        }
        return entries.subList(from, entries.size());
    }

    @Override
    public Forgotten forgotten() {
        return content().forgotten();
    }

    @Override
    public int forget(Set<Long> positions) {
        return (int) alone(() -> {
            JournalSegment.Content now = content();
            List<Placed> gone = now.entries().stream()
                    .filter(placed -> positions.contains(placed.position()))
                    .toList();
            if (!gone.isEmpty()) {
                replace(JournalSegment.without(now, gone));
            }
            return gone.size();
        });
    }

    /** What is there now; a line that is being written is not. Nobody waits where nothing is new. */
    private JournalSegment.Content content() {
        Known before = known;
        try {
            return stamp().equals(before.stamp()) ? before.content() : readAnew();
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private synchronized JournalSegment.Content readAnew() throws IOException {
        Stamp stamp = stamp();
        Known now = new Known(stamp, JournalSegment.read(Files.readAllBytes(file)));
        known = now;
        return now.content();
    }

    private Stamp stamp() throws IOException {
        BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(of.size(), of.lastModifiedTime().to(TimeUnit.NANOSECONDS), String.valueOf(of.fileKey()));
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
