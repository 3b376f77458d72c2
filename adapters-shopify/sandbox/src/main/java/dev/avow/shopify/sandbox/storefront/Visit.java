package dev.avow.shopify.sandbox.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.JsonReader;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request of a visitor: its cookies and its input. */
final class Visit {

    private static final int MAX_BODY_BYTES = 1 << 16;
    private static final String CART = "cart";
    private static final String LANDING = "_landing_page";
    private static final String REFERRER = "_orig_referrer";

    private final HttpExchange exchange;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visit(HttpExchange exchange) {
        this.exchange = exchange;
        for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.put(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            }
        }
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    boolean isPost() {
        return "POST".equals(exchange.getRequestMethod());
    }

    /** Whether the request comes from one of the shop's own pages, or from a program. */
    boolean isOwn() {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin == null
                || origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    Optional<String> cartToken() {
        return Optional.ofNullable(cookies.get(CART));
    }

    /** The first page of the visit. */
    String landing() {
        return URLDecoder.decode(cookies.getOrDefault(LANDING, "/"), UTF_8);
    }

    /** Where the visit came from. */
    String referrer() {
        return URLDecoder.decode(cookies.getOrDefault(REFERRER, ""), UTF_8);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(form(exchange.getRequestURI().getRawQuery()).get(name));
    }

    /** A form or a JSON object. */
    Map<String, Object> input() throws IOException {
        String text = new String(exchange.getRequestBody().readNBytes(MAX_BODY_BYTES), UTF_8);
        Map<String, Object> input = new LinkedHashMap<>();
        if (text.stripLeading().startsWith("{")) {
            if (JsonReader.read(text) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    if (value != null) {
                        input.put(name.toString(), value);
                    }
                });
            }
        } else {
            input.putAll(form(text));
        }
        return input;
    }

    private static Map<String, String> form(@Nullable String text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return form;
    }

    /** The reply, with the cookie that remembers a cart. */
    Reply remembering(Reply reply, Cart cart) {
        return reply.withCookie(CART + "=" + cart.token() + "; Path=/; SameSite=Lax");
    }

    /** The reply, with the cookies that remember where the visit began. */
    Reply landed(Reply reply) {
        if (cookies.containsKey(LANDING)) {
            return reply;
        }
        String referrer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Referer"))
                .orElse("");
        return reply.withCookie(cookie(LANDING, exchange.getRequestURI().toString()))
                .withCookie(cookie(REFERRER, referrer));
    }

    private static String cookie(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8) + "; Path=/; HttpOnly; SameSite=Lax";
    }
}
