package dev.avow.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built app, running. Everything about it lies in one folder: configuration, log, pid file. */
final class AppProcess implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;
    private static final int SHOWN_LINES = 25;
    private static final long ORDERLY_SECONDS = 15;
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Process process;
    private final Path log;
    private final LeftOverApp pidFile;

    private AppProcess(Process process, Path log, LeftOverApp pidFile) {
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static Path configurationIn(Path folder) {
        return folder.resolve("app.properties");
    }

    static Path logIn(Path folder) {
        return folder.resolve("app.log");
    }

    /** Starts the app in a folder that holds its configuration. */
    static AppProcess start(Path jar, Path folder) throws IOException {
        Path log = logIn(folder);
        OwnersFiles.write(log, new byte[0]);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.config.locations=" + configurationIn(folder),
                        "-jar",
                        jar.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        LeftOverApp pidFile = new LeftOverApp(folder);
        AppProcess app = new AppProcess(process, log, pidFile);
        try {
            process.getOutputStream().close();
            pidFile.write(process.pid());
            return app;
        } catch (IOException e) {
            app.close();
            throw e;
        }
    }

    /**
     * Waits until its health is good.
     *
     * @throws DemoException with the end of its log, if it ends first or takes too long
     */
    void awaitReady(URI health, Duration patience) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
        HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER).build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(client, request)) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new DemoException(ended() + "\nIf that is about what an earlier demo left: delete "
                        + log.getParent() + " to start afresh.");
            }
            if (System.nanoTime() > deadline) {
                throw new DemoException(
                        "the app was not ready within " + patience.toSeconds() + " seconds" + lastLines());
            }
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until it ends, which it does not do by itself, and says how it did. */
    String awaitEnd() throws InterruptedException {
        process.waitFor();
        return ended();
    }

    private String ended() {
        return "the app ended with code " + process.exitValue() + lastLines();
    }

    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
            return "; the end of " + log + ":\n" + String.join("\n", last);
        } catch (IOException e) {
            return "; its log cannot be read";
        }
    }

    /** Asks it to end, and forces it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }
}
