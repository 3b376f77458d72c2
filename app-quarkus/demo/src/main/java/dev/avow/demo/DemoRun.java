package dev.avow.demo;

import dev.avow.shopify.sandbox.SandboxPart;
import dev.avow.shopify.sandbox.SandboxSettings;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One run of the demo. Whatever it started is ended when it is closed, also in the middle of starting. Thread-safe. */
final class DemoRun implements AutoCloseable {

    private static final int SANDBOX_SERVERS = 3;
    private static final long PART_SECONDS = 10;

    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Supplier<String> keys;
    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
    private final ReentrantLock starting = new ReentrantLock();
    private volatile boolean closed;

    /**
     * Puts it together.
     *
     * @param keys makes the app's master key: 32 random bytes in Base64
     */
    DemoRun(InstantSource clock, Supplier<String> ids, Supplier<String> keys) {
        this.clock = clock;
        this.ids = ids;
        this.keys = keys;
    }

    /** Starts everything, tells where to look, and gives the app to wait for. */
    AppProcess start(DemoSettings settings, PrintStream terminal) throws IOException, InterruptedException {
        if (!Files.isRegularFile(settings.app())) {
            throw new DemoException("the app is not built: there is no " + settings.app());
        }
        Path data = settings.data();
        OwnersFiles.createFolder(data);
        // The stores' lock comes first: it keeps a second demo away from this folder.
        EmbeddedStores stores = own(() -> EmbeddedStores.persistent(data.resolve("stores")));
        if (new LeftOverApp(data).end()) {
            terminal.println("An app of an earlier demo was still running; it was ended.");
        }
        requireFreePorts(settings);
        ShopifySandbox sandbox = own(() -> ShopifySandbox.start(sandboxSettings(settings)));
        new AppConfiguration()
                .settings(settings)
                .stores(stores)
                .sandbox(sandbox)
                .journal(data.resolve("journal"))
                .policy(DemoPolicy.write(data, settings.model()))
                .masterKey(masterKey(data))
                .write(AppProcess.configurationIn(data));
        AppProcess app = own(() -> start(settings));
        URI management = URI.create("http://127.0.0.1:" + settings.managementPort());
        app.awaitReady(management.resolve("/q/health/ready"), settings.patience());
        sandbox.appAt(URI.create("http://127.0.0.1:" + settings.port()));
        sandbox.onAdvance(new AppClock(management));
        sandbox.sendByItself();
        terminal.println(Banner.of(settings, sandbox));
        return app;
    }

    private static AppProcess start(DemoSettings settings) {
        try {
            return AppProcess.start(settings.app(), settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SandboxSettings sandboxSettings(DemoSettings settings) {
        DemoModel model = settings.model();
        return SandboxSettings.of(clock, ids)
                .withShops(AppConfiguration.SHOP)
                .withFirstPort(settings.sandboxPort())
                .withParts(List.of(
                        new SandboxPart("Avow", "The built app, as it would run in production.", false),
                        new SandboxPart("PostgreSQL", "PostgreSQL 18, started for this demo.", false),
                        new SandboxPart("MongoDB", "mongo-java-server, on one file; it has no TTL.", true),
                        new SandboxPart("Language model", model.description() + ".", model.isStandIn())));
    }

    private String masterKey(Path data) throws IOException {
        Path file = data.resolve("master.key");
        if (!Files.exists(file)) {
            OwnersFiles.write(file, keys.get().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static void requireFreePorts(DemoSettings settings) {
        requireFree(settings.port(), DemoSettings.PORT);
        requireFree(settings.managementPort(), DemoSettings.MANAGEMENT_PORT);
        for (int i = 0; i < SANDBOX_SERVERS; i++) {
            requireFree(settings.sandboxPort() + i, DemoSettings.SANDBOX_PORT);
        }
    }

    private static void requireFree(int port, String property) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            if (!socket.isBound()) {
                throw new IOException("not bound");
            }
        } catch (IOException e) {
            throw new DemoException("port " + port + " is taken; -D" + property + "=<port> takes another one");
        }
    }

    /** Starts a part, unless the run was closed meanwhile. */
    private <T extends AutoCloseable> T own(Supplier<T> starter) {
        starting.lock();
        try {
            requireOpen();
            T part = starter.get();
            parts.push(part);
            if (closed) {
                closeParts();
            }
            requireOpen();
            return part;
        } finally {
            starting.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new DemoException("it was ended while it started");
        }
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Ends the app first, then what it needs. A part that is just starting is waited for, though not for ever: what is
     * left of it then, the next run ends.
     */
    @Override
    public void close() {
        closed = true;
        boolean isHeld = false;
        try {
            isHeld = starting.tryLock(PART_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            closeParts();
        } finally {
            if (isHeld) {
                starting.unlock();
            }
        }
    }

    private void closeParts() {
        AutoCloseable part = parts.poll();
        while (part != null) {
            close(part);
            part = parts.poll();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("A part of the demo did not end in an orderly way: " + e.getMessage());
        }
    }
}
