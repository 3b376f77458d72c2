package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.avow.shopify.sandbox.web.Json;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Shopify does: webhooks, app-proxy queries and ID tokens, each in its own form under the same secret. */
final class Signer {

    private static final long TOKEN_SECONDS = 60;
    private static final String STAFF_USER = "901";
    private static final Set<String> RESERVED =
            Set.of("shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature");

    private final String clientId;
    private final Supplier<String> secret;
    private final InstantSource clock;
    private final Supplier<String> ids;

    Signer(String clientId, String secret, InstantSource clock, Supplier<String> ids) {
        this(clientId, () -> secret, clock, ids);
    }

    /** With a secret that may change. */
    Signer(String clientId, Supplier<String> secret, InstantSource clock, Supplier<String> ids) {
        this.clientId = clientId;
        this.secret = secret;
        this.clock = clock;
        this.ids = ids;
    }

    /** The signature of a webhook's body: base64. */
    String webhook(byte[] body) {
        return Base64.getEncoder().encodeToString(hmac(body));
    }

    /**
     * The query that the app receives: the visitor's parameters and Shopify's own, signed. What a visitor sends under a name
     * of Shopify's is dropped.
     *
     * @param visitorQuery the query as it came, still encoded
     * @throws IllegalArgumentException if its escapes are broken
     */
    String proxyQuery(String visitorQuery, String shop, String pathPrefix) {
        List<String> query = Arrays.stream(visitorQuery.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !RESERVED.contains(name(pair)))
                .collect(Collectors.toCollection(ArrayList::new));
        query.add("shop=" + shop);
        query.add("logged_in_customer_id=");
        query.add("path_prefix=" + URLEncoder.encode(pathPrefix, UTF_8));
        query.add("timestamp=" + clock.instant().getEpochSecond());
        String unsigned = String.join("&", query);
        return unsigned + "&signature=" + proxySignature(unsigned);
    }

    /** The signature of an encoded query: hex over the decoded pairs, sorted by bytes, without separator. */
    String proxySignature(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
            values.computeIfAbsent(name(pair), any -> new ArrayList<>()).add(value);
        }
        String signed = values.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                .sorted((a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8)))
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(hmac(signed.getBytes(UTF_8)));
    }

    /** A token with which the admin opens the app, good for one minute. */
    String idToken(String shop) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://" + shop + "/admin");
        claims.put("dest", "https://" + shop);
        claims.put("aud", clientId);
        claims.put("sub", STAFF_USER);
        claims.put("exp", now + TOKEN_SECONDS);
        claims.put("nbf", now);
        claims.put("iat", now);
        claims.put("jti", ids.get());
        claims.put("sid", ids.get());
        claims.put("sig", ids.get());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "HS256");
        header.put("typ", "JWT");
        String signed = base64Url(Json.write(header).getBytes(UTF_8)) + "."
                + base64Url(Json.write(claims).getBytes(UTF_8));
        return signed + "." + base64Url(hmac(signed.getBytes(UTF_8)));
    }

    /** The signature of an OAuth query: hex over its pairs, sorted by name and joined as they are. */
    String oauthSignature(String query) {
        String signed = Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
        return HexFormat.of().formatHex(hmac(signed.getBytes(UTF_8)));
    }

    /** Whether a token's signature is made with this secret. */
    boolean signed(String token) {
        int dot = token.lastIndexOf('.');
        return dot > 0
                && base64Url(hmac(token.substring(0, dot).getBytes(UTF_8))).equals(token.substring(dot + 1));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get().getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
