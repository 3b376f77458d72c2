package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.testkit.http.Request;
import dev.avow.testkit.http.ScriptedServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is sent, and what is not, as the stub received it. */
class ProviderRequestTest {

    private static final List<String> CANARIES = List.of(
            "722123456", "722 123 456", "40 722", "mara@example.com", "mara", "1001", "4242 4242", "42424242", "@");

    private final Chats chats = new Chats();

    private Request received(
            ProviderSettings.Builder settings, Frames frames, ScriptedServer stub, RedactedPrompt prompt) {
        new ProviderLanguageModel(settings.build(), Models.transport(Models.PATIENT))
                .answer(Chats.SHOP, prompt, new Heard())
                .await();
        assertThat(stub.received()).hasSize(1);
        assertThat(stub.received().get(0).head()).startsWith("POST " + frames.path() + " HTTP/1.1");
        return stub.received().get(0);
    }

    private static ScriptedServer answering(Frames frames) {
        return ScriptedServer.of(x -> x.stream().event(frames.end()).end());
    }

    private JsonNode body(Frames frames, RedactedPrompt prompt) {
        try (ScriptedServer stub = answering(frames)) {
            return StreamReader.parse(received(Models.provider(stub.base(), frames.dialect()), frames, stub, prompt)
                    .body());
        }
    }

    private RedactedPrompt conversation() {
        return new RedactedPrompt(
                "support",
                List.of(
                        chats.shopper("Call me at +40 722 123 456, or mara@example.com"),
                        chats.assistant("I noted mara@example.com and +40722123456.")),
                List.of(chats.passage("Order #1001", "Pay by card 4242 4242 4242 4242; write to mara@example.com")),
                chats.redacted("Where is my order #1001? Call me at +40 722 123 456, mara@example.com"));
    }

    /** S1-20, S1-28, S1-29, S1-30: neither values nor their shop; placeholders and the parts that were promised. */
    @Test
    void nothingButRedactedTextIsSent() {
        for (Frames frames : List.of(new Frames.Responses(), new Frames.Chat(), new Frames.Messages())) {
            try (ScriptedServer stub = answering(frames)) {
                Request received =
                        received(Models.provider(stub.base(), frames.dialect()), frames, stub, conversation());
                String body = received.body().toLowerCase(Locale.ROOT);

                assertThat(CANARIES).noneMatch(body::contains);
                assertThat(received.head() + body).doesNotContain("acme-lamps").doesNotContain("myshopify");
                assertThat(received.body())
                        .contains("[PHONE_1]", "[EMAIL_1]", "[ORDER_NUMBER_1]", "[CARD_1]")
                        .doesNotContain("[PHONE_2]", "[EMAIL_2]");
            }
        }
    }

    /** S1-25, S0-10, S2-07, LM-7: where the dialect can say so. */
    @Test
    void providerIsToldNotToStore() {
        assertThat(body(new Frames.Responses(), conversation()).path("store")).isEqualTo(StreamReader.parse("false"));
        assertThat(body(new Frames.Chat(), conversation()).path("store")).isEqualTo(StreamReader.parse("false"));
    }

    @Test
    void headersNameTheFormatAndTheKeyOnly() {
        Frames frames = new Frames.Chat();
        try (ScriptedServer stub = answering(frames)) {
            String head = received(Models.provider(stub.base(), frames.dialect()), frames, stub, conversation())
                    .head()
                    .toLowerCase(Locale.ROOT);

            assertThat(head.lines().map(line -> line.split(":", 2)[0]).filter(line -> !line.isEmpty()))
                    .isSubsetOf(
                            "post /v1/chat/completions http/1.1",
                            "host",
                            "connection",
                            "content-length",
                            "content-type",
                            "accept",
                            "authorization",
                            "user-agent");
            assertThat(head)
                    .contains("authorization: bearer sk-test-key")
                    .contains("accept: text/event-stream")
                    .contains("user-agent: avow\r\n");
        }
    }

    @Nested
    class Fields {

        private static Frames frames(ProviderDialect dialect) {
            return switch (dialect) {
                case RESPONSES -> new Frames.Responses();
                case CHAT_COMPLETIONS, CHAT_COMPLETIONS_MAX_TOKENS -> new Frames.Chat();
                case MESSAGES -> new Frames.Messages();
            };
        }

        private List<String> fields(ProviderDialect dialect) {
            Frames frames = frames(dialect);
            try (ScriptedServer stub = answering(frames)) {
                ProviderSettings.Builder settings = Models.provider(stub.base(), dialect)
                        .maxOutputTokens(777)
                        .reasoningEffort("low")
                        .safetyIdentifier("3f9c");
                JsonNode body = StreamReader.parse(
                        received(settings, frames, stub, conversation()).body());
                List<String> fields = new ArrayList<>();
                body.fieldNames().forEachRemaining(fields::add);
                assertThat(body.path("model").asText()).isEqualTo("test-model");
                assertThat(body.path("stream").asBoolean()).isTrue();
                assertThat(body.findValuesAsText(mark(dialect))).containsExactly("3f9c");
                assertThat(body.findValuesAsText(effort(dialect))).containsExactly("low");
                assertThat(body.findValuesAsText(limit(dialect))).containsExactly("777");
                return fields;
            }
        }

