package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a shop may spend on models in a day. */
class BudgetedModelTest {

    private static final ShopId OTHER_SHOP = ShopId.of("other-lamps.myshopify.com");
    private static final RedactedPrompt PROMPT = Chats.question("Do you ship abroad?");
    private static final ModelOutcome OVER_BUDGET =
            new ModelOutcome.Failed(ModelFailure.OVER_BUDGET, Optional.empty(), Optional.empty());

    private final TestTime time = new TestTime();
    private final RateLimiter limiter = new InMemoryRateLimiter(time);
    private final AtomicInteger sent = new AtomicInteger();

    /** Says what the answerer without a model says, and counts. */
    private final LanguageModel model = (shop, prompt, onText) -> {
        sent.incrementAndGet();
        return new OfflineAnswerer(Locale.ENGLISH).answer(shop, prompt, onText);
    };

    private LanguageModel budgeted(int tokensPerDay, int longestAnswer) {
        return new BudgetedModel(model, limiter, tokensPerDay, longestAnswer);
    }

    private static ModelOutcome ask(LanguageModel model, ShopId shop, RedactedPrompt prompt) {
        return model.answer(shop, prompt, new Heard()).await();
    }

    @Test
    void whatTheModelSaysPassesUnchanged() {
        Heard heard = new Heard();
        Heard alone = new Heard();

        ModelOutcome outcome =
                budgeted(100_000, 2_000).answer(Chats.SHOP, PROMPT, heard).await();

        assertThat(outcome)
                .isEqualTo(model.answer(Chats.SHOP, PROMPT, alone).await())
                .isInstanceOf(ModelOutcome.Answered.class);
        assertThat(heard.text()).isEqualTo(alone.text()).isNotEmpty();
    }

    @Test
    void nothingIsSentOnceADaysTokensAreSpent() {
        LanguageModel budgeted = budgeted(25_000, 10_000);
        assertThat(ask(budgeted, Chats.SHOP, PROMPT)).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(ask(budgeted, Chats.SHOP, PROMPT)).isInstanceOf(ModelOutcome.Answered.class);

        assertThat(ask(budgeted, Chats.SHOP, PROMPT)).isEqualTo(OVER_BUDGET);

        assertThat(sent).hasValue(2);
        assertThat(ask(budgeted, OTHER_SHOP, PROMPT))
                .as("another shop's are its own")
                .isInstanceOf(ModelOutcome.Answered.class);
        time.advance(Duration.ofDays(1));
        assertThat(ask(budgeted, Chats.SHOP, PROMPT)).isInstanceOf(ModelOutcome.Answered.class);
    }

    @Test
    void allOfAShopsModelsShareItsBudget() {
        assertThat(ask(budgeted(25_000, 20_000), Chats.SHOP, PROMPT)).isInstanceOf(ModelOutcome.Answered.class);

        assertThat(ask(budgeted(25_000, 10_000), Chats.SHOP, PROMPT)).isEqualTo(OVER_BUDGET);
    }

    @Test
    void aPromptTakesATokenForThreeBytes() {
        Chats chats = new Chats();
        RedactedPrompt tall = new RedactedPrompt(
                "support",
                List.of(),
                List.of(chats.passage("Lamps", "täglich ".repeat(2_500))),
                chats.redacted("Do you ship?"));

        assertThat(ask(budgeted(7_500, 1), Chats.SHOP, tall))
                .as("22,500 bytes and the template's")
                .isEqualTo(OVER_BUDGET);
        assertThat(ask(budgeted(8_500, 1), Chats.SHOP, tall)).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(ask(budgeted(8_500, 1), Chats.SHOP, PROMPT)).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(ask(budgeted(8_500, 1), Chats.SHOP, tall)).isEqualTo(OVER_BUDGET);
    }

    @Test
    void aCallThatADaysTokensDoNotPayIsNeverSent() {
        assertThat(ask(budgeted(2_000, 2_000), Chats.SHOP, PROMPT)).isEqualTo(OVER_BUDGET);
        assertThat(sent).hasValue(0);
    }

    @Test
    void nothingIsSentWhenTheBudgetCannotBeLookedAt() {
        RateLimiter gone = new RateLimiter() {
            @Override
            public Optional<Duration> take(List<Limit> limits) {
                throw new PortException.Unavailable("store.unavailable", "the store is gone");
            }

            @Override
            public int forgetFull() {
                return 0;
            }
        };

        assertThat(ask(new BudgetedModel(model, gone, 100_000, 2_000), Chats.SHOP, PROMPT))
                .isEqualTo(OVER_BUDGET);
        assertThat(sent).hasValue(0);
    }

    @Test
    void aBudgetBelowOneIsRefused() {
        assertThatThrownBy(() -> budgeted(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> budgeted(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
