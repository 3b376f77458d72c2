package dev.avow.adapters.shopify.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;

/** A shop's host on loopback that gives the answers it was told, one after the other, and keeps what it was asked. */
public final class StubShop implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** Starts on a free port. */
    public StubShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    /** A request that came. */
    public record Asked(String path, Map<String, List<String>> headers, String body) {
        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst();
        }
    }

    /** An answer to give; below zero the connection is cut in the middle of it. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Gives this next. */
    public StubShop then(int status, String body) {
        return then(status, Map.of("Content-Type", "application/json"), body);
    }

    /** Gives this next. */
    public synchronized StubShop then(int status, Map<String, String> headers, String body) {
        answers.add(new Answer(status, headers, body));
        return this;
    }

    /** Cuts the next connection in the middle of its answer. */
    public StubShop thenCut() {
        return then(-1, "");
    }

    /** All that was asked. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The only question that was asked. */
    public Asked onlyQuestion() {
        List<Asked> all = asked();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " questions were asked");
        }
        return all.get(0);
    }

    /** The address of every shop here. */
    public ShopAddress address() {
        return ShopAddress.of(base() + "/shops/{shop}");
    }

    /** The address of the server. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A client as strict as production's. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"}))
                .build();
    }

    /** Connections to this stub. */
    public ShopifyHttp http() {
        return new ShopifyHttp(client(), address());
    }

    private synchronized Answer next() {
        Answer next = answers.poll();
        return next == null ? new Answer(599, Map.of(), "nothing was scripted") : next;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        Answer answer = next();
        if (answer.status() < 0) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"data\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
            return;
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
