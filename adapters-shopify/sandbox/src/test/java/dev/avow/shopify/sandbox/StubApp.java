package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.LoopbackServer;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays the app: remembers what reaches it and answers as it is told. */
final class StubApp implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;
    private volatile Reply reply = Reply.text(200, "text/plain", "fine");

    StubApp() {
        server = LoopbackServer.start(0, threads, this::answer);
    }

    record Received(String method, URI uri, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
        return reply;
    }

    URI address() {
        return server.origin();
    }

    void replyWith(Reply other) {
        reply = other;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError("not one request but " + received.size());
        }
        return received.get(0);
    }

    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
