package dev.avow.adapters.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiResponsesStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has LangChain4j write a request, and takes it from LangChain4j's hands before it is sent: what follows is ours, since
 * its own reading of the stream passes over errors, refusals and missing end markers. Every request says
 * {@code store: false} (LM-7, S1-25) and carries no sampling parameter.
 */
final class OpenAiRequest {

    private OpenAiRequest() {}

    static HttpRequest of(OpenAiSettings settings, List<ChatMessage> messages) {
        Taker taker = new Taker();
        StreamingChatModel model =
                settings.dialect() == OpenAiDialect.RESPONSES ? responses(settings, taker) : chat(settings, taker);
        model.chat(ChatRequest.builder().messages(messages).build(), taker);
        return forJdk(taker.taken.orElseThrow(() -> new IllegalStateException("no request was written")));
    }

    private static StreamingChatModel responses(OpenAiSettings settings, Taker taker) {
        var builder = OpenAiResponsesStreamingChatModel.builder()
                .httpClientBuilder(taker)
                .baseUrl(base(settings))
                .modelName(settings.model())
                .maxOutputTokens(settings.maxOutputTokens())
                .store(false);
        settings.key().ifPresent(key -> builder.apiKey(key.value()));
        settings.reasoningEffort().ifPresent(builder::reasoningEffort);
        settings.safetyIdentifier().ifPresent(builder::safetyIdentifier);
        return builder.build();
    }

    private static StreamingChatModel chat(OpenAiSettings settings, Taker taker) {
        var builder = new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
                .httpClientBuilder(taker)
                .baseUrl(base(settings))
                .modelName(settings.model())
                .store(false);
        if (settings.dialect() == OpenAiDialect.CHAT_COMPLETIONS_MAX_TOKENS) {
            builder.maxTokens(settings.maxOutputTokens());
        } else {
            builder.maxCompletionTokens(settings.maxOutputTokens());
        }
        settings.key().ifPresent(key -> builder.apiKey(key.value()));
        settings.reasoningEffort().ifPresent(builder::reasoningEffort);
        settings.safetyIdentifier().ifPresent(id -> builder.customParameters(Map.of("safety_identifier", id)));
        return builder.build();
    }

    private static String base(OpenAiSettings settings) {
        String url = settings.baseUrl().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static HttpRequest forJdk(dev.langchain4j.http.client.HttpRequest written) {
        URI uri = URI.create(written.url());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(written.body()));
        written.headers().forEach((name, values) -> values.forEach(value -> request.setHeader(name, value)));
        request.setHeader("Accept", "text/event-stream").setHeader("User-Agent", "avow");
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        return request.build();
    }

    /** Stands where LangChain4j expects an HTTP client and somebody who waits for the answer. */
    private static final class Taker
            implements HttpClientBuilder, dev.langchain4j.http.client.HttpClient, StreamingChatResponseHandler {

        private Optional<dev.langchain4j.http.client.HttpRequest> taken = Optional.empty();

        @Override
        public void execute(
                dev.langchain4j.http.client.HttpRequest request,
                ServerSentEventParser parser,
                ServerSentEventListener listener) {
            taken = Optional.of(request);
        }

        @Override
        public SuccessfulHttpResponse execute(dev.langchain4j.http.client.HttpRequest request) {
            throw new UnsupportedOperationException("only streams");
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return this;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            throw new UnsupportedOperationException("nothing was sent");
        }

        @Override
        public void onError(Throwable failure) {
            // LangChain4j could not write the request; that none was taken says so without its message.
        }
    }
}
