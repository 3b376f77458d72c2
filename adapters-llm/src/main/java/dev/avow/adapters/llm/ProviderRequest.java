package dev.avow.adapters.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiResponsesStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Has LangChain4j write a request, and takes it from LangChain4j's hands before it is sent: what follows is ours, since
 * its own reading of the stream passes over errors, refusals and missing end markers. Every request of a dialect that knows
 * it says {@code store: false} (LM-7, S1-25), and none carries a sampling parameter.
 */
final class ProviderRequest {

    private static final String ANTHROPIC_KEY = "x-api-key";
    /** Refuses sampling parameters, which we never send ("What's new in Claude Opus 5.5", read 2026-11-21). */
    private static final String ANTHROPIC_VERSION = "2026-10-21";

    private ProviderRequest() {}

    static Outgoing of(ProviderSettings settings, List<ChatMessage> messages) {
        RequestTaker taker = new RequestTaker();
        StreamingChatModel model = switch (settings.dialect()) {
            case RESPONSES -> responses(settings, taker);
            case CHAT_COMPLETIONS, CHAT_COMPLETIONS_MAX_TOKENS -> chat(settings, taker);
            case MESSAGES -> messages(settings, taker);
        };
        model.chat(ChatRequest.builder().messages(messages).build(), taker);
        return forJdk(taker.taken(), settings);
    }

    private static StreamingChatModel responses(ProviderSettings settings, RequestTaker taker) {
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

    private static StreamingChatModel chat(ProviderSettings settings, RequestTaker taker) {
        var builder = new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
                .httpClientBuilder(taker)
                .baseUrl(base(settings))
                .modelName(settings.model())
                .store(false);
        if (settings.dialect() == ProviderDialect.CHAT_COMPLETIONS_MAX_TOKENS) {
            builder.maxTokens(settings.maxOutputTokens());
        } else {
            builder.maxCompletionTokens(settings.maxOutputTokens());
        }
        settings.key().ifPresent(key -> builder.apiKey(key.value()));
        settings.reasoningEffort().ifPresent(builder::reasoningEffort);
        settings.safetyIdentifier().ifPresent(id -> builder.customParameters(Map.of("safety_identifier", id)));
        return builder.build();
    }

    /** This dialect cannot be told not to store; its provider keeps nothing by default that we could switch off (LM-7). */
    private static StreamingChatModel messages(ProviderSettings settings, RequestTaker taker) {
        var builder = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(taker)
                .baseUrl(base(settings))
                .apiKey(settings.key().map(ApiKey::value).orElse("none"))
                .version(ANTHROPIC_VERSION)
                .modelName(settings.model())
                .maxTokens(settings.maxOutputTokens());
        settings.safetyIdentifier().ifPresent(builder::userId);
        settings.reasoningEffort()
                .ifPresent(effort -> builder.customParameters(Map.of("output_config", Map.of("effort", effort))));
        return builder.build();
    }

    private static String base(ProviderSettings settings) {
        String url = settings.baseUrl().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static Outgoing forJdk(dev.langchain4j.http.client.HttpRequest written, ProviderSettings settings) {
        URI uri = URI.create(written.url());
        byte[] body = written.body().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        written.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(ANTHROPIC_KEY)) {
                values.forEach(value -> request.setHeader(name, value));
            }
        });
        // As a bearer token a key opens the provider's own door and Bedrock's alike.
        settings.key().ifPresent(key -> request.setHeader("Authorization", "Bearer " + key.value()));
        request.setHeader("Accept", "text/event-stream").setHeader("User-Agent", "avow");
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        return new Outgoing(request.build(), body, settings.signer());
    }
}
