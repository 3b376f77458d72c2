package dev.avow.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that one pair of stores at a time uses. Its lock goes with the process that holds it, however that ends; so
 * whoever gets it knows that what still runs there is a left-over. Thread-safe.
 */
final class StoreFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    /** Where this process holds a lock: on some systems closing a second channel to the file would give it up. */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel lock;
    private final boolean deletedWhenClosed;

    private StoreFolder(Path path, FileChannel lock, boolean deletedWhenClosed) {
        this.path = path;
        this.lock = lock;
        this.deletedWhenClosed = deletedWhenClosed;
    }

    static StoreFolder persistent(Path folder) {
        try {
            Path path = Files.createDirectories(folder).toRealPath();
            FileChannel lock =
                    lock(path).orElseThrow(() -> new StoresException("another process uses the folder " + path, null));
            return new StoreFolder(path, lock, false);
        } catch (IOException e) {
            throw new StoresException("cannot use the folder " + folder, e);
        }
    }

    /** A new folder beside those of other runs; what killed ones left there is ended and deleted. */
    static StoreFolder temporary() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"), "avow-stores-" + System.getProperty("user.name"));
        return temporary(parent);
    }

    static StoreFolder temporary(Path folder) {
        try {
            Path parent = Files.createDirectories(folder).toRealPath();
            return alone(parent, () -> {
                sweep(parent);
                Path path = Files.createTempDirectory(parent, "run-");
                return new StoreFolder(path, lock(path).orElseThrow(), true);
            });
        } catch (IOException e) {
            throw new StoresException("cannot make a temporary folder in " + folder, e);
        }
    }

    private static void sweep(Path parent) throws IOException {
        for (Path run : folders(parent)) {
            Optional<FileChannel> lock = lock(run);
            if (lock.isPresent()) {
                new StoreFolder(run, lock.get(), true).delete();
            }
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        try {
            if (deletedWhenClosed) {
                alone(parent(), () -> {
                    delete();
                    return path;
                });
            } else {
                release();
            }
        } catch (IOException e) {
            throw new StoresException("cannot give the folder back: " + path, e);
        }
    }

    private Path parent() {
        return Objects.requireNonNull(path.getParent());
    }

    private void delete() throws IOException {
        PostgresProcesses.endLeftOver(PostgresServer.dataIn(path));
        Path lockFile = path.resolve(LOCK);
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(path) && !each.equals(lockFile)) {
                    Files.delete(each);
                }
            }
        }
        release();
        Files.delete(lockFile);
        Files.delete(path);
    }

    private void release() throws IOException {
        synchronized (HELD) {
            HELD.remove(path);
            lock.close();
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Lets one process and one thread at a time make, take over or delete folders of one parent. */
    private static <T> T alone(Path parent, Work<T> work) throws IOException {
        synchronized (StoreFolder.class) {
            try (FileChannel gate = open(parent)) {
                FileLock held = gate.lock();
                try {
                    return work.run();
                } finally {
                    held.release();
                }
            }
        }
    }

    private static Optional<FileChannel> lock(Path folder) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(folder)) {
                return Optional.empty();
            }
            FileChannel channel = open(folder);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(folder);
            return Optional.of(channel);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
