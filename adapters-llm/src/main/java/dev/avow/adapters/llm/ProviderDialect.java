package dev.avow.adapters.llm;

import java.util.function.Supplier;

/** What a server speaks. Each of the three families is spoken by Amazon Bedrock as well. */
public enum ProviderDialect {
    /** {@code POST /responses}: OpenAI's own, and the default. */
    RESPONSES,
    /** {@code POST /chat/completions}: what compatible servers speak. */
    CHAT_COMPLETIONS,
    /** The same for older servers, which know the length limit as {@code max_tokens} only. */
    CHAT_COMPLETIONS_MAX_TOKENS,
    /** {@code POST /v1/messages}: Anthropic's. */
    MESSAGES;

    /** Judges for the attempts of one call. */
    Supplier<StreamJudge> judges() {
        return switch (this) {
            case RESPONSES -> ResponsesJudge::new;
            case CHAT_COMPLETIONS, CHAT_COMPLETIONS_MAX_TOKENS -> ChatJudge::new;
            case MESSAGES -> MessagesJudge::new;
        };
    }
}
