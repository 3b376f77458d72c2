package dev.avow.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** A process with stores of its own that can be killed. Its connection stays open, as an app's pool would. */
final class KilledRun implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private KilledRun(Process process) {
        this.process = process;
    }

    /** Comes back when the stores are up. */
    static KilledRun onPersistent(Path folder, boolean paused) {
        return start("persistent", folder, paused);
    }

    /** Comes back when the stores are up. */
    static KilledRun onTemporary(Path temp) {
        return start("temporary", temp, false);
    }

    private static KilledRun start(String kind, Path folder, boolean paused) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=" + folder,
                            "-Dot.epg.working-dir=" + System.getProperty("java.io.tmpdir") + "/embedded-pg",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledRun.class.getName(),
                            kind,
                            folder.toString(),
                            Boolean.toString(paused))
                    .redirectErrorStream(true)
                    .start();
            KilledRun run = new KilledRun(process);
            run.awaitReady();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("the run ended early: " + said);
    }

    /** As {@code kill -9} does: no hook of the process runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Runs in the process that is killed. */
    public static void main(String[] args) throws SQLException, InterruptedException {
        EmbeddedStores stores =
                args[0].equals("persistent") ? EmbeddedStores.persistent(Path.of(args[1])) : EmbeddedStores.temporary();
        Stores.execute(stores, "CREATE TABLE note AS SELECT 'kept' AS name");
        try (Connection open = Stores.connect(stores)) {
            if (Boolean.parseBoolean(args[2])) {
                stores.pausePostgres();
            }
            System.out.println(READY);
            new CountDownLatch(1).await();
            open.rollback();
        }
    }
}
