package dev.avow.adapters.shopify.http;

import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The connections to Shopify: one client for all shops of a process. It is handed in, so that whoever runs the process
 * decides which hosts may be called; one that would speak less than TLS 1.2, follow redirects or keep cookies is refused
 * (S0-01, S4-12). Thread-safe.
 */
public final class ShopifyHttp {

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final HttpClient client;
    private final ShopAddress address;

    /**
     * Opens nothing yet.
     *
     * @throws IllegalArgumentException if the client is not strict enough
     */
    public ShopifyHttp(HttpClient client, ShopAddress address) {
        this.client = strict(client);
        this.address = address;
    }

    private static HttpClient strict(HttpClient client) {
        String[] protocols = client.sslParameters().getProtocols();
        if (protocols == null || protocols.length == 0 || !PROTOCOLS.containsAll(Arrays.asList(protocols))) {
            throw new IllegalArgumentException("the client must speak TLSv1.2 or TLSv1.3, and nothing else");
        }
        if (client.followRedirects() != HttpClient.Redirect.NEVER
                || client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("the client must not follow redirects and not keep cookies");
        }
        return client;
    }

    /**
     * Posts to a shop and waits for the whole answer.
     *
     * @param path below the shop's address, beginning with a slash
     * @param headers beside those that the client sets itself
     * @param limits how long it may take, and how large the answer may be
     * @throws PortException.Rejected if the address may not be called
     */
    public Sent post(ShopId shop, String path, Map<String, String> headers, byte[] body, Limits limits) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.of(shop, path)).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(request.timeout(limits.time()).build(), limits);
    }

    /**
     * Fetches an address that Shopify handed out, without saying who asks.
     *
     * @throws PortException.Rejected if the address may not be called
     */
    public Sent get(URI url, Limits limits) {
        return send(HttpRequest.newBuilder(url).GET().timeout(limits.time()).build(), limits);
    }

    private Sent send(HttpRequest request, Limits limits) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, info -> new BoundedBody(limits.bytes()));
        try {
            // The request's own time may end with the headers; this one covers the body too.
            HttpResponse<byte[]> response = exchange.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            return new Sent.Answered(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            return isUnconnected(e.getCause()) ? new Sent.NotSent() : new Sent.Lost();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Sent.Lost();
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Sent.Lost();
        }
    }

    private static boolean isUnconnected(@Nullable Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnresolvedAddressException;
    }

    /**
     * Bounds of one exchange.
     *
     * @param time from the start to the answer's last byte
     * @param bytes of the answer's body
     */
    public record Limits(Duration time, int bytes) {}
}
