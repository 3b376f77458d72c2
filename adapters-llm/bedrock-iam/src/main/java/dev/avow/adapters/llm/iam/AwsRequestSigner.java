package dev.avow.adapters.llm.iam;

import dev.avow.adapters.llm.RequestSigner;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Signature Version 4 by the AWS SDK's own signer. Host, all headers but those that a proxy may change, and the body's digest are
 * signed. Credentials that were refused are looked for anew at most once a minute, so that a role without a permission does not
 * make every question ask the machine for its role. Thread-safe.
 */
public final class AwsRequestSigner implements RequestSigner {

    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(1);
    /** What the JDK's client writes itself. */
    private static final Set<String> BY_THE_CLIENT = Set.of("host", "content-length");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Supplier<? extends AwsCredentialsProvider> chains;
    private final String region;
    private final String service;
    private final Clock clock;
    private volatile AwsCredentialsProvider chain;
    private Instant nextRenewal = Instant.MIN;

    /**
     * Puts it together; nothing is looked for yet.
     *
     * @param chains makes a chain of credentials that remembers nothing
     * @param region where the request goes
     * @param service as AWS names it in signatures
     * @param clock says when a request was signed
     */
    public AwsRequestSigner(
            Supplier<? extends AwsCredentialsProvider> chains, String region, String service, InstantSource clock) {
        this.chains = chains;
        this.region = region;
        this.service = service;
        this.clock = clock.withZone(ZoneOffset.UTC);
        this.chain = chains.get();
    }

    @Override
    public Optional<Map<String, String>> sign(HttpRequest request, byte[] body) {
        return credentials().map(found -> signed(request, body, found));
    }

    private Map<String, String> signed(HttpRequest request, byte[] body, AwsCredentialsIdentity credentials) {
        SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(request.uri());
        request.headers().map().forEach(unsigned::putHeader);
        SdkHttpRequest signed = signer.sign(asked -> asked.identity(credentials)
                        .request(unsigned.build())
                        .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request();
        Map<String, String> headers = new HashMap<>();
        signed.headers().forEach((name, values) -> add(headers, name, values));
        return Map.copyOf(headers);
    }

    private static void add(Map<String, String> headers, String name, List<String> values) {
        if (!BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT)) && values.size() == 1) {
            headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
        }
    }

    @Override
    public synchronized boolean renew(Map<String, String> refused) {
        if (signsOtherwiseThan(refused)) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(nextRenewal)) {
            return false;
        }
        nextRenewal = now.plus(BETWEEN_RENEWALS);
        AwsCredentialsProvider former = chain;
        chain = chains.get();
        if (former instanceof SdkAutoCloseable open) {
            open.close();
        }
        return signsOtherwiseThan(refused);
    }

    private boolean signsOtherwiseThan(Map<String, String> refused) {
        return credentials()
                .filter(found -> !refused.getOrDefault("authorization", "")
                                .contains("Credential=" + found.accessKeyId() + "/")
                        || !refused.getOrDefault("x-amz-security-token", "").equals(token(found)))
                .isPresent();
    }

    private static String token(AwsCredentialsIdentity credentials) {
        return credentials instanceof AwsSessionCredentialsIdentity session ? session.sessionToken() : "";
    }

    /** The chain tells by exceptions what is missing where; their messages may name files and addresses and are not read. */
    private Optional<AwsCredentialsIdentity> credentials() {
        try {
            return Optional.of(chain.resolveIdentity().join());
        } catch (CompletionException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "AwsRequestSigner[" + region + ", " + service + "]";
    }
}
