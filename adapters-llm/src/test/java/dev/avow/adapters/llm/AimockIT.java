package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.shopify.sandbox.model.Aimock;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All dialects against a stand-in that others wrote. Only with {@code -Pfull}, where node and npm must be there. */
@Timeout(60)
class AimockIT {

    private static final List<ProviderDialect> DIALECTS =
            List.of(ProviderDialect.RESPONSES, ProviderDialect.CHAT_COMPLETIONS, ProviderDialect.MESSAGES);

    private static final boolean FULL = Boolean.getBoolean("checks.full");

    private static @Nullable Aimock aimock;

    @BeforeAll
    @Timeout(240)
    static void start() throws Exception {
        if (FULL) {
            aimock = Aimock.start(Path.of("target/aimock"), Path.of("src/test/fixtures"));
        }
    }

    @BeforeEach
    void onlyInFull() {
        assumeTrue(FULL, "skipped: needs node and npm, runs with -Pfull");
    }

    @AfterAll
    static void stop() {
        Aimock running = aimock;
        if (running != null) {
            running.close();
        }
    }

    private static Aimock aimock() {
        Aimock running = aimock;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    private static ModelOutcome ask(ProviderDialect dialect, RedactedPrompt prompt, Heard heard) {
        return new ProviderLanguageModel(
                        Models.provider(aimock().base(), dialect).build(), Models.transport(Models.PATIENT))
                .answer(Chats.SHOP, prompt, heard)
                .await();
    }

    @Test
    void answerComesWhole() {
        for (ProviderDialect dialect : DIALECTS) {
            Heard heard = new Heard();

            ModelOutcome outcome = ask(dialect, Chats.question("Do you ship a lighthouse?"), heard);

            assertThat(outcome).as(dialect.name()).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(heard.text()).isEqualTo("We ship lighthouses to Sweden, på söndag 🪔.");
            assertThat(heard.pieces()).isGreaterThan(1);
        }
    }

    @Test
    void limitIsWaitedForAndTheAnswerFollows() {
        for (ProviderDialect dialect : DIALECTS) {
            Heard heard = new Heard();

            ModelOutcome outcome = ask(dialect, Chats.question("limit-" + dialect), heard);

            assertThat(outcome).as(dialect.name()).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(heard.text()).isEqualTo("After the wait.");
        }
    }

    @Test
    void cutStreamIsNoAnswer() {
        for (ProviderDialect dialect : DIALECTS) {
            Heard heard = new Heard();

            ModelOutcome outcome = ask(dialect, Chats.question("Do you sell scissors?"), heard);

            assertThat(Models.failure(outcome))
                    .as(dialect.name())
                    .isIn(ModelFailure.CUT_STREAM, ModelFailure.CONNECTION);
            assertThat(heard.pieces()).isPositive();
        }
    }

    /** S1-28, S1-29, S1-30, by the journal of the other side. */
    @Test
    void journalHoldsNothingThatIsForbidden() throws Exception {
        Chats chats = new Chats();
        RedactedPrompt prompt = new RedactedPrompt(
                "support",
                List.of(chats.shopper("Call me at +40 722 123 456"), chats.assistant("Noted: mara@example.com")),
                List.of(chats.passage("Order #1001", "Card 4242 4242 4242 4242")),
                chats.redacted("lighthouse for order #1001, mara@example.com"));
        for (ProviderDialect dialect : DIALECTS) {
            assertThat(ask(dialect, prompt, new Heard())).isInstanceOf(ModelOutcome.Answered.class);
        }

        JsonNode journal = StreamReader.parse(aimock().journal());

        String sent = journal.findValues("body").toString().toLowerCase(Locale.ROOT);
        assertThat(journal.findValuesAsText("path")).contains("/v1/responses", "/v1/chat/completions", "/v1/messages");
        assertThat(sent)
                .contains("[order_number_1]", "[email_1]", "[phone_1]", "[card_1]")
                .doesNotContain("722 123 456", "mara@example.com", "#1001", "4242", "acme-lamps");
    }
}
