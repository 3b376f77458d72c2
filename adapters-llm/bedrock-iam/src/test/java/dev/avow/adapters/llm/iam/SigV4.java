package dev.avow.adapters.llm.iam;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4 as AWS describes it ("Create a signed AWS API request", read 2026-11-28): the arithmetic alone. */
final class SigV4 {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";

    private SigV4() {}

    /** A header that is signed. */
    record Header(String name, List<String> values) {

        private String line() {
            return name + ":"
                    + values.stream()
                            .map(value -> value.strip().replaceAll(" +", " "))
                            .collect(Collectors.joining(","))
                    + "\n";
        }
    }

    /**
     * The canonical request. Each part of the path is encoded once more than it came, since it came encoded.
     *
     * @param path as it stands in the request line, without the query
     * @param query without the question mark; empty where there is none
     * @param headers in the order of their names
     */
    static String canonical(String method, String path, String query, List<Header> headers, byte[] body) {
        return method + "\n" + encoded(path) + "\n" + sorted(query) + "\n"
                + headers.stream().map(Header::line).collect(Collectors.joining()) + "\n"
                + headers.stream().map(Header::name).collect(Collectors.joining(";")) + "\n" + digest(body);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            encoded.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    private static String sorted(String query) {
        return query.isEmpty() ? "" : Stream.of(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    /**
     * The signature.
     *
     * @param time as in {@code x-amz-date}
     * @param scope date, region, service and {@code aws4_request}, joined by slashes
     */
    static String signature(String canonical, String time, String scope, String secret) {
        String toSign =
                ALGORITHM + "\n" + time + "\n" + scope + "\n" + digest(canonical.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hmac(key(scope, secret), toSign));
    }

    /** The key of a day, a region and a service. */
    static byte[] key(String scope, String secret) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : Arrays.asList(scope.split("/"))) {
            key = hmac(key, part);
        }
        return key;
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
