package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Forwards a storefront's requests to the app, signed, without cookies in either direction, and usually only when the answer
 * is whole ("About app proxies", read 2026-11-21). Thread-safe.
 */
final class AppProxy {

    static final String PREFIX = "/apps/avow";

    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final int BUFFER_BYTES = 8192;
    private static final Set<String> STRIPPED = Set.of(
            "connection",
            "content-length",
            "cookie",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "pragma",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "server",
            "service-worker-allowed",
            "set-cookie",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-powered-by");

    private final HttpClient client;
    private final AppAddress app;
    private final Signer signer;
    private final boolean buffers;
    private final Duration timeout;

    AppProxy(HttpClient client, AppAddress app, Signer signer, boolean buffers, Duration timeout) {
        this.client = client;
        this.app = app;
        this.signer = signer;
        this.buffers = buffers;
        this.timeout = timeout;
    }

    Reply forward(String shop, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return text(413, "The request is too large.");
        }
        Optional<URI> target = target(shop, exchange.getRequestURI());
        if (target.isEmpty()) {
            return text(502, "The app is not started.");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target.get())
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        kept(exchange.getRequestHeaders())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return buffers ? whole(request.build()) : streamed(request.build());
    }

    private Optional<URI> target(String shop, URI visited) {
        String path = visited.getRawPath().substring(PREFIX.length());
        String query = visited.getRawQuery() == null ? "" : visited.getRawQuery();
        return app.at("/storefront" + path + "?" + signer.proxyQuery(query, shop, PREFIX));
    }

    private Reply whole(HttpRequest request) {
        return ask(
                request,
                BodyHandlers.ofByteArray(),
                answer -> Reply.whole(answer.statusCode(), kept(answer.headers().map()), answer.body()));
    }

    private Reply streamed(HttpRequest request) {
        return ask(
                request,
                BodyHandlers.ofInputStream(),
                answer -> Reply.streamed(
                        answer.statusCode(), kept(answer.headers().map()), out -> copy(answer.body(), out)));
    }

    private <T> Reply ask(HttpRequest request, BodyHandler<T> handler, AnswerReader<T> reader) {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
        try {
            return reader.read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return text(502, "The app does not answer.");
        } catch (TimeoutException e) {
            answer.cancel(true);
            return text(504, "The app takes too long.");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return text(503, "The sandbox is closing.");
        }
    }

    @FunctionalInterface
    private interface AnswerReader<T> {
        Reply read(HttpResponse<T> answer);
    }

    /** Passes pieces on as they come; the whole answer may last no longer than a buffered one. */
    private void copy(InputStream from, OutputStream to) throws IOException {
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> cut(from), CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try (from) {
            byte[] piece = new byte[BUFFER_BYTES];
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                to.write(piece, 0, read);
                to.flush();
            }
        } finally {
            end.cancel(false);
        }
    }

    private static void cut(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> kept(Map<String, List<String>> headers) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            if (!STRIPPED.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, values);
            }
        });
        return kept;
    }

    private static Reply text(int status, String text) {
        return Reply.text(status, "text/plain", text + "\n");
    }
}
