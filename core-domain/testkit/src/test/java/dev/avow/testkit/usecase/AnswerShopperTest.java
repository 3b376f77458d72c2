package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.OrderFormat;
import dev.avow.core.redaction.ShopContacts;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.SourceLink;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.Cancellation;
import dev.avow.core.usecase.OpenQuestion;
import dev.avow.testkit.contract.OneKey;
import dev.avow.testkit.data.OutsideUnitOfWork;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AnswerShopperTest {

    private static final ModelOutcome WHOLE = new ModelOutcome.Answered(Optional.of("req-1"));

    private final Desk desk = new Desk(new InMemoryTranscriptStore());

    @Test
    void wholeAnswerIsStoredAsComplete() {
        desk.question("m1", "open?");
        desk.time.advance(Duration.ofSeconds(90));
        OpenQuestion question = desk.question("m1", "open?");
        desk.time.advance(Duration.ofMillis(1_500));

        AnswerShopper.Outcome outcome = answer(question, saying(WHOLE, "We are ", "open."));

        assertThat(outcome)
                .isEqualTo(new AnswerShopper.Outcome(TurnState.COMPLETE, Optional.empty(), Optional.empty()));
        assertThat(desk.stored(1)).isEqualTo("We are open.");
        assertThat(desk.transcript().turns().get(1)).satisfies(turn -> {
            assertThat(turn.speaker()).isEqualTo(Speaker.ASSISTANT);
            assertThat(turn.message()).isEqualTo(question.message());
            assertThat(turn.state()).isEqualTo(TurnState.COMPLETE);
            assertThat(turn.at()).isEqualTo(TestTime.START.plusMillis(91_500));
        });
    }

    @Test
    void truncatedAnswerKeepsWhatCame() {
        AnswerShopper.Outcome outcome =
                answer(desk.question("m1", "open?"), saying(new ModelOutcome.Truncated(Optional.empty()), "We are"));

        assertThat(outcome.state()).isEqualTo(TurnState.TRUNCATED);
        assertThat(outcome.code()).contains("model.truncated");
        assertThat(desk.stored(1)).isEqualTo("We are");
    }

    /** S2-06: whoever was stopped at somebody's number is stopped at it again. */
    @Test
    void s2_06_aForeignValueIsForeignTheNextTimeToo() {
        LanguageModel model =
                saying(WHOLE, "You may call +40 744 555 666 at any time, on every day of the week. ", "Bye.");

        for (String message : List.of("m1", "m2")) {
            assertThat(desk.exchange(message, "open?", model).code())
                    .as(message)
                    .contains("answer.foreign-value");
        }
        assertThat(desk.transcript().placeholders()).isEmpty();
    }

    @Test
    void silenceIsNoAnswerNorIsWhatMayNotBeSaid() {
        for (String[] pieces : new String[][] {{}, {""}, {"[7]"}, {"<img src=x>"}}) {
            Desk fresh = new Desk(new InMemoryTranscriptStore());

            AnswerShopper.Outcome outcome = fresh.exchange("m1", "open?", saying(WHOLE, pieces));

            assertThat(outcome)
                    .isEqualTo(
                            new AnswerShopper.Outcome(TurnState.FAILED, Optional.of("model.empty"), Optional.empty()));
            assertThat(fresh.transcript().turns().get(1).state()).isEqualTo(TurnState.FAILED);
        }
    }

    /** The first one's failure is why, whoever came after it; what nobody answered is a failure and no fallback. */
    @Test
    void anAnswerOfAnotherModelThanTheFirstSaysWhy() {
        List<ModelFailure> passedOver = List.of(ModelFailure.OUT_OF_MONEY, ModelFailure.TIMEOUT);
        ModelOutcome failed = new ModelOutcome.Failed(ModelFailure.SERVER, Optional.empty(), Optional.empty());
        ModelOutcome declined = new ModelOutcome.Declined(Optional.empty());

        assertThat(fallback(new ScriptedLanguageModel(List.of("Yes."), WHOLE, passedOver)))
                .contains(ModelFailure.OUT_OF_MONEY);
        assertThat(fallback(new ScriptedLanguageModel(List.of(), declined, passedOver)))
                .contains(ModelFailure.OUT_OF_MONEY);
        assertThat(fallback(new ScriptedLanguageModel(List.of(), failed, passedOver)))
                .isEmpty();
        assertThat(fallback(saying(WHOLE, "Yes."))).isEmpty();
    }

    private static Optional<ModelFailure> fallback(LanguageModel model) {
        return new Desk(new InMemoryTranscriptStore())
                .exchange("m1", "open?", model)
                .fallback();
    }

    @Test
    void declinedAnswerIsDiscarded() {
        List<String> heard = new ArrayList<>();

        AnswerShopper.Outcome outcome = desk.answering(
                        saying(new ModelOutcome.Declined(Optional.empty()), "I will tell you a secret"))
                .handle(
                        desk.question("m1", "secret?"),
                        piece -> heard.add(piece.asString(Sink.TRANSCRIPT)),
                        new Cancellation());

        assertThat(outcome.state()).isEqualTo(TurnState.DECLINED);
        assertThat(outcome.code()).contains("model.declined");
        assertThat(desk.stored(1)).isEmpty();
        assertThat("I will tell you a secret")
                .as("what was decided before the refusal may have been heard, the rest is not")
                .startsWith(String.join("", heard))
                .isNotEqualTo(String.join("", heard));
    }

    @Test
    void everyFailureIsStoredAndTold() {
        for (ModelFailure failure : ModelFailure.values()) {
            Desk fresh = new Desk(new InMemoryTranscriptStore());
            Optional<Duration> retryAfter = Optional.of(Duration.ofSeconds(7));
            ModelOutcome failed = new ModelOutcome.Failed(failure, retryAfter, Optional.of("req-1"));

            AnswerShopper.Outcome outcome = fresh.exchange("m1", "open?", saying(failed, "We"));

            assertThat(outcome)
                    .isEqualTo(new AnswerShopper.Outcome(TurnState.FAILED, Optional.of(failure.code()), retryAfter));
            assertThat(fresh.stored(1)).isEqualTo("We");
            assertThat(fresh.transcript().turns().get(1).state()).isEqualTo(TurnState.FAILED);
        }
    }

    @Test
    void whatIsStreamedIsWhatIsStoredAndHoldsNoPersonalValue() {
        List<String> heard = new ArrayList<>();
        LanguageModel model = saying(
                WHOLE,
                "Our colleague answers on +40 72",
                "2 123 456 all day long, on every day of the week, and by letter too; ",
                "or write to mara@exam",
                "ple.com, quoting order #10",
                "01. ",
                "🪔");

        desk.answering(model)
                .handle(
                        desk.question("m1", "Call +40 722 123 456 or mara@example.com about order #1001"),
                        piece -> heard.add(piece.asString(Sink.TRANSCRIPT)),
                        new Cancellation());

        assertThat(String.join("", heard))
                .isEqualTo(
                        "Our colleague answers on [PHONE_1] all day long, on every day of the week, and by letter too; "
                                + "or write to [EMAIL_1], quoting order #[ORDER_NUMBER_1]. 🪔")
                .isEqualTo(desk.stored(1));
        assertThat(heard).as("streamed in pieces").hasSizeGreaterThan(1);
        assertThat(desk.transcript().placeholders()).hasSize(3);
    }

    /** S2-06: what the model says of somebody else stops it there. */
    @Test
    void valueThatIsNotThisConversationsStopsTheAnswer() {
        for (String foreign : List.of(
                "mara@example.com",
                "+40 722 123 456",
                "order #4711",
                "4242 4242 4242 4242",
                "mara<b>@</b>example.com",
                "+4[77]07[77]22[77]12[77]34[77]56")) {
            Desk fresh = new Desk(new InMemoryTranscriptStore());
            List<String> heard = new ArrayList<>();

            AnswerShopper.Outcome outcome = fresh.answering(saying(
                            WHOLE,
                            "Another shopper asked about that before, and left us this: ",
                            foreign,
                            " and more."))
                    .handle(
                            fresh.question("m1", "who else asked?"),
                            piece -> heard.add(piece.asString(Sink.TRANSCRIPT)),
                            new Cancellation());

            assertThat(outcome.state()).as(foreign).isEqualTo(TurnState.FAILED);
            assertThat(outcome.code()).contains("answer.foreign-value");
            assertThat(String.join("", heard)).doesNotContain(foreign).doesNotContain("[", "more");
            assertThat(fresh.stored(1)).isEqualTo(String.join("", heard));
        }
    }

    @Test
    void citedPassagesAreNamedWithTheirAddressesAndKept() {
        desk.knowledge = Desk.shelf(new Source(
                new SourceId(SourceKind.PAGE, "returns"),
                "Returns",
                "Send the lamp back within thirty days.",
                Optional.of("https://acme-lamps.example/pages/returns")));

        AnswerShopper.Outcome outcome =
                desk.exchange("m1", "How do I return a lamp?", saying(WHOLE, "Within thirty days [", "1", "] [2]."));

        Citation citation =
                new Citation(1, new SourceLink("Returns", Optional.of("https://acme-lamps.example/pages/returns")));
        assertThat(outcome.citations()).containsExactly(citation);
        assertThat(desk.transcript().turns().get(1).citations()).containsExactly(citation);
        assertThat(desk.stored(1)).isEqualTo("Within thirty days [1] .");
    }

    @Test
    void modelWritesNoAddressesTagsOrImages() {
        desk.exchange(
                "m1", "link?", saying(WHOLE, "See https://ev", "il.example/a <img src=", "x> ![p](http://e.example)!"));

        assertThat(desk.stored(1)).isEqualTo("See   [p]()!");
    }

    /** What the issue asks of the whole house, seen from the model (S1-28, S1-29, S1-30). */
    @Test
    void promptHoldsNoPersonalValue() {
        desk.limits = ChatLimits.DEFAULT;
        desk.knowledge = passages(Desk.passage(
                "Who is the order desk?", "Mara, mara@example.com, +40 722 123 456, IBAN DE89370400440532013000"));
        desk.exchange("m1", "I am at mara@example.com", saying(WHOLE, "We write to mara@example.com then."));
        Recording model = new Recording();

        desk.exchange("m2", "Where is my order #1001? Call me at +40 722 123 456, mara@example.com", model);

        assertThat(model.words())
                .isEqualTo("I am at [EMAIL_1]|We write to [EMAIL_1] then.|Who is the order desk?"
                        + "|Mara, [EMAIL_1], [PHONE_1], IBAN [IBAN_1]"
                        + "|Where is my order #[ORDER_NUMBER_1]? Call me at [PHONE_1], [EMAIL_1]");
    }

    @Test
    void modelSeesTheShopsOwnContactsByNameAndItsAnswerIsStoredWithThem() {
        desk.texts = new ShopTexts(OrderFormat.UNKNOWN, ShopContacts.NONE.with("+40 21 123 45 67"));
        desk.knowledge = passages(Desk.passage("How can I call you?", "Our number is 021 123 4567."));
        Recording model = new Recording();

        desk.exchange("m1", "How can I call you? Mine is +40 722 123 456", model);
        desk.exchange("m2", "Again please", saying(WHOLE, "Call [SHOP_", "PHONE], please."));

        assertThat(model.words()).contains("Our number is [SHOP_PHONE].").contains("Mine is [PHONE_1]");
        assertThat(desk.texts.contacts().restore(desk.stored(3))).isEqualTo("Call +40 21 123 45 67, please.");
    }

    @Test
    void promptHoldsTheFourBestPassages() {
        List<Source> many = new ArrayList<>();
        for (String name :
                List.of("oak", "elm", "fir", "ash", "yew", "box", "bay", "fig", "nut", "tea", "rye", "pea")) {
            many.add(Desk.passage("About " + name, name));
        }
        desk.knowledge = passages(many.toArray(Source[]::new));
        Recording model = new Recording();

        desk.exchange("m1", "oak elm fir ash yew", model);

        assertThat(model.prompt().template()).isEqualTo("support");
        assertThat(model.prompt().passages())
                .extracting(passage -> passage.title().asString(Sink.MODEL))
                .containsExactly("About oak", "About elm", "About fir", "About ash");
    }

    @Test
    void promptHoldsTheTwelveNewestTurns() {
        desk.limits = ChatLimits.DEFAULT;
        for (int i = 1; i <= 7; i++) {
            desk.exchange("m" + i, "question " + i, saying(WHOLE, "answer " + i));
        }
        Recording model = new Recording();

        desk.exchange("m8", "question 8", model);

        assertThat(model.prompt().history()).hasSize(12);
        assertThat(model.prompt().history().get(0).text().asString(Sink.MODEL)).isEqualTo("question 2");
        assertThat(model.prompt().history().get(11).text().asString(Sink.MODEL)).isEqualTo("answer 7");
    }

    @Test
    void modelIsAskedOutsideAnyUnitOfWork() {
        InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
        LanguageModel model = new OutsideUnitOfWork(saying(WHOLE, "Yes."), unit::isActive);

        assertThat(desk.exchange("m1", "open?", model).state()).isEqualTo(TurnState.COMPLETE);
        OpenQuestion second = desk.question("m2", "sure?");

        assertThatThrownBy(() -> unit.call(() -> answer(second, model))).isInstanceOf(AssertionError.class);
    }

    @Test
    void answerThatCannotBeRedactedIsNeitherSentNorStored() {
        AtomicBoolean broken = breakableHasher();
        OpenQuestion question = desk.question("m1", "phone?");
        broken.set(true);
        List<String> heard = new ArrayList<>();

        AnswerShopper.Outcome outcome = desk.answering(saying(
                        WHOLE,
                        "Call +40 722 123 456 at any time of the day, and on any day of the week, and of the year. ",
                        "We are waiting."))
                .handle(question, piece -> heard.add(piece.asString(Sink.TRANSCRIPT)), new Cancellation());

        assertUnredacted(outcome);
        assertThat(heard).isEmpty();
    }

    @Test
    void tailThatCannotBeRedactedIsNeitherSentNorStored() {
        AtomicBoolean broken = breakableHasher();
        OpenQuestion question = desk.question("m1", "phone?");
        broken.set(true);

        AnswerShopper.Outcome outcome = answer(question, saying(WHOLE, "Call +40 722 123 456"));

        assertThat(outcome.code()).contains("redaction.failed");
        assertThat(desk.stored(1)).isIn("", "Call ");
    }

    @Test
    void knowledgeThatCannotBeRedactedReachesNoModel() {
        AtomicBoolean broken = breakableHasher();
        desk.knowledge = passages(Desk.passage("Phone", "+40 722 123 456"));
        OpenQuestion question = desk.question("m1", "phone?");
        broken.set(true);
        Recording model = new Recording();

        assertUnredacted(answer(question, model));
        assertThat(model.isAsked()).isFalse();
    }

    @Test
    void answerOfAConversationThatIsGoneIsNotStored() {
        OpenQuestion question = desk.question("m1", "open?");
        desk.time.set(TestTime.START.plus(Desk.LIFE));

        assertThatThrownBy(() -> answer(question, saying(WHOLE, "Yes.")))
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo("transcript.gone"));
        assertThat(desk.transcript().turns()).hasSize(1);
    }

    @Test
    void ofTwoAnswersToOneQuestionOneIsStored() {
        OpenQuestion question = desk.question("m1", "open?");
        answer(question, saying(WHOLE, "Yes."));

        assertThatThrownBy(() -> answer(question, saying(WHOLE, "No."))).isInstanceOf(PortException.Conflict.class);
        assertThat(desk.stored(1)).isEqualTo("Yes.");
    }

    private void assertUnredacted(AnswerShopper.Outcome outcome) {
        assertThat(outcome)
                .isEqualTo(
                        new AnswerShopper.Outcome(TurnState.FAILED, Optional.of("redaction.failed"), Optional.empty()));
        assertThat(desk.stored(1)).isEmpty();
    }

    private AtomicBoolean breakableHasher() {
        AtomicBoolean broken = new AtomicBoolean();
        KeyedHasher right = new InMemoryKeyedHasher(new TestIds());
        OneKey hasher = (scope, value) -> {
            if (broken.get()) {
                throw new IllegalStateException("the key is gone");
            }
            return right.hash(scope, value);
        };
        desk.hasher = hasher;
        return broken;
    }

    private AnswerShopper.Outcome answer(OpenQuestion question, LanguageModel model) {
        return desk.answering(model).handle(question, piece -> {}, new Cancellation());
    }

    private static LanguageModel saying(ModelOutcome outcome, String... pieces) {
        return new ScriptedLanguageModel(List.of(pieces), outcome);
    }

    private static KnowledgeSource passages(Source... sources) {
        return Desk.shelf(sources);
    }
}
