package dev.avow.stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes of the PostgreSQL that runs on a data folder, whoever started it. */
final class PostgresProcesses {

    private static final long ORDERLY_SECONDS = 5;
    private static final long FORCED_SECONDS = 5;
    private static final long LOOK_MILLIS = 50;

    private PostgresProcesses() {}

    /** Freezes the server first, so that it makes no new process meanwhile. */
    static void pause(Path data) {
        ProcessHandle server =
                server(data).orElseThrow(() -> new StoresException("PostgreSQL does not run on " + data, null));
        if (!signal("STOP", Stream.of(server)) || !signal("STOP", server.descendants())) {
            throw new StoresException("PostgreSQL can be paused on Unix only", null);
        }
    }

    /** Lets frozen processes go on; without effect on others. */
    static void resume(Path data) {
        server(data).ifPresent(PostgresProcesses::resume);
    }

    /** Ends what still runs on the folder: in an orderly way if it can be, else by force. */
    static void endLeftOver(Path data) {
        server(data).ifPresent(server -> {
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            resume(server);
            // An interrupt is the fast shutdown: it does not wait for clients to go.
            boolean asked = signal("INT", Stream.of(server));
            if (!asked || !ended(all, ORDERLY_SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
            if (!ended(all, FORCED_SECONDS)) {
                throw new StoresException("PostgreSQL process " + server.pid() + " cannot be ended", null);
            }
        });
    }

    private static void resume(ProcessHandle server) {
        signal("CONT", Stream.concat(server.descendants(), Stream.of(server)));
    }

    /**
     * The process that the folder's pid file names, if it is the PostgreSQL of this folder: after a crash the number
     * may have become another process's. Where the system does not tell the command line, its name must do.
     */
    private static Optional<ProcessHandle> server(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(PostgresProcesses::isPostgres)
                    .filter(process -> process.info()
                            .commandLine()
                            .map(line -> line.contains(data.toString()))
                            .orElse(true));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** False also for a process that has ended and that nobody has reaped yet. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private static boolean ended(List<ProcessHandle> processes, long seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (ProcessHandle process : processes) {
            while (isPostgres(process)) {
                if (System.nanoTime() > deadline || !waited(process)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean waited(ProcessHandle process) {
        try {
            process.onExit().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            // Looked at again, until the deadline.
            return true;
        }
        return true;
    }

    /** Says whether the system knows signals. */
    private static boolean signal(String name, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.map(process -> Long.toString(process.pid())).forEach(command::add);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
