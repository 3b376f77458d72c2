package dev.avow.shopify.sandbox.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The npm package {@code @copilotkit/aimock} as a process of its own: a second opinion on what is sent to models and read
 * from them. It speaks OpenAI's two dialects and Anthropic's, answers from fixtures, and keeps a journal of what it was sent.
 * Needs node and npm. Thread-safe.
 */
public final class Aimock implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");
    /** What is installed: names here, and in the folder. */
    private static final Map<String, String> PACKAGE =
            Map.of("package.json", "package.json", "package-lock.json", "package-lock.json", "npmrc", ".npmrc");

    private static final long INSTALL_MINUTES = 3;
    private static final long START_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private Aimock(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Installs the package into a folder of the build, and starts it on a free port.
     *
     * @param folder where it is installed; kept, so that it need not be fetched again
     * @param fixtures a file or folder of fixtures; what none of them matches is answered with 503
     * @param options further options of its command line
     */
    public static Aimock start(Path folder, Path fixtures, String... options) throws IOException, InterruptedException {
        install(folder);
        List<String> command = new ArrayList<>(List.of(
                "node",
                folder.resolve("node_modules/@copilotkit/aimock/dist/cli.js")
                        .toAbsolutePath()
                        .toString(),
                "-p",
                "0",
                "-f",
                fixtures.toAbsolutePath().toString(),
                "--strict"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            return new Aimock(process, listening(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : PACKAGE.entrySet()) {
            try (InputStream resource = Aimock.class.getResourceAsStream("npm/" + file.getKey())) {
                Files.copy(
                        Objects.requireNonNull(resource, file.getKey()),
                        folder.resolve(file.getValue()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
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

    /** What a client of any dialect takes as base address: up to {@code /v1}. */
    public URI base() {
        return address.resolve("/v1");
    }

    /** What it was sent, as JSON: an array of requests with path, headers and body. It keeps the last thousand. */
    public String journal() throws IOException, InterruptedException {
        return control("/journal", "GET", "");
    }

    /** What it was sent since the last call of this. */
    public String takeJournal() throws IOException, InterruptedException {
        String journal = journal();
        control("/reset/journal", "POST", "");
        return journal;
    }

    private String control(String path, String method, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address.resolve("/__aimock" + path))
                        .timeout(PATIENCE)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("aimock answered " + response.statusCode());
        }
        return response.body();
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
