package dev.avow.app.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who keeps lines on loopback, and gives none away. */
public final class HeadKeeper implements AutoCloseable {

    private final HttpServer server;
    private final StringBuilder lines = new StringBuilder();
    private final List<String> tokens = new ArrayList<>();
    private int status = 200;

    private HeadKeeper(HttpServer server) {
        this.server = server;
    }

    /** Listens. */
    public static HeadKeeper start() throws IOException {
        HeadKeeper keeper =
                new HeadKeeper(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        keeper.server.createContext("/heads", keeper::answer);
        keeper.server.start();
        return keeper;
    }

    /** Where. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/heads");
    }

    /** From now on it answers so. */
    public synchronized void answersWith(int other) {
        status = other;
    }

    /** Somebody writes something else into it. */
    public synchronized void scribble(String text) {
        lines.append(text);
    }

    /** What was sent as who is calling. */
    public synchronized List<String> tokens() {
        return List.copyOf(tokens);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (status == 200 && exchange.getRequestMethod().equals("POST")) {
            lines.append(body);
        }
        byte[] answer =
                (exchange.getRequestMethod().equals("GET") ? lines.toString() : "").getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
