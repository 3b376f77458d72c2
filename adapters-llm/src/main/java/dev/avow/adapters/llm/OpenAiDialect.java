package dev.avow.adapters.llm;

/** Which of OpenAI's two interfaces a server speaks. */
public enum OpenAiDialect {
    /** {@code POST /responses}: OpenAI's own, and the default. */
    RESPONSES,
    /** {@code POST /chat/completions}: what compatible servers speak. */
    CHAT_COMPLETIONS,
    /** The same for older servers, which know the length limit as {@code max_tokens} only. */
    CHAT_COMPLETIONS_MAX_TOKENS
}
