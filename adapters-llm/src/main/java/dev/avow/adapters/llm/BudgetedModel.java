package dev.avow.adapters.llm;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RateLimiter.Limit;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A model that a shop may spend so many tokens on in a day, over all instances; they come back evenly over the day. A call that
 * would take more fails with {@link ModelFailure#OVER_BUDGET}, nothing is sent, and whoever asks goes on to the next model. Thread-safe.
 *
 * <p>What a call takes is not known before, so it is reckoned high: a token for every three bytes of the prompt, and the longest
 * answer. A provider's bill is lower.
 */
public final class BudgetedModel implements LanguageModel {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int BYTES_OF_A_TOKEN = 3;

    private final PromptMessages prompts = new PromptMessages();
    private final LanguageModel model;
    private final RateLimiter limiter;
    private final int tokensPerDay;
    private final int longestAnswer;

    /**
     * Puts it together.
     *
     * @param tokensPerDay what one shop may spend on all its models, at least 1
     * @param longestAnswer of the model, in tokens, at least 1
     */
    public BudgetedModel(LanguageModel model, RateLimiter limiter, int tokensPerDay, int longestAnswer) {
        if (tokensPerDay < 1 || longestAnswer < 1) {
            throw new IllegalArgumentException("a budget and an answer have at least one token");
        }
        this.model = model;
        this.limiter = limiter;
        this.tokensPerDay = tokensPerDay;
        this.longestAnswer = longestAnswer;
    }

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        return isAffordable(shop, reckoned(prompt)) ? model.answer(shop, prompt, onText) : Refused.CALL;
    }

    private boolean isAffordable(ShopId shop, long cost) {
        if (cost > tokensPerDay) {
            return false;
        }
        try {
            Limit budget = new Limit("model-tokens/" + shop.domain(), tokensPerDay, DAY, (int) cost);
            return limiter.take(List.of(budget)).isEmpty();
        } catch (PortException e) {
            return false;
        }
    }

    private long reckoned(RedactedPrompt prompt) {
        long bytes = prompts.of(prompt).stream()
                .mapToLong(message -> text(message).getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return longestAnswer + (bytes + BYTES_OF_A_TOKEN - 1) / BYTES_OF_A_TOKEN;
    }

    private static String text(ChatMessage message) {
        return switch (message.type()) {
            case SYSTEM -> ((SystemMessage) message).text();
            case USER -> ((UserMessage) message).singleText();
            case AI -> ((AiMessage) message).text();
            default -> throw new IllegalStateException("a prompt has no such role");
        };
    }

    /** Over before it began. */
    private enum Refused implements ModelCall {
        CALL;

        @Override
        public ModelOutcome await() {
            return new ModelOutcome.Failed(ModelFailure.OVER_BUDGET, Optional.empty(), Optional.empty());
        }

        @Override
        public void cancel() {
            // There is nothing to end.
        }
    }
}
