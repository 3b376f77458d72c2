package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.contract.BrokenModels.AnswersOneWaiter;
import dev.avow.testkit.contract.BrokenModels.BlamesOthers;
import dev.avow.testkit.contract.BrokenModels.Collects;
import dev.avow.testkit.contract.BrokenModels.DeafToCancel;
import dev.avow.testkit.contract.BrokenModels.DeafToTheListener;
import dev.avow.testkit.contract.BrokenModels.Forgetful;
import dev.avow.testkit.contract.BrokenModels.LosesTheInterrupt;
import dev.avow.testkit.contract.BrokenModels.MixesCalls;
import dev.avow.testkit.contract.BrokenModels.NeverHangsUp;
import dev.avow.testkit.contract.BrokenModels.Reverses;
import dev.avow.testkit.contract.BrokenModels.SpeaksAfterwards;
import dev.avow.testkit.contract.BrokenModels.TriesAgain;
import dev.avow.testkit.contract.BrokenModels.TwoMouths;
import dev.avow.testkit.contract.ThreadedModel.End;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenLanguageModelTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TestFactory
    Stream<DynamicTest> brokenModelsAreFlagged() {
        return new ContractRun<>(RemoteLanguageModelContract.class)
                .flags(List.of(
                        model("leaves the last piece out", Forgetful::new, "lm1ThePiecesJoinedAreTheAnswer"),
                        model("speaks from two threads", TwoMouths::new, "lm1PiecesComeOneAtATime"),
                        model("collects all pieces first", Collects::new, "lm1APieceComesWhileTheNextIsStillToBeSaid"),
                        model("reverses the pieces", Reverses::new, "lm1ManyPiecesKeepTheirOrder"),
                        model("speaks after its outcome", SpeaksAfterwards::new, "lm2TheOutcomeIsOneAndFinal"),
                        model("tells one waiter only", AnswersOneWaiter::new, "lm2EveryWaitingThreadGetsTheOutcome"),
                        model("mixes its calls", MixesCalls::new, "lm2CallsAtOnceAreAnsweredApart"),
                        model(
                                "takes a cut stream for a whole one",
                                ending(End.CUT, pieces -> new ModelOutcome.Answered(Optional.empty())),
                                "lm3StreamWithoutItsEndMarkerHasFailed"),
                        model(
                                "tries again after the first piece",
                                TriesAgain::new,
                                "lm4NothingIsTriedAgainAfterTheFirstPiece"),
                        model(
                                "does not hang up",
                                NeverHangsUp::new,
                                "lm5CancellingEndsTheConnectionAtOnce",
                                "lm5InterruptOfTheWaitingThreadCancels",
                                "lm8ExceptionFromTheListenerEndsTheConnection"),
                        model(
                                "cannot be cancelled",
                                DeafToCancel::new,
                                "lm5CancellingEndsTheConnectionAtOnce",
                                "lm5CancellingBeforeTheFirstPieceGivesTheOutcome"),
                        model("loses the interrupt", LosesTheInterrupt::new, "lm5InterruptOfTheWaitingThreadCancels"),
                        model(
                                "quotes the provider",
                                ending(End.REFUSAL, BrokenLanguageModelTest::quoting),
                                "lm6RefusalIsAnOutcomeThatQuotesNothing"),
                        model(
                                "quotes the answer",
                                ending(End.CUT, BrokenLanguageModelTest::quoting),
                                "lm6CutStreamQuotesNothing"),
                        model("blames others", BlamesOthers::new, "lm9TheCallSaysWhoWasPassedOverAndNobodyElse"),
                        model(
                                "goes on when its listener fails",
                                DeafToTheListener::new,
                                "lm8ExceptionFromTheListenerCancelsTheCall",
                                "lm8ExceptionFromTheListenerEndsTheConnection")));
    }

    private static ContractRun.Broken<RemoteLanguageModelContract> model(
            String what, BiFunction<List<String>, End, ThreadedModel> maker, String... failsBy) {
        return broken(what, () -> new ThreadedModelContract(maker, PATIENCE), failsBy);
    }

    private static ModelOutcome quoting(List<String> pieces) {
        return ThreadedModel.failed(ModelFailure.CUT_STREAM, Optional.of(String.join("", pieces)));
    }

    /** Right but for the outcome of one kind of end. */
    private static BiFunction<List<String>, End, ThreadedModel> ending(
            End wrong, Function<List<String>, ModelOutcome> how) {
        return (pieces, end) -> new ThreadedModel(pieces, end) {
            @Override
            ModelOutcome outcome() {
                return end == wrong ? how.apply(pieces) : super.outcome();
            }
        };
    }
}
