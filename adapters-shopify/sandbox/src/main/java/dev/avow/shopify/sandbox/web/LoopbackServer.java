package dev.avow.shopify.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * A server that nobody outside this machine can reach. It also refuses requests under another host's name, so that a page on
 * the web cannot reach it through a name that points here. Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final HttpServer server;
    private final Handler handler;
    private final Set<String> hosts;

    private LoopbackServer(HttpServer server, Handler handler) {
        this.server = server;
        this.handler = handler;
        this.hosts = Set.of(HOST + ":" + port(), "localhost:" + port());
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {

        /** Reads the request and says what to answer. */
        Reply answer(HttpExchange exchange) throws IOException;
    }

    /**
     * Starts a server.
     *
     * @param port the port, or 0 for any free one
     * @param executor runs the handlers; stays the caller's to shut down
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackServer start(int port, Executor executor, Handler handler) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LoopbackServer server = new LoopbackServer(http, handler);
            http.setExecutor(executor);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " on loopback cannot be opened", e);
        }
    }

    /** Scheme, host and port. */
    public URI origin() {
        return URI.create("http://" + HOST + ":" + port());
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** An answer that breaks off leaves by exception: the server then cuts the connection, as a broken stream must. */
    private void handle(HttpExchange exchange) throws IOException {
        reply(exchange).with("X-Content-Type-Options", "nosniff").send(exchange);
        exchange.close();
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            return Reply.text(421, "text/plain", "This server answers on loopback only.\n");
        }
        try {
            return handler.answer(exchange);
        } catch (RuntimeException e) {
            return Reply.text(500, "text/plain", "That failed: " + e.getClass().getSimpleName() + "\n");
        }
    }

    /** Ends the server at once; requests under way are cut. */
    @Override
    public void close() {
        server.stop(0);
    }
}
