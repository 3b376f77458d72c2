package dev.avow.app.testing;

import dev.avow.testkit.http.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built app as a process of its own, on free ports. Closing it ends the process. */
public final class AppProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int ATTEMPTS = 2_400;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path output;
    private final Path errors;

    private AppProcess(Process process, int port, int managementPort, Path output, Path errors) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts the app with these variables in its environment, and its own address added to them.
     *
     * @param command what to do in place of serving
     */
    public static AppProcess start(Map<String, String> environment, String... command) throws IOException {
        int port = FreePorts.one();
        int managementPort = FreePorts.one();
        Path output = Files.createTempFile(Path.of("target"), "app-process-", ".log");
        Path errors = Files.createTempFile(Path.of("target"), "app-process-", ".err");
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectError(errors.toFile()).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().put("AVOW_PUBLIC_URL", "http://127.0.0.1:" + port);
        return new AppProcess(builder.start(), port, managementPort, output, errors);
    }

    /** Where it listens. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it says that it is ready, and listens: its management port may be open before the others. */
    public void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isUp(client, ready) && output().contains("Listening on")) {
                return;
            }
            if (process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the app ended: " + log());
            }
        }
        throw new IllegalStateException("the app is not ready: " + log());
    }

    private static boolean isUp(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The process. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Moves its simulated time ahead. */
    public void advance(Duration by) {
        URI clock = URI.create("http://127.0.0.1:" + managementPort + "/avow/clock?advance=" + by);
        HttpRequest request = HttpRequest.newBuilder(clock)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("the app's clock answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until it ends by itself, and gives its exit code. */
    public int awaitEnd(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the app did not end: " + log());
        }
        return process.exitValue();
    }

    /** What it logged so far, and what it wrote to its error output. */
    public String log() {
        return output() + read(errors);
    }

    /** What it wrote to its output so far. */
    public String output() {
        return read(output);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
