package dev.avow.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The app of a demo that was killed: it lives on and holds its ports. The pid file tells which process it is. */
final class LeftOverApp {

    private static final long ORDERLY_SECONDS = 5;
    private static final long FORCED_SECONDS = 5;

    private final Path folder;
    private final Path file;

    LeftOverApp(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("app.pid");
    }

    void write(long pid) throws IOException {
        Files.writeString(file, pid + "\n", StandardCharsets.UTF_8);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What it names is checked before anything is done to it.
        }
    }

    /** Ends it, if it is there; says whether it was. */
    boolean end() {
        Optional<ProcessHandle> app = find();
        app.ifPresent(LeftOverApp::end);
        delete();
        return app.isPresent();
    }

    /** The process with that number, if it is the app of this folder: the number may have become another's. */
    private Optional<ProcessHandle> find() {
        try {
            long pid = Long.parseLong(
                    Files.readString(file, StandardCharsets.UTF_8).strip());
            String configuration = AppProcess.configurationIn(folder).toString();
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(configuration))
                            .isPresent());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle app) {
        app.destroy();
        if (!ended(app, ORDERLY_SECONDS)) {
            app.destroyForcibly();
            ended(app, FORCED_SECONDS);
        }
    }

    private static boolean ended(ProcessHandle app, long seconds) {
        try {
            app.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
