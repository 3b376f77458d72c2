package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.TurnState;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.Cancellation;
import dev.avow.core.usecase.OpenQuestion;
import dev.avow.testkit.contract.ThreadedModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A shopper who goes away while the answer comes: the call ends, and what had come is stored. */
class AnswerInterruptedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Long enough to be handed on before the next piece comes. */
    private static final String FIRST =
            "We are open on every day of the week, from early morning until late in the evening. ";

    private static final AnswerShopper.Outcome INTERRUPTED =
            new AnswerShopper.Outcome(TurnState.INTERRUPTED, Optional.of("model.cancelled"), Optional.empty());

    private final Desk desk = new Desk(new InMemoryTranscriptStore());
    private final Cancellation cancellation = new Cancellation();
    private final List<String> heard = new ArrayList<>();

    @Test
    void cancelledBeforeItBeganAsksNobody() {
        OpenQuestion question = desk.question("m1", "open?");
        Recording model = new Recording();
        cancellation.cancel();

        assertThat(answer(question, model, this::hear)).isEqualTo(INTERRUPTED);

        assertThat(model.isAsked()).isFalse();
        assertStoredAs("");
    }

    @Test
    void cancelledWhileTheModelStallsEndsTheCall() {
        OpenQuestion question = desk.question("m1", "open?");
        ThreadedModel model = new ThreadedModel(List.of(FIRST), ThreadedModel.End.STALL);
        CountDownLatch spoken = new CountDownLatch(1);
        CompletableFuture<AnswerShopper.Outcome> outcome =
                CompletableFuture.supplyAsync(() -> answer(question, model, piece -> {
                    hear(piece);
                    spoken.countDown();
                }));
        assertThat(CompletableFuture.runAsync(() -> await(spoken))).succeedsWithin(PATIENCE);

        cancellation.cancel();

        assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(INTERRUPTED);
        assertStoredAs(FIRST);
    }

    /** A local model holds the thread until its last piece: it is stopped at the next one. */
    @Test
    void cancelledWhileALocalModelSpeaksStopsIt() {
        OpenQuestion question = desk.question("m1", "open?");

        AnswerShopper.Outcome outcome = answer(question, local(FIRST, FIRST, FIRST), piece -> {
            hear(piece);
            cancellation.cancel();
        });

        assertThat(outcome).isEqualTo(INTERRUPTED);
        assertThat(heard).hasSize(1);
        assertStoredAs(FIRST);
    }

    @Test
    void listenerThatFailsEndsTheAnswerAndHearsNoMore() {
        OpenQuestion question = desk.question("m1", "open?");

        AnswerShopper.Outcome outcome = answer(question, local(FIRST, FIRST, FIRST), piece -> {
            hear(piece);
            throw new IllegalStateException("the connection is gone");
        });

        assertThat(outcome).isEqualTo(INTERRUPTED);
        assertThat(heard).hasSize(1);
        assertStoredAs(FIRST);
    }

    @Test
    void listenerThatFailsAtTheVeryEndIsInterruptedToo() {
        OpenQuestion question = desk.question("m1", "open?");

        AnswerShopper.Outcome outcome = answer(question, local("Yes."), piece -> {
            throw new IllegalStateException("the connection is gone");
        });

        assertThat(outcome).isEqualTo(INTERRUPTED);
        assertStoredAs("Yes.");
    }

    @Test
    void nextMessageIsTakenAtOnceAfterAnInterruptedAnswer() {
        OpenQuestion question = desk.question("m1", "open?");
        cancellation.cancel();
        answer(question, local("Yes."), this::hear);

        assertThat(desk.question("m2", "still there?").version()).isEqualTo(3);
    }

    private void assertStoredAs(String text) {
        assertThat(desk.stored(1)).isEqualTo(text);
        assertThat(desk.transcript().turns().get(1).state()).isEqualTo(TurnState.INTERRUPTED);
    }

    private AnswerShopper.Outcome answer(OpenQuestion question, LanguageModel model, Consumer<RedactedText> onText) {
        return desk.answering(model).handle(question, onText, cancellation);
    }

    private void hear(RedactedText piece) {
        heard.add(piece.asString(Sink.TRANSCRIPT));
    }

    private static LanguageModel local(String... pieces) {
        return new ScriptedLanguageModel(List.of(pieces), new ModelOutcome.Answered(Optional.empty()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
