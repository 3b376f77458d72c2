package dev.avow.adapters.llm;

import dev.avow.core.port.ModelFailure;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/**
 * Models of LangChain4j as they come from its own artifacts, over its own HTTP client, behind our port: they keep the port's
 * duties LM-1 to LM-6 and LM-8 as our own adapters do, as far as {@link PluggedModel} says.
 */
@Timeout(120)
class PluggedModelsTest {

    private static JdkHttpClientBuilder http() {
        return JdkHttpClient.builder().httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    }

    /** OpenAI's Chat Completions. */
    @Nested
    class OpenAi implements PluggedModelCases {

        @Override
        public Frames frames() {
            return new Frames.Chat();
        }

        @Override
        public ModelFailure cut() {
            return ModelFailure.CUT_STREAM;
        }

        @Override
        public StreamingChatModel plug(URI base) {
            return OpenAiStreamingChatModel.builder()
                    .httpClientBuilder(http())
                    .baseUrl(base.toString())
                    .apiKey("sk-test-key")
                    .modelName("test-model")
                    .build();
        }
    }

    /** OpenAI's Responses. */
    @Nested
    class OpenAiResponses implements PluggedModelCases {

        @Override
        public Frames frames() {
            return new Frames.Responses();
        }

        @Override
        public ModelFailure cut() {
            return ModelFailure.TIMEOUT;
        }

        @Override
        public StreamingChatModel plug(URI base) {
            return OpenAiResponsesStreamingChatModel.builder()
                    .httpClientBuilder(http())
                    .baseUrl(base.toString())
                    .apiKey("sk-test-key")
                    .modelName("test-model")
                    .build();
        }
    }

    /** Anthropic's Messages. */
    @Nested
    class Anthropic implements PluggedModelCases {

        @Override
        public Frames frames() {
            return new Frames.Messages();
        }

        @Override
        public ModelFailure cut() {
            return ModelFailure.TIMEOUT;
        }

        @Override
        public StreamingChatModel plug(URI base) {
            return AnthropicStreamingChatModel.builder()
                    .httpClientBuilder(http())
                    .baseUrl(base.toString())
                    .apiKey("sk-test-key")
                    .modelName("test-model")
                    .build();
        }
    }
}
