package dev.avow.testkit.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback that plays one script per request, the last one again and again, and can stall, cut and reset a
 * connection. Each connection carries one request. Thread-safe.
 */
public final class ScriptedServer implements AutoCloseable {

    /** What the server does with one request. */
    @FunctionalInterface
    public interface Script {

        /** Does it; an exception means that the client hung up. */
        void play(Exchange exchange) throws IOException;
    }

    private final LoopbackServer server;
    private final List<Script> scripts;
    private final List<Request> received = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();
    private final CompletableFuture<Void> firstRequest = new CompletableFuture<>();

    private ScriptedServer(List<Script> scripts) {
        this.scripts = scripts;
        this.server = LoopbackServer.start(false, this::answer);
    }

    /** Starts on any free port; without a script it may be closed, but not asked. */
    public static ScriptedServer of(Script... scripts) {
        return new ScriptedServer(List.of(scripts));
    }

    /** What a client takes as base address. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    /** What came in, in its order. */
    public List<Request> received() {
        return List.copyOf(received);
    }

    /**
     * The body of the one request that came in.
     *
     * @throws AssertionError if there were more or fewer
     */
    public String onlyBody() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request, got " + received.size());
        }
        return received.get(0).body();
    }

    /** Waits until a request came in. */
    public void awaitRequest() {
        firstRequest.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Waits until the client closed a connection on which a script waits for just that. */
    public void awaitHangUp() {
        hungUp.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Done when the client closed such a connection. */
    public Future<Void> hungUp() {
        return hungUp;
    }

    private void answer(Exchange exchange) throws IOException {
        Script script;
        synchronized (received) {
            script = scripts.get(Math.min(received.size(), scripts.size() - 1));
            received.add(exchange.request());
        }
        firstRequest.complete(null);
        try {
            script.play(exchange);
        } catch (IOException e) {
            hungUp.complete(null);
            throw e;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
