package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The npm package {@code @copilotkit/aimock} as a process of its own: a second opinion on what we send and read. */
final class Aimock implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");
    private static final long INSTALL_MINUTES = 3;
    private static final long START_SECONDS = 30;

    private final Process process;
    private final URI address;

    private Aimock(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Installs the package into a folder of the build, and starts it on a free port. */
    static Aimock start(Path source, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        install(folder);
        Process process = new ProcessBuilder(
                        "node",
                        folder.resolve("node_modules/@copilotkit/aimock/dist/cli.js")
                                .toAbsolutePath()
                                .toString(),
                        "-p",
                        "0",
                        "-f",
                        source.resolve("fixtures").toAbsolutePath().toString(),
                        "--strict")
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            return new Aimock(process, listening(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        Process npm = new ProcessBuilder(
                        windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        try {
            if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                throw new IOException("npm ci failed; its words are in " + folder.resolve("npm.log"));
            }
        } finally {
            npm.descendants().forEach(ProcessHandle::destroyForcibly);
            npm.destroyForcibly();
        }
    }

    /** The address in its output. What it says afterwards is read by a thread that ends with it, and dropped. */
    private static URI listening(Process process) throws IOException {
        CompletableFuture<URI> address = new CompletableFuture<URI>().orTimeout(START_SECONDS, TimeUnit.SECONDS);
        Thread reader = new Thread(() -> read(process, address), "aimock-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return address.join();
        } catch (CompletionException e) {
            throw new IOException("aimock did not start", e);
        }
    }

    private static void read(Process process, CompletableFuture<URI> address) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    address.complete(URI.create(listening.group(1)));
                }
            }
        } catch (IOException e) {
            // It was ended.
        } finally {
            address.completeExceptionally(new IOException("it ended before it listened"));
        }
    }

    URI base() {
        return address.resolve("/v1");
    }

    /** What it was sent. */
    JsonNode journal() throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/__aimock/journal"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return StreamReader.parse(response.body());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
