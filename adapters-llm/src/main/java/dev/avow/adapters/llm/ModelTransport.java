package dev.avow.adapters.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;

/**
 * The connections to providers: one client for all models of a process. TLS 1.2 or later, HTTP/1.1 where there is no
 * TLS, no redirects, no cookies. Thread-safe.
 */
public final class ModelTransport {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final double JITTER = 0.25;

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
     * @param clock reads waits that a provider gives as a date
     * @param nanoTime monotonic nanoseconds, as {@link System#nanoTime()} gives them
     * @param jitter random numbers from 0 to 1, so that many clients do not retry in step
     * @param executor reads answers before somebody awaits them; it may be full, and never blocks connections
     */
    public ModelTransport(
            ModelSettings settings,
            InstantSource clock,
            LongSupplier nanoTime,
            DoubleSupplier jitter,
            Executor executor) {
        this.settings = settings;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.jitter = jitter;
        this.executor = executor;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"}))
                .build();
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

    Wire open(HttpRequest request) {
        return new Wire(client, request);
    }

    /** Our own pause before a retry, counted from 0: doubling, and up to a quarter shorter by chance. */
    Duration pause(int retry) {
        Duration doubled = settings.firstPause().multipliedBy(1L << retry);
        Duration base = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return Duration.ofNanos(Math.round(base.toNanos() * (1 - JITTER * jitter.getAsDouble())));
    }
}
