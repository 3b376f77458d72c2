package dev.avow.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A shopper's browser as far as the protocol goes: opens a session through the proxy, says things, reads events. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI storefront;
    private JsonNode session;
    private String last = "";

    private Visitor(URI storefront, JsonNode session) {
        this.storefront = storefront;
        this.session = session;
    }

    /** Opens the chat on a storefront of the sandbox. */
    public static Visitor at(URI storefront) {
        return new Visitor(storefront, JSON.createObjectNode()).open("{}");
    }

    /** Opens the chat again in the same tab. */
    public Visitor resume() {
        ObjectNode body = JSON.createObjectNode();
        body.put("resume", token());
        return open(body.toString());
    }

    private Visitor open(String body) {
        HttpResponse<String> response =
                post(storefront.resolve("/apps/avow/session"), body.getBytes(StandardCharsets.UTF_8), "");
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no session: " + response.statusCode() + " " + response.body());
        }
        session = json(response.body());
        return this;
    }

    /** The session as the app gave it. */
    public JsonNode session() {
        return session;
    }

    /** The session token. */
    public String token() {
        return session.get("session").asText();
    }

    /** Says something under a new name and waits for the end of the answer. */
    public Answer say(String text) {
        return say(UUID.randomUUID().toString(), text);
    }

    /** Says something under a name of one's own. */
    public Answer say(String id, String text) {
        last = id;
        ObjectNode body = JSON.createObjectNode();
        body.put("id", id);
        body.put("text", text);
        return send(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Says something on a page of the storefront. */
    public Answer sayOn(String page, String text) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", UUID.randomUUID().toString());
        body.put("text", text);
        body.put("page", page);
        return send(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves a contact. */
    public HttpResponse<String> leave(String body) {
        return post(
                URI.create(session.get("endpoint").asText() + "/leads"),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token());
    }

    /** The id of the message that was said last. */
    public String last() {
        return last;
    }

    /** Says whether the last answer helped. */
    public HttpResponse<String> rateLast(boolean helpful) {
        return rate("{\"answer\":\"" + last + "\",\"helpful\":" + helpful + "}");
    }

    /** Says something of an answer. */
    public HttpResponse<String> rate(String body) {
        return post(
                URI.create(session.get("endpoint").asText() + "/feedback"),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token());
    }

    /** Sends any bytes as a message. */
    public Answer send(byte[] body) {
        String origin = storefront.toString();
        HttpResponse<String> response = post(
                URI.create(session.get("endpoint").asText() + "/messages"),
                body,
                "Origin",
                origin.substring(0, origin.length() - 1),
                "Authorization",
                "Bearer " + token());
        return new Answer(response);
    }

    /** Says something through the proxy and waits for the whole answer. */
    public HttpResponse<String> sayThroughProxy(String text) {
        ObjectNode body = JSON.createObjectNode();
        body.put("session", token());
        body.put("id", UUID.randomUUID().toString());
        body.put("text", text);
        return post(storefront.resolve("/apps/avow/answers"), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for something through the proxy, with the session in the body beside these fields. */
    public HttpResponse<String> askThroughProxy(String path, String fields) {
        ObjectNode body = (ObjectNode) json(fields);
        body.put("session", token());
        return post(
                storefront.resolve("/apps/avow/proxied" + path), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a body with headers, given as name and value in turn; empty names are left out. */
    public static HttpResponse<String> post(URI to, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Posts the fields of a form with headers. */
    public static HttpResponse<String> submit(URI to, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Gets an address with headers. */
    public static HttpResponse<String> get(URI from, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(PATIENCE);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Asks as a browser does whether a page may call. */
    public static HttpResponse<String> options(URI at) {
        return send(HttpRequest.newBuilder(at)
                .timeout(PATIENCE)
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    }

    /** Puts a body at an address with headers. */
    public static HttpResponse<String> put(URI at, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Deletes at an address with headers. */
    public static HttpResponse<String> delete(URI at, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at).timeout(PATIENCE).DELETE();
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads JSON. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back: a problem, or events. */
    public static final class Answer {

        private final HttpResponse<String> response;

        Answer(HttpResponse<String> response) {
            this.response = response;
        }

        /** The HTTP status. */
        public int status() {
            return response.statusCode();
        }

        /** A header of the answer, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The problem's stable code. */
        public String code() {
            return json(response.body()).path("code").asText();
        }

        /** The raw body. */
        public String body() {
            return response.body();
        }

        /** All text events, joined. */
        public String text() {
            StringBuilder text = new StringBuilder();
            events("text").forEach(event -> text.append(event.get("text").asText()));
            return text.toString();
        }

        /** How the answer ended: the state of {@code done}, or the code of {@code error}. */
        public String end() {
            List<JsonNode> done = events("done");
            List<JsonNode> error = events("error");
            if (done.size() + error.size() != 1) {
                throw new AssertionError("a stream has exactly one end");
            }
            return done.isEmpty()
                    ? error.get(0).get("code").asText()
                    : done.get(0).get("state").asText();
        }

        private List<JsonNode> events(String name) {
            List<JsonNode> events = new ArrayList<>();
            for (String frame : response.body().split("\n\n", -1)) {
                String event = "";
                StringBuilder data = new StringBuilder();
                for (String line : frame.split("\n", -1)) {
                    if (line.startsWith("event:")) {
                        event = line.substring(6).strip();
                    } else if (line.startsWith("data:")) {
                        data.append(line.substring(5));
                    }
                }
                if (event.equals(name)) {
                    events.add(json(data.toString()));
                }
            }
            return events;
        }
    }
}
