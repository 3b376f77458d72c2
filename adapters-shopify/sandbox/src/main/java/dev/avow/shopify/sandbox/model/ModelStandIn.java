package dev.avow.shopify.sandbox.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.Json;
import dev.avow.shopify.sandbox.web.LoopbackServer;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Stands in for OpenAI on loopback. It speaks Responses and Chat Completions, whole or streamed in pieces of a few characters,
 * and remembers every request word for word. No model is behind it. Thread-safe.
 */
public final class ModelStandIn implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int PIECE_LENGTH = 4;
    private static final int NO_FAILURE = 0;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, ModelStandIn::daemon);
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger failure = new AtomicInteger(NO_FAILURE);
    private final AtomicInteger answered = new AtomicInteger();
    private final LoopbackServer server;
    private volatile UnaryOperator<String> script;

    private ModelStandIn(int port, UnaryOperator<String> script) {
        this.script = script;
        this.server = LoopbackServer.start(port, threads, this::answer);
    }

    /** One on any free port that says the last message of the user back, so that a leak would show. */
    public static ModelStandIn echoing() {
        return start(0, text -> "You asked: " + text);
    }

    /**
     * One that answers by a script.
     *
     * @param port the port, or 0 for any free one
     * @param script makes the answer from the last message of the user
     */
    public static ModelStandIn start(int port, UnaryOperator<String> script) {
        return new ModelStandIn(port, script);
    }

    /** What a client takes as base address: up to {@code /v1}. */
    public URI baseAddress() {
        return server.origin().resolve("/v1");
    }

    /** Answers by another script from now on. */
    public void answerWith(UnaryOperator<String> other) {
        script = other;
        failure.set(NO_FAILURE);
    }

    /** Answers with this status and an error from now on, until there is another script. */
    public void failWith(int status) {
        failure.set(status);
    }

    /** All requests so far, oldest first. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(new ModelRequest(path, headers(exchange), body));
        Optional<Dialect> dialect = Dialect.at(path);
        if (failure.get() != NO_FAILURE) {
            return error(failure.get(), "stand_in_failure");
        }
        if (dialect.isEmpty()) {
            return error(404, "not_found");
        }
        return Question.read(body)
                .map(question -> answer(dialect.get(), question))
                .orElseGet(() -> error(400, "invalid_request"));
    }

    private Reply answer(Dialect dialect, Question question) {
        String id = "standin" + answered.incrementAndGet();
        String text = script.apply(question.text());
        if (!question.streams()) {
            return json(200, dialect.whole(id, question.model(), text));
        }
        List<String> events = dialect.events(id, question.model(), pieces(text));
        return Reply.streamed(200, Map.of("Content-Type", List.of("text/event-stream")), out -> write(events, out));
    }

    private static void write(List<String> events, OutputStream out) throws IOException {
        for (String event : events) {
            out.write(event.getBytes(UTF_8));
            out.flush();
        }
    }

    private static List<String> pieces(String text) {
        int[] codePoints = text.codePoints().toArray();
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < codePoints.length; from += PIECE_LENGTH) {
            pieces.add(new String(codePoints, from, Math.min(PIECE_LENGTH, codePoints.length - from)));
        }
        return pieces;
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }

    private static Reply error(int status, String code) {
        return json(status, Map.of("error", Map.of("message", "stand-in", "type", "stand_in", "code", code)));
    }

    private static Reply json(int status, Map<String, ?> body) {
        return Reply.text(status, "application/json", Json.write(body));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "model-stand-in");
        thread.setDaemon(true);
        return thread;
    }

    /** Frees the port and ends all threads. */
    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
