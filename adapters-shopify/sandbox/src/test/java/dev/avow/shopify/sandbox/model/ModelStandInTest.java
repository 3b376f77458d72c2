package dev.avow.shopify.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.web.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelStandInTest {

    private static final String RESPONSES = "{\"model\":\"m\",\"instructions\":\"be kind\",\"stream\":true,\"input\":["
            + "{\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"first\"}]},"
            + "{\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"no\"}]},"
            + "{\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"Where \\\"is\\\" \"},"
            + "{\"type\":\"input_text\",\"text\":\"it \\ud83d\\ude80?\"}]}]}";
    private static final String CHAT = "{\"model\":\"m\",\"stream\":true,\"messages\":["
            + "{\"role\":\"system\",\"content\":\"be kind\"},{\"role\":\"user\",\"content\":\"Where?\"}]}";

    private final ModelStandIn model = ModelStandIn.echoing();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void responsesStreamEndsWithTheWholeAnswer() {
        List<Map<?, ?>> events = events(post("/responses", RESPONSES).body());
        assertThat(types(events))
                .startsWith("response.created", "response.in_progress", "response.output_item.added")
                .endsWith("response.output_item.done", "response.completed");
        String text = "You asked: Where \"is\" it \ud83d\ude80?";
        assertThat(joined(events, "delta")).isEqualTo(text);
        assertThat(events.stream().filter(event -> event.containsKey("delta")).count())
                .isGreaterThan(4);
        assertThat(Objects.toString(events.get(events.size() - 1).get("response")))
                .contains("status=completed")
                .contains("text=" + text);
    }

    @Test
    void chatStreamEndsWithItsMarker() {
        String body = post("/chat/completions", CHAT).body();
        assertThat(body).endsWith("data: [DONE]\n\n").contains("\"finish_reason\":\"stop\"");
        StringBuilder text = new StringBuilder();
        for (Map<?, ?> chunk : events(body)) {
            for (Object choice : (List<?>) Objects.requireNonNull(chunk.get("choices"))) {
                Object delta = ((Map<?, ?>) Objects.requireNonNull(choice)).get("delta");
                text.append(Objects.toString(((Map<?, ?>) Objects.requireNonNull(delta)).get("content"), ""));
            }
        }
        assertThat(text).hasToString("You asked: Where?");
    }

    @Test
    void wholeAnswersAreOneObject() {
        assertThat(post("/responses", "{\"input\":\"Where?\"}").body())
                .contains("\"status\":\"completed\"")
                .contains("\"text\":\"You asked: Where?\"");
        assertThat(post("/chat/completions", CHAT.replace("true", "false")).body())
                .contains("\"content\":\"You asked: Where?\"")
                .contains("\"finish_reason\":\"stop\"");
    }

    @Test
    void requestsAreRememberedWordForWord() {
        post("/responses", RESPONSES);
        post("/chat/completions", CHAT);
        assertThat(model.requests()).extracting(ModelRequest::body).containsExactly(RESPONSES, CHAT);
        assertThat(model.requests())
                .extracting(ModelRequest::path)
                .containsExactly("/v1/responses", "/v1/chat/completions");
        assertThat(model.requests().get(0).headers()).containsEntry("authorization", List.of("Bearer example-key"));
        assertThat(model.requests()).asString().doesNotContain("example-key").doesNotContain("Where");
    }

    @Test
    void scriptAndFailureCanBeChanged() {
        model.failWith(503);
        assertThat(post("/responses", RESPONSES).statusCode()).isEqualTo(503);
        model.answerWith(question -> "Tomorrow.");
        assertThat(post("/responses", RESPONSES).body()).contains("\"text\":\"Tomorrow.\"");
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        for (String body : List.of("", "x", "[]", "{}", "{\"input\":[]}", "{\"input\":[{\"role\":\"system\"}]}")) {
            assertThat(post("/responses", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(post("/models", CHAT).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.baseAddress() + path))
                .header("Authorization", "Bearer example-key")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<?, ?>> events(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data: {"))
                .<Map<?, ?>>map(line -> (Map<?, ?>) Objects.requireNonNull(JsonReader.read(line.substring(6))))
                .toList();
    }

    private static List<String> types(List<Map<?, ?>> events) {
        return events.stream().map(event -> Objects.toString(event.get("type"))).toList();
    }

    private static String joined(List<Map<?, ?>> events, String name) {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(Objects.toString(event.get(name), "")));
        return text.toString();
    }
}
