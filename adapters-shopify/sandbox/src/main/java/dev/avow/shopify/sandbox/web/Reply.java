package dev.avow.shopify.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer to a request, whole or streamed. Immutable. */
public final class Reply {

    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;

    private final int status;
    private final Map<String, List<String>> headers;
    private final long length;
    private final Body body;

    private Reply(int status, Map<String, List<String>> headers, long length, Body body) {
        this.status = status;
        this.headers = headers;
        this.length = length;
        this.body = body;
    }

    /** Writes an answer's body. */
    @FunctionalInterface
    public interface Body {

        /** Writes all of it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A whole answer. */
    public static Reply whole(int status, Map<String, List<String>> headers, byte[] body) {
        return new Reply(status, headers, body.length == 0 ? NO_BODY : body.length, out -> out.write(body));
    }

    /** An answer that is sent while it is written. */
    public static Reply streamed(int status, Map<String, List<String>> headers, Body body) {
        return new Reply(status, headers, CHUNKED, body);
    }

    /** A whole text. */
    public static Reply text(int status, String contentType, String text) {
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(contentType + "; charset=utf-8"));
        return whole(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page. */
    public static Reply page(int status, Html page) {
        return text(status, "text/html", page.markup());
    }

    /** No answer: the connection is cut. */
    public static Reply broken() {
        return new Reply(200, Map.of(), CHUNKED, out -> {
            throw new IOException("cut on purpose");
        });
    }

    /** Sends a browser to another page. */
    public static Reply found(String location) {
        return whole(302, Map.of("Location", List.of(location)), new byte[0]);
    }

    /** Sends a browser to another page after a form. */
    public static Reply seeOther(String location) {
        return whole(303, Map.of("Location", List.of(location)), new byte[0]);
    }

    /** The same answer with one header more. */
    public Reply with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new Reply(status, more, length, body);
    }

    /** The same answer with one cookie more. */
    public Reply withCookie(String cookie) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        List<String> cookies = new ArrayList<>(more.getOrDefault("Set-Cookie", List.of()));
        cookies.add(cookie);
        more.put("Set-Cookie", cookies);
        return new Reply(status, more, length, body);
    }

    /** The status, for a journal. */
    public int status() {
        return status;
    }

    /** Whether it is a page for people. */
    public boolean isPage() {
        return headers.getOrDefault("Content-Type", List.of("")).get(0).startsWith("text/html");
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
        boolean silent = length == NO_BODY || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, silent ? NO_BODY : length);
        if (!silent) {
            body.writeTo(exchange.getResponseBody());
        }
    }
}
