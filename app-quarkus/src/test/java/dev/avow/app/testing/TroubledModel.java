package dev.avow.app.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A provider on loopback that has whatever trouble it is told to have. One shop asks it alone, another one has the answerer
 * without a model behind it.
 */
public final class TroubledModel implements QuarkusTestResourceLifecycleManager {

    /** The shop that has nobody else to ask. */
    public static final String ALONE = Surroundings.SHOP;
    /** The shop that has. */
    public static final String WITH_FALLBACK = Surroundings.OTHER_SHOP;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Trouble trouble = Trouble.stream(true);
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /**
     * What it does with every request.
     *
     * @param status of the response
     * @param headers of the response, beside its type
     * @param frames what it sends, one after the other
     * @param ends whether the body comes to its end; else the connection breaks
     */
    public record Trouble(int status, Map<String, String> headers, List<String> frames, boolean ends) {

        /** A stream of these events, in the Chat Completions dialect. */
        public static Trouble stream(boolean ends, String... events) {
            return new Trouble(
                    200,
                    Map.of(),
                    List.of(events).stream()
                            .map(event -> "data: " + event + "\n\n")
                            .toList(),
                    ends);
        }

        /** A refusal with an error of this type and code. */
        public static Trouble error(int status, String code, Map<String, String> headers) {
            return new Trouble(
                    status,
                    headers,
                    List.of("{\"error\":{\"message\":\"you said secret\",\"type\":\"" + code + "\",\"code\":\"" + code
                            + "\"}}"),
                    true);
        }
    }

    /** A piece of text as an event. */
    public static String piece(String text) {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}";
    }

    /** The end of the answer for a reason, as an event. */
    public static String end(String reason) {
        return "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}";
    }

    /** Has this trouble from now on. */
    public void has(Trouble other) {
        trouble = other;
        asked.set(0);
    }

    /** How often it was asked since it has this trouble. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService pool = Executors.newCachedThreadPool();
            made.setExecutor(pool);
            made.createContext("/", this::answer);
            made.start();
            server = made;
            threads = pool;
            return Map.of(
                    "avow.models.troubled.provider",
                    "openai-chat",
                    "avow.models.troubled.base-url",
                    "http://127.0.0.1:" + made.getAddress().getPort() + "/v1",
                    "avow.models.troubled.name",
                    "troubled",
                    "avow.models.troubled.api-key",
                    "sk-stand-in-key",
                    "avow.shops.\"" + ALONE + "\".models",
                    "troubled",
                    "avow.shops.\"" + WITH_FALLBACK + "\".models",
                    "troubled,offline");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        Trouble now = trouble;
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders()
                .set("Content-Type", now.status() == 200 ? "text/event-stream" : "application/json");
        now.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(now.status(), 0);
        for (String frame : now.frames()) {
            exchange.getResponseBody().write(frame.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
        if (!now.ends()) {
            throw new IOException("the connection breaks");
        }
        exchange.close();
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(
                this, new TestInjector.AnnotatedAndMatchesType(FromSurroundings.class, TroubledModel.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
        Objects.requireNonNull(threads).shutdownNow();
    }
}
