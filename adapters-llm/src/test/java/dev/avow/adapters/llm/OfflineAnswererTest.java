package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.knowledge.Passage;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.testkit.contract.LanguageModelContract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answerer that needs no model. */
class OfflineAnswererTest implements LanguageModelContract {

    private final Chats chats = new Chats();

    private RedactedPrompt prompt(Passage... passages) {
        return new RedactedPrompt("support", List.of(), List.of(passages), chats.redacted("Do you ship abroad?"));
    }

    private String answer(Locale language, Passage... passages) {
        Heard heard = new Heard();
        ModelOutcome outcome = new OfflineAnswerer(language)
                .answer(Chats.SHOP, prompt(passages), heard)
                .await();
        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
        return heard.text();
    }

    @Override
    public Scene answering() {
        return new Scene(
                new OfflineAnswerer(Locale.ENGLISH),
                prompt(chats.passage("Shipping", "We ship to Sweden.\nIt takes a week.")),
                """
                From this shop's FAQ:
                Shipping
                We ship to Sweden.
                It takes a week. [1]

                This is the shop's own text. No AI model was used to find it.""");
    }

    @Test
    void bestPassageIsSaidInPiecesWithItsOrigin() {
        Heard heard = new Heard();

        new OfflineAnswerer(Locale.ENGLISH)
                .answer(Chats.SHOP, answering().prompt(), heard)
                .await();

        assertThat(heard.text()).isEqualTo(answering().answer());
        assertThat(heard.pieces()).isGreaterThan(2);
    }

    @Test
    void onlyTheBestPassageIsSaid() {
        assertThat(answer(
                        Locale.ENGLISH, chats.passage("Shipping", "To Sweden."), chats.passage("Returns", "30 days.")))
                .contains("To Sweden.")
                .doesNotContain("30 days.");
    }

    @Test
    void withoutAPassageItSaysThatItDoesNotKnow() {
        assertThat(answer(Locale.ENGLISH))
                .isEqualTo("I don't know. I found nothing about this in the shop's FAQ."
                        + " Please try other words. The merchant will see your question too.");
    }

    @Test
    void placeholdersStayAsTheyAre() {
        assertThat(answer(Locale.ENGLISH, chats.passage("Contact", "Write to help@example.com.")))
                .contains("[EMAIL_1]")
                .doesNotContain("help@example.com");
    }

    @Test
    void emptyPassageDoesNoHarm() {
        assertThat(answer(Locale.ENGLISH, chats.passage("", ""))).contains("No AI model was used");
    }

    @Test
    void everyLanguageHasEverySentence() {
        Map<String, String> english =
                Resources.properties("offline/en.properties").orElseThrow();
        for (String language : List.of("de", "fr", "es", "ro")) {
            Map<String, String> sentences =
                    Resources.properties("offline/" + language + ".properties").orElseThrow();

            assertThat(sentences.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(sentences.values()).as(language).doesNotContainAnyElementsOf(english.values());
            assertThat(answer(Locale.forLanguageTag(language)))
                    .isEqualTo(sentences.get("unknown") + " " + sentences.get("next"));
        }
    }

    @Test
    void languageWithoutSentencesIsAnsweredInEnglish() {
        assertThat(answer(Locale.forLanguageTag("tlh"))).startsWith("I don't know.");
        assertThat(answer(Locale.ROOT)).startsWith("I don't know.");
    }

    @Test
    void textThatWasNotRedactedForAModelIsRefused() {
        Passage passage = new Passage(chats.forTranscriptOnly("Shipping"), chats.forTranscriptOnly("To Sweden."));

        assertThatThrownBy(() -> answer(Locale.ENGLISH, passage)).isInstanceOf(IllegalArgumentException.class);
    }
}
