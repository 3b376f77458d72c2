package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.Rating;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.RateAnswer;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReadUnanswered;
import dev.avow.core.usecase.SearchInbox;
import dev.avow.core.usecase.SearchInbox.Query;
import dev.avow.core.usecase.SearchInbox.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Looking through the inbox (S0-15, S1-06). */
class SearchInboxTest {

    private final Desk desk = new Desk(new InMemoryTranscriptStore());

    private ReadInbox inbox() {
        return new ReadInbox(
                desk.store, desk.redactors, RetentionInForce.always(desk.retention), desk.hasher, desk.time);
    }

    private List<String> found(String text, State state) {
        return new SearchInbox(inbox())
                .handle(Desk.SHOP, new Query(text, state), Optional.empty(), 10).rows().stream()
                        .map(row -> row.conversation().value())
                        .toList();
    }

    @Test
    void aWordIsFoundWhereverItWasSaidAndAReplacedValueNowhere() {
        desk.exchange("m1", "Call +40 722 123 456", answer("We Will"));
        desk.exchange("m2", "And lanterns?", answer("Later"));
        desk.exchange("m3", "Thanks", answer("Welcome"));

        for (String text : List.of("we WILL", "lanterns", "later", "[phone_1]", "")) {
            assertThat(found(text, State.ANY)).as(text).containsExactly(Desk.CHAT.value());
        }
        assertThat(found("722", State.ANY)).isEmpty();
        assertThat(found("tulips", State.ANY)).isEmpty();
        assertThat(new SearchInbox(inbox())
                        .handle(new ShopId("other.myshopify.com"), new Query("", State.ANY), Optional.empty(), 10)
                        .rows())
                .isEmpty();
    }

    @Test
    void aStateIsThatOfTheLastAnswer() {
        desk.exchange("m1", "One?", answer("Yes"));
        assertThat(found("", State.ANSWERED)).hasSize(1);
        assertThat(found("", State.TROUBLED)).isEmpty();
        assertThat(found("", State.WAITING)).isEmpty();

        desk.exchange(
                "m2", "Two?", new ScriptedLanguageModel(List.of("Per"), new ModelOutcome.Truncated(Optional.empty())));
        assertThat(found("", State.TROUBLED)).hasSize(1);
        assertThat(found("", State.ANSWERED)).isEmpty();
    }

    @Test
    void whatAShopperCalledNotHelpfulIsFoundByIt() {
        desk.exchange("m1", "One?", answer("Yes"));
        desk.exchange("m2", "Two?", answer("No"));
        rate("m1", Rating.HELPFUL);
        assertThat(found("", State.RATED_DOWN)).isEmpty();

        rate("m1", Rating.UNHELPFUL);
        rate("m2", Rating.HELPFUL);
        assertThat(found("", State.RATED_DOWN)).hasSize(1);
        assertThat(found("", State.ANSWERED))
                .as("how it ended is another question")
                .hasSize(1);

        rate("m1", Rating.HELPFUL);
        assertThat(found("", State.RATED_DOWN)).as("a word that was changed").isEmpty();
    }

    private void rate(String message, Rating rating) {
        assertThat(new RateAnswer(desk.store, RetentionInForce.always(desk.retention), desk.time)
                        .handle(new RateAnswer.Command(Desk.SHOP, Desk.CHAT, new MessageId(message), rating)))
                .isEqualTo(RateAnswer.Outcome.KEPT);
    }

    /** What rests on no source is open, redacted, and gone with its conversation. */
    @Test
    void whatNoSourceAnsweredIsOpen() {
        desk.exchange("m1", "Do you gild? I am at +40 722 123 456", answer("Perhaps"));

        List<ReadUnanswered.Question> open = new ReadUnanswered(inbox()).handle(Desk.SHOP, 5);

        assertThat(open).singleElement().satisfies(question -> {
            assertThat(question.conversation()).isEqualTo(new ConversationId(Desk.CHAT.value()));
            assertThat(question.text().words().toString()).contains("gild").doesNotContain("722");
        });
        assertThat(new ReadUnanswered(inbox()).handle(new ShopId("other.myshopify.com"), 5))
                .isEmpty();
    }

    private static ScriptedLanguageModel answer(String text) {
        return new ScriptedLanguageModel(List.of(text), new ModelOutcome.Answered(Optional.empty()));
    }
}
