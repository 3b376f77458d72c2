package dev.avow.adapters.shopify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form as a request's body. */
final class FormBody {

    private FormBody() {}

    static byte[] of(Map<String, String> fields) {
        return text(fields).getBytes(StandardCharsets.US_ASCII);
    }

    static String text(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Blanks become {@code %20}, which every reader takes for a blank. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