        private String limit(ProviderDialect dialect) {
            return switch (dialect) {
                case RESPONSES -> "max_output_tokens";
                case CHAT_COMPLETIONS -> "max_completion_tokens";
                case CHAT_COMPLETIONS_MAX_TOKENS, MESSAGES -> "max_tokens";
            };
        }

        private String mark(ProviderDialect dialect) {
            return dialect == ProviderDialect.MESSAGES ? "user_id" : "safety_identifier";
        }

        private String effort(ProviderDialect dialect) {
            return switch (dialect) {
                case RESPONSES, MESSAGES -> "effort";
                case CHAT_COMPLETIONS, CHAT_COMPLETIONS_MAX_TOKENS -> "reasoning_effort";
            };
        }

        @Test
        void messagesRequestHasTheseAndNoOthers() {
            assertThat(fields(ProviderDialect.MESSAGES))
                    .containsExactlyInAnyOrder(
                            "model", "messages", "system", "stream", "max_tokens", "metadata", "output_config");
        }

        @Test
        void responsesRequestHasTheseAndNoOthers() {
            assertThat(fields(ProviderDialect.RESPONSES))
                    .containsExactlyInAnyOrder(
                            "model", "input", "stream", "store", "max_output_tokens", "reasoning", "safety_identifier");
        }

        @Test
        void chatRequestHasTheseAndNoOthers() {
            assertThat(fields(ProviderDialect.CHAT_COMPLETIONS))
                    .containsExactlyInAnyOrder(
                            "model",
                            "messages",
                            "stream",
                            "stream_options",
                            "store",
                            "max_completion_tokens",
                            "reasoning_effort",
                            "safety_identifier");
        }

        /** S1-25: the wish not to be stored is sent to them as well. */
        @Test
        void s1_25_olderServersAreToldTheLimitTheirWayAndNotToStore() {
            assertThat(fields(ProviderDialect.CHAT_COMPLETIONS_MAX_TOKENS))
                    .contains("max_tokens", "store")
                    .doesNotContain("max_completion_tokens");
        }

        @Test
        void whatIsOptionalIsLeftOut() {
            List<String> fields = new ArrayList<>();
            body(new Frames.Responses(), conversation()).fieldNames().forEachRemaining(fields::add);

            assertThat(fields).containsExactlyInAnyOrder("model", "input", "stream", "store", "max_output_tokens");
        }
    }

    @Test
    void rolesAreKept() {
        assertThat(body(new Frames.Responses(), conversation()).path("input").findValuesAsText("role"))
                .containsExactly("system", "user", "assistant", "user");
        assertThat(body(new Frames.Chat(), conversation()).path("messages").findValuesAsText("role"))
                .containsExactly("system", "user", "assistant", "user");
    }

    /** The system's words stand apart; what was turned off by the dialect's newest version is not sent. */
    @Test
    void messagesDialectIsSpokenInItsNewestVersion() {
        Frames frames = new Frames.Messages();
        try (ScriptedServer stub = answering(frames)) {
            Request received = received(Models.provider(stub.base(), frames.dialect()), frames, stub, conversation());

            assertThat(received.head().toLowerCase(Locale.ROOT))
                    .contains("anthropic-version: 2026-10-21", "authorization: bearer sk-test-key")
                    .doesNotContain("x-api-key");
            assertThat(StreamReader.parse(received.body()).path("messages").findValuesAsText("role"))
                    .containsExactly("user", "assistant", "user");
            assertThat(received.body()).doesNotContain("temperature", "top_p", "top_k", "cache_control");
        }
    }

    @Test
    void retryRepeatsTheSameRequest() {
        Frames frames = new Frames.Responses();
        try (ScriptedServer stub = ScriptedServer.of(
                x -> x.respond(500, "{}"), x -> x.stream().event(frames.end()).end())) {
            Models.model(stub, frames.dialect(), Models.PATIENT)
                    .answer(Chats.SHOP, conversation(), new Heard())
                    .await();

            assertThat(stub.received()).hasSize(2);
            assertThat(stub.received().get(1)).isEqualTo(stub.received().get(0));
        }
    }

    @Test
    void slashAtTheEndOfTheBaseIsNotDoubled() {
        Frames frames = new Frames.Chat();
        try (ScriptedServer stub = answering(frames)) {
            ProviderSettings.Builder settings = Models.provider(URI.create(stub.base() + "/"), frames.dialect());

            received(settings, frames, stub, conversation());
        }
    }

    @Test
    void keyIsNeededOnlyWhereThereIsOne() {
        Frames frames = new Frames.Responses();
        try (ScriptedServer stub = answering(frames)) {
            ProviderSettings.Builder settings = ProviderSettings.builder(stub.base(), "test-model");

            assertThat(received(settings, frames, stub, conversation()).head().toLowerCase(Locale.ROOT))
                    .doesNotContain("authorization");
        }
    }

    /** S1-30: where redaction did not happen, nothing is sent. */
    @Test
    void textThatWasNotRedactedForAModelIsNotSent() {
        try (ScriptedServer stub = answering(new Frames.Responses())) {
            ProviderLanguageModel model = Models.model(stub, ProviderDialect.RESPONSES, Models.PATIENT);
            RedactedPrompt prompt =
                    new RedactedPrompt("support", List.of(), List.of(), chats.forTranscriptOnly("Where is it?"));

            assertThatThrownBy(() -> model.answer(Chats.SHOP, prompt, new Heard()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(stub.received()).isEmpty();
        }
    }
}
