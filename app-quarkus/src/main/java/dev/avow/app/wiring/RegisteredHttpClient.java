package dev.avow.app.wiring;

import dev.avow.core.port.PortException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each request's address before anything is sent, even before a name is resolved, and sends it by the client that the
 * policy asks for at that moment.
 */
final class RegisteredHttpClient extends HttpClient {

    private final Supplier<HttpClient> client;
    private final Function<URI, Optional<String>> refusal;

    RegisteredHttpClient(Supplier<HttpClient> client, Function<URI, Optional<String>> refusal) {
        this.client = client;
        this.refusal = refusal;
    }

    private void require(HttpRequest request) {
        refusal.apply(request.uri()).ifPresent(code -> {
            throw new PortException.Rejected(code, "the published register does not let this address be called");
        });
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        require(request);
        return client.get().send(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        require(request);
        return client.get().sendAsync(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushed) {
        require(request);
        return client.get().sendAsync(request, handler, pushed);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.get().cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.get().connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.get().followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.get().proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.get().sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.get().sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.get().authenticator();
    }

    @Override
    public Version version() {
        return client.get().version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.get().executor();
    }
}
