package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.PortException;
import dev.avow.testkit.contract.EmbedderContract;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** OpenAI's embeddings against a server on loopback (S2-09). */
@Timeout(30)
class ProviderEmbedderTest implements EmbedderContract {

    private static final int DIMENSIONS = 3;

    private final ScriptedServer stub = ScriptedServer.of(exchange -> exchange.respond(200, answer(exchange.body())));

    @AfterEach
    void close() {
        stub.close();
    }

    @Override
    public Embedder embedder() {
        return embedder(stub, Models.PATIENT);
    }

    @Override
    public Embedder broken() {
        ScriptedServer gone = ScriptedServer.of();
        gone.close();
        return embedder(gone, Models.PATIENT);
    }

    private static Embedder embedder(ScriptedServer server, ModelSettings patience) {
        return new ProviderEmbedder(
                new EmbedderSettings(
                        server.base(), "test-embedding", Optional.of(ApiKey.of("sk-test-key")), DIMENSIONS, true),
                Models.transport(patience));
    }

    /** Backwards, since the order of the data is the provider's affair. */
    private static String answer(String body) {
        JsonNode input = StreamReader.parse(body).path("input");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        for (int i = input.size() - 1; i >= 0; i--) {
            ObjectNode one = data.addObject().put("index", i);
            ArrayNode vector = one.putArray("embedding");
            int seed = input.get(i).asText().hashCode();
            for (int d = 0; d < DIMENSIONS; d++) {
                vector.add(((seed >> (8 * d)) & 0xff) / 255.0 - 0.5);
            }
        }
        return answer.toString();
    }

    @Test
    void theRequestSaysWhatItMustAndNothingElse() {
        embedder().embed(SHOP, List.of(TestTexts.redacted("Call +40 722 123 456 about #1001, mara@example.com")));

        JsonNode body = StreamReader.parse(stub.onlyBody());
        assertThat(body.properties().stream().map(Map.Entry::getKey))
                .containsExactly("model", "input", "dimensions", "encoding_format");
        assertThat(body.path("input").get(0).asText()).isEqualTo("Call [PHONE_1] about #[ORDER_NUMBER_1], [EMAIL_1]");
        assertThat(stub.received().get(0).head())
                .startsWith("POST /v1/embeddings ")
                .contains("Authorization: Bearer sk-test-key")
                .doesNotContain("acme-lamps", "Cookie");
    }

    @Test
    void aModelThatKnowsNoDimensionsIsNotAskedForThem() {
        new ProviderEmbedder(
                        new EmbedderSettings(stub.base(), "old-embedding", Optional.empty(), DIMENSIONS, false),
                        Models.transport(Models.PATIENT))
                .embed(SHOP, List.of(TestTexts.redacted("lamps")));

        assertThat(stub.onlyBody()).doesNotContain("dimensions");
        assertThat(stub.received().get(0).head()).doesNotContain("Authorization");
    }

    @Test
    void whatTheProviderRefusesHasItsCodeAndNoneOfItsWords() {
        Map<Integer, String> codes = Map.of(
                401, "embedder.authentication",
                402, "embedder.out-of-money",
                403, "embedder.authentication",
                400, "embedder.bad-request",
                404, "embedder.bad-request",
                429, "embedder.rate-limited",
                500, "embedder.server",
                503, "embedder.overloaded",
                302, "embedder.bad-request");
        codes.forEach((status, code) -> {
            try (ScriptedServer refusing = ScriptedServer.of(exchange ->
                    exchange.respond(status, "{\"error\":{\"message\":\"you said lamps\"}}", "Retry-After: 7\r\n"))) {
                assertThatThrownBy(() ->
                                embedder(refusing, Models.PATIENT).embed(SHOP, List.of(TestTexts.redacted("lamps"))))
                        .as(code)
                        .isInstanceOfSatisfying(PortException.class, e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.getMessage()).doesNotContain("lamps");
                            if (e instanceof PortException.Unavailable later && status == 429) {
                                assertThat(later.retryAfter()).contains(Duration.ofSeconds(7));
                            }
                        });
                assertThat(refusing.received()).as("one attempt").hasSize(1);
            }
        });
    }

    @Test
    void whatIsNoAnswerIsNone() {
        for (String wrong : List.of(
                "",
                "[]",
                "{\"data\":[]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":1,\"embedding\":[1,2,3]}]}",
                "{\"data\":[{\"embedding\":[1,2,3]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,\"2\",3]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2,1e99]}]}")) {
            try (ScriptedServer stranger = ScriptedServer.of(exchange -> exchange.respond(200, wrong))) {
                assertThatThrownBy(() ->
                                embedder(stranger, Models.PATIENT).embed(SHOP, List.of(TestTexts.redacted("lamps"))))
                        .as(wrong)
                        .isInstanceOfSatisfying(
                                PortException.class, e -> assertThat(e.code()).isEqualTo("embedder.answer"));
            }
        }
    }

    @Test
    void silenceAndCutsEndInTime() {
        ModelSettings hasty = Models.settings(Models.SHORT, Models.SHORT, Models.LONG);
        try (ScriptedServer silent = ScriptedServer.of(Exchange::stall);
                ScriptedServer stalling = ScriptedServer.of(
                        exchange -> exchange.stream().frame("{\"data\":").stall());
                ScriptedServer cutting = ScriptedServer.of(
                        exchange -> exchange.stream().frame("{\"data\":").reset())) {
            assertThat(code(silent, hasty)).isEqualTo("embedder.timeout");
            assertThat(code(stalling, hasty)).isEqualTo("embedder.timeout");
            assertThat(code(cutting, Models.PATIENT)).isEqualTo("embedder.connection");
            silent.awaitHangUp();
        }
    }

    private static String code(ScriptedServer server, ModelSettings patience) {
        try {
            embedder(server, patience).embed(SHOP, List.of(TestTexts.redacted("lamps")));
            return "none";
        } catch (PortException e) {
            return e.code();
        }
    }

    @Test
    void settingsAreChecked() {
        URI base = URI.create("https://api.example.com/v1");
        assertThatThrownBy(() -> new EmbedderSettings(URI.create("http://example.com"), "m", Optional.empty(), 3, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmbedderSettings(base, "m m", Optional.empty(), 3, true))
                .isInstanceOf(IllegalArgumentException.class);
        for (int dimensions : new int[] {0, 4_097}) {
            assertThatThrownBy(() -> new EmbedderSettings(base, "m", Optional.empty(), dimensions, true))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new ProviderEmbedder(
                                new EmbedderSettings(base, "m", Optional.empty(), 3, true),
                                Models.transport(Models.PATIENT))
                        .model())
                .isEqualTo("m/3");
    }
}
