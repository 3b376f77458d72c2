package dev.avow.adapters.llm.iam;

import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.Request;
import dev.avow.testkit.http.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before a script as AWS stands before Bedrock: it recomputes the signature from what came in, byte for byte, and refuses as
 * AWS refuses. Knows its keys, which of them are temporary, and which are over. Thread-safe.
 */
final class AwsDoor {

    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/"
            + "(\\d{8}/([^/,]+)/([^/,]+)/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final String region;
    private final String service;
    private final InstantSource clock;
    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    /** A key that AWS gave out. */
    private record Key(String secret, Optional<String> token, boolean over) {}

    AwsDoor(String region, String service, InstantSource clock) {
        this.region = region;
        this.service = service;
        this.clock = clock;
    }

    /** Gives out a key for good. */
    AwsDoor knows(String id, String secret) {
        keys.put(id, new Key(secret, Optional.empty(), false));
        return this;
    }

    /** Gives out a temporary key. */
    AwsDoor knows(String id, String secret, String token) {
        keys.put(id, new Key(secret, Optional.of(token), false));
        return this;
    }

    /** Ends a key's time. */
    AwsDoor ends(String id) {
        keys.computeIfPresent(id, (same, key) -> new Key(key.secret(), key.token(), true));
        return this;
    }

    /** Lets through what is signed. */
    ScriptedServer.Script before(ScriptedServer.Script script) {
        return exchange -> {
            Optional<String> refusal = refusal(exchange.request());
            if (refusal.isPresent()) {
                refuse(exchange, refusal.get());
            } else {
                script.play(exchange);
            }
        };
    }

    static void refuse(Exchange exchange, String type) throws IOException {
        exchange.respond(403, "{\"message\":\"CANARY said by the door\"}", "x-amzn-errortype: " + type);
    }

    /** Why AWS would not let it through; empty if it would. */
    Optional<String> refusal(Request request) {
        Matcher said = AUTHORIZATION.matcher(only(request, "authorization"));
        if (!said.matches()) {
            return Optional.of("MissingAuthenticationTokenException");
        }
        Key key = keys.get(said.group(1));
        if (key == null || !key.token().orElse("").equals(only(request, "x-amz-security-token"))) {
            return Optional.of("UnrecognizedClientException");
        }
        if (key.over()) {
            return Optional.of("ExpiredTokenException");
        }
        List<String> names = Arrays.asList(said.group(5).split(";"));
        boolean right = isNow(only(request, "x-amz-date"), said.group(2))
                && said.group(3).equals(region)
                && said.group(4).equals(service)
                && coversWhatMatters(request, names)
                && isTheBody(request)
                && SigV4.signature(canonical(request, names), only(request, "x-amz-date"), said.group(2), key.secret())
                        .equals(said.group(6));
        return right ? Optional.empty() : Optional.of("InvalidSignatureException");
    }

    private boolean isNow(String time, String scope) {
        try {
            Instant signed = TIME.parse(time, Instant::from);
            return scope.startsWith(time.substring(0, 8) + "/")
                    && Duration.between(signed, clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean coversWhatMatters(Request request, List<String> names) {
        return names.equals(names.stream().sorted().distinct().toList())
                && names.containsAll(List.of("content-type", "host", "x-amz-date"))
                && (request.header("x-amz-security-token").isEmpty() || names.contains("x-amz-security-token"));
    }

    private static boolean isTheBody(Request request) {
        List<String> said = request.header("x-amz-content-sha256");
        return said.isEmpty() || said.equals(List.of(SigV4.digest(bytes(request))));
    }

    private static String canonical(Request request, List<String> names) {
        String[] line = request.head().lines().findFirst().orElse("").split(" ", -1);
        String[] target = line[1].split("\\?", 2);
        return SigV4.canonical(
                line[0],
                target[0],
                target.length > 1 ? target[1] : "",
                names.stream()
                        .map(name -> new SigV4.Header(name, request.header(name)))
                        .toList(),
                bytes(request));
    }

    private static byte[] bytes(Request request) {
        return request.body().getBytes(StandardCharsets.UTF_8);
    }

    private static String only(Request request, String name) {
        List<String> values = request.header(name);
        return values.size() == 1 ? values.get(0) : "";
    }
}
