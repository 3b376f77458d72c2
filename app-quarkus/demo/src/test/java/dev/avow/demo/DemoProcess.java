package dev.avow.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The demo in a process of its own, as Maven would run it. */
final class DemoProcess implements AutoCloseable {

    private static final String LAST_LINE = "Ctrl-C ends everything";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();
    private final int firstPort;

    private DemoProcess(Process process, int firstPort) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.firstPort = firstPort;
    }

    /** Starts it on five ports from the first one on. */
    static DemoProcess start(Path app, Path data, int firstPort, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + DemoSettings.APP + "=" + app,
                "-D" + DemoSettings.DATA + "=" + data,
                "-D" + DemoSettings.PORT + "=" + firstPort,
                "-D" + DemoSettings.MANAGEMENT_PORT + "=" + (firstPort + 1),
                "-D" + DemoSettings.SANDBOX_PORT + "=" + (firstPort + 2)));
        command.addAll(List.of(more));
        command.add(Demo.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("OPENAI_"));
        return new DemoProcess(builder.start(), firstPort);
    }

    /** Reads up to the last line of the block that tells where to look. */
    DemoProcess awaitUp() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains(LAST_LINE)) {
                return this;
            }
        }
        throw new IOException("the demo ended early: " + said);
    }

    /** Reads to the end, and gives the exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the demo does not end: " + said);
        }
        return process.exitValue();
    }

    String said() {
        return said.toString();
    }

    int port() {
        return firstPort;
    }

    int sandboxPort() {
        return firstPort + 2;
    }

    /** As Ctrl-C does to the process alone. */
    int end() throws IOException, InterruptedException {
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** As {@code kill -9} does: no hook runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** A jar that runs this class. */
    static Path jar(Path folder, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        Path jar = folder.resolve("quarkus-run.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            String name = main.getName().replace('.', '/') + ".class";
            entries.putNextEntry(new JarEntry(name));
            try (InputStream bytes = main.getClassLoader().getResourceAsStream(name)) {
                Objects.requireNonNull(bytes).transferTo(entries);
            }
            entries.closeEntry();
        }
        return jar;
    }

    static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
