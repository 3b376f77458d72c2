package dev.avow.adapters.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The connections to providers: one client for all models of a process. It is handed in, so that whoever runs the process
 * decides which hosts may be called; one that would speak less than TLS 1.2, follow redirects or keep cookies is refused.
 * Thread-safe.
 */
public final class ModelTransport {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final double JITTER = 0.25;
    /** S0-01, S4-12. */
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final ModelSettings settings;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final DoubleSupplier jitter;
    private final Executor executor;
    private final HttpClient client;

    /**
     * Opens nothing yet.
     *
     * @param settings how long a call may take
     * @param client sends the requests, or refuses an address by {@link dev.avow.core.port.PortException.Rejected} before
     *     anything is sent
     * @param clock reads waits that a provider gives as a date
     * @param nanoTime monotonic nanoseconds, as {@link System#nanoTime()} gives them
     * @param jitter random numbers from 0 to 1, so that many clients do not retry in step
     * @param executor reads answers before somebody awaits them; it may be full, and never blocks connections
     * @throws IllegalArgumentException if the client is not strict enough
     */
    public ModelTransport(
            ModelSettings settings,
            HttpClient client,
            InstantSource clock,
            LongSupplier nanoTime,
            DoubleSupplier jitter,
            Executor executor) {
        this.settings = settings;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.jitter = jitter;
        this.executor = executor;
        this.client = strict(client);
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

    ModelSettings settings() {
        return settings;
    }

    InstantSource clock() {
        return clock;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }

    Executor executor() {
        return executor;
    }

    /** Sends a request; none where nobody could vouch for it. */
    Wire open(Optional<HttpRequest> request) {
        return new Wire(client, request);
    }

    /** Our own pause before a retry, counted from 0: doubling, and up to a quarter shorter by chance. */
    Duration pause(int retry) {
        Duration doubled = settings.firstPause().multipliedBy(1L << retry);
        Duration base = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return Duration.ofNanos(Math.round(base.toNanos() * (1 - JITTER * jitter.getAsDouble())));
    }
}
