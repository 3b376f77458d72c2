package dev.avow.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Stands between the sandbox and the app and carries webhooks as they are. Writes down what the app has acknowledged; some
 * it does not carry, and of some it loses the answer, so that the sandbox sends them again.
 */
public final class Postman implements AutoCloseable {

    /** What becomes of a webhook on its way. */
    public enum Manner {
        /** It arrives, and so does the answer. */
        CARRY,
        /** It does not arrive. */
        REFUSE,
        /** It arrives, and the answer is lost. */
        LOSE_THE_ANSWER
    }

    /**
     * What the app has acknowledged.
     *
     * @param topic its topic
     * @param body its body
     */
    public record Acknowledged(String topic, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TROUBLE = 503;

    private final URI app;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
    private volatile Supplier<Manner> manner = () -> Manner.CARRY;

    /** Begins to carry to this app. */
    public Postman(URI app) {
        this.app = app;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::carry);
        server.start();
    }

    /** Where the sandbox is to send to. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Asked for each webhook. */
    public void manner(Supplier<Manner> of) {
        manner = of;
    }

    /** What the app has acknowledged, in that order. */
    public List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Manner how = manner.get();
            int status = how == Manner.REFUSE ? TROUBLE : forward(exchange, body);
            exchange.sendResponseHeaders(how == Manner.LOSE_THE_ANSWER ? TROUBLE : status, -1);
        }
    }

    private int forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(app.resolve(exchange.getRequestURI()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-shopify-")) {
                request.header(name, values.get(0));
            }
        });
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status == 200) {
                acknowledged.add(new Acknowledged(
                        exchange.getRequestHeaders().getFirst("X-Shopify-Topic"), JSON.readTree(body)));
            }
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TROUBLE;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
