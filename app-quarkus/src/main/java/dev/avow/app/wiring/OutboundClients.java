package dev.avow.app.wiring;

import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Verdict;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Makes every client that speaks to the outside: no TLS that is older than the policy says, no redirects, no cookies, and only
 * hosts that the published register names for the client's purpose (S0-01, S0-19, S1-18, S2-08, S3-14, S4-08, S4-12). Both are
 * asked for anew with each call. Thread-safe.
 */
final class OutboundClients {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Supplier<RecipientRegister> register;
    private final Supplier<SpokenTls> spoken;
    private final boolean loopback;
    private final SSLContext tls;

    /**
     * Puts the factory together.
     *
     * @param register who may receive what for which purpose, as it is in force when a call is made
     * @param spoken which versions of TLS the policy lets clients offer then
     * @param loopback whether this machine itself may be called, also in plain: for tests and demonstrations
     */
    OutboundClients(Supplier<RecipientRegister> register, Supplier<SpokenTls> spoken, boolean loopback) {
        this(register, spoken, loopback, systemTls());
    }

    OutboundClients(
            Supplier<RecipientRegister> register, Supplier<SpokenTls> spoken, boolean loopback, SSLContext tls) {
        this.register = register;
        this.spoken = spoken;
        this.loopback = loopback;
        this.tls = tls;
    }

    private static SSLContext systemTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** A client for one purpose. */
    HttpClient client(Purpose purpose, Duration connectTimeout) {
        Map<SpokenTls, HttpClient> clients = new ConcurrentHashMap<>();
        return new RegisteredHttpClient(
                () -> clients.computeIfAbsent(spoken.get(), versions -> client(versions, connectTimeout)),
                to -> refusal(to, purpose));
    }

    /** Each has connections of its own: none that began under an older version serves a call under a newer one. */
    private HttpClient client(SpokenTls versions, Duration connectTimeout) {
        return HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(tls)
                .sslParameters(new SSLParameters(null, versions.protocols()))
                .build();
    }

    /**
     * Why an address may not be called for a purpose, as a stable code; empty if it may. Codes:
     * {@code outbound.plain-http}, {@code outbound.no-host}, and those of {@link RecipientRegister#admits}.
     */
    Optional<String> refusal(URI to, Purpose purpose) {
        String host = to.getHost();
        if (host == null) {
            return Optional.of("outbound.no-host");
        }
        if (loopback && LOOPBACK.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(to.getScheme())) {
            return Optional.of("outbound.plain-http");
        }
        return register.get()
                .admits(host, purpose)
                .fold(allowed -> Optional.<String>empty(), (Verdict.Refused refused) -> Optional.of(refused.code()));
    }
}
