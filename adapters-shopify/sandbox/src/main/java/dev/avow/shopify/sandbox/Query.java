package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The query, or the form, of a request to the sandbox's own pages. */
final class Query {

    private static final int MAX_FORM_BYTES = 1 << 14;

    private final String raw;

    private Query(String raw) {
        this.raw = raw;
    }

    static Query of(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return new Query(query == null ? "" : query);
    }

    /** A form in the body of a request. */
    static Query body(HttpExchange exchange) {
        return new Query(text(exchange));
    }

    /** What the body of a request says; nothing if it breaks off. */
    static String text(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readNBytes(MAX_FORM_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The first value of a parameter; empty also if its escapes are broken. */
    Optional<String> value(String name) {
        String start = name + "=";
        try {
            return Arrays.stream(raw.split("&", -1))
                    .filter(pair -> pair.startsWith(start))
                    .map(pair -> URLDecoder.decode(pair.substring(start.length()), StandardCharsets.UTF_8))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
