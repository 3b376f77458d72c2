package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.adapters.llm.ModelsInOrder.Choice;
import dev.avow.adapters.llm.ModelsInOrder.PassedOver;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.contract.RemoteLanguageModelContract;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models that stand in for one another (S2-04). */
@Timeout(60)
class ModelsInOrderTest {

    private static final ModelOutcome ANSWERED = new ModelOutcome.Answered(Optional.empty());

    private final List<PassedOver> passedOver = new ArrayList<>();

    private ModelsInOrder inOrder(Choice... choices) {
        return new ModelsInOrder(shop -> List.of(choices), passedOver::add, Models.LONG, Models.FULL);
    }

    private static Choice saying(String id, ModelOutcome outcome, String... pieces) {
        return new Choice(id, new ScriptedLanguageModel(List.of(pieces), outcome));
    }

    private static ModelOutcome failed(ModelFailure failure) {
        return new ModelOutcome.Failed(failure, Optional.empty(), Optional.empty());
    }

    private static ModelOutcome ask(LanguageModel model, Heard heard) {
        return model.answer(Chats.SHOP, Chats.question("When?"), heard).await();
    }

    /** LM-9. */
    @Test
    void theCallSaysWhoWasPassedOverAndOnlyThose() {
        LanguageModel three = inOrder(
                saying("first", failed(ModelFailure.TIMEOUT)),
                saying("second", failed(ModelFailure.RATE_LIMITED)),
                saying("third", ANSWERED, "At nine."),
                saying("fourth", ANSWERED, "At ten."));
        ModelCall call = three.answer(Chats.SHOP, Chats.question("When?"), new Heard());
        call.await();
        assertThat(call.passedOver()).containsExactly(ModelFailure.TIMEOUT, ModelFailure.RATE_LIMITED);

        ModelCall atOnce = inOrder(saying("first", ANSWERED, "At nine."), saying("second", ANSWERED, "At ten."))
                .answer(Chats.SHOP, Chats.question("When?"), new Heard());
        atOnce.await();
        assertThat(atOnce.passedOver()).isEmpty();
    }

    @Test
    void nextModelIsAskedWhateverTheFailureAndTheReasonIsTold() {
        for (ModelFailure failure : ModelFailure.values()) {
            passedOver.clear();
            Heard heard = new Heard();

            ModelOutcome outcome =
                    ask(inOrder(saying("first", failed(failure)), saying("second", ANSWERED, "At nine.")), heard);

            assertThat(outcome).as(failure.name()).isEqualTo(ANSWERED);
            assertThat(heard.text()).isEqualTo("At nine.");
            assertThat(passedOver).containsExactly(new PassedOver(Chats.SHOP, "first", "second", failure));
        }
    }

    /** LM-4. */
    @Test
    void whatWasBegunIsNotBegunAgainByAnother() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(
                inOrder(
                        saying("first", failed(ModelFailure.CUT_STREAM), "At "),
                        saying("second", ANSWERED, "At nine.")),
                heard);

        assertThat(outcome).isEqualTo(failed(ModelFailure.CUT_STREAM));
        assertThat(heard.text()).isEqualTo("At ");
        assertThat(passedOver).isEmpty();
    }

    @Test
    void anEndWithoutAWordIsPassedOver() {
        for (ModelOutcome end :
                List.of(new ModelOutcome.Answered(Optional.empty()), new ModelOutcome.Truncated(Optional.empty()))) {
            passedOver.clear();
            Heard heard = new Heard();

            ModelOutcome outcome = ask(inOrder(saying("first", end), saying("second", ANSWERED, "At nine.")), heard);

            assertThat(outcome).isEqualTo(ANSWERED);
            assertThat(heard.text()).isEqualTo("At nine.");
            assertThat(passedOver).containsExactly(new PassedOver(Chats.SHOP, "first", "second", ModelFailure.EMPTY));
        }
        assertThat(ask(inOrder(saying("only", ANSWERED)), new Heard())).isEqualTo(failed(ModelFailure.EMPTY));
    }

    @Test
    void declinedAndTruncatedAnswersStay() {
        for (ModelOutcome end :
                List.of(new ModelOutcome.Declined(Optional.empty()), new ModelOutcome.Truncated(Optional.empty()))) {
            assertThat(ask(inOrder(saying("first", end, "At "), saying("second", ANSWERED, "Yes")), new Heard()))
                    .isEqualTo(end);
        }
    }

    @Test
    void lastFailureIsTheOutcome() {
        assertThat(ask(
                        inOrder(
                                saying("first", failed(ModelFailure.OVERLOADED)),
                                saying("second", failed(ModelFailure.AUTHENTICATION))),
                        new Heard()))
                .isEqualTo(failed(ModelFailure.AUTHENTICATION));
        assertThat(passedOver).hasSize(1);
    }

    @Test
    void allTogetherHaveOneTime() {
        try (ScriptedServer stub = ScriptedServer.of(Exchange::stall)) {
            ModelsInOrder models = new ModelsInOrder(
                    shop -> List.of(new Choice("first", stalling(stub)), saying("second", ANSWERED, "Yes")),
                    passedOver::add,
                    Models.SHORT,
                    Models.FULL);

            assertThat(Models.failure(ask(models, new Heard()))).isEqualTo(ModelFailure.TIMEOUT);
            stub.awaitHangUp();
        }
        assertThat(passedOver).isEmpty();
    }

    @Test
    void cancellingReachesTheModelThatStandsIn() {
        try (ScriptedServer stub = ScriptedServer.of(x -> x.stream().stall())) {
            ModelsInOrder models = new ModelsInOrder(
                    shop -> List.of(saying("first", failed(ModelFailure.SERVER)), new Choice("second", stalling(stub))),
                    passedOver::add,
                    Models.LONG,
                    Models.FREE);
            ModelCall call = models.answer(Chats.SHOP, Chats.question("When?"), new Heard());
            stub.awaitRequest();

            call.cancel();

            assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
            stub.awaitHangUp();
        }
    }

    @Test
    void shopWithoutAModelIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> ask(inOrder(), new Heard()));
    }

    private static LanguageModel stalling(ScriptedServer stub) {
        return Models.model(stub, ProviderDialect.MESSAGES, Models.PATIENT);
    }

    /** Behind a model that always fails, a remote one keeps its duties. */
    @Nested
    class Contract implements RemoteLanguageModelContract {

        private final List<ScriptedServer> stubs = new ArrayList<>();

        @Override
        public List<ModelFailure> passedOver() {
            return List.of(ModelFailure.SERVER);
        }

        @AfterEach
        void close() {
            stubs.forEach(ScriptedServer::close);
        }

        @Override
        public RemoteScene saying(List<String> pieces) {
            return scene(x -> {
                x.stream();
                for (String piece : pieces) {
                    x.event(new Frames.Messages().text(piece));
                }
                x.event(new Frames.Messages().end()).end();
            });
        }

        @Override
        public RemoteScene stallingAfter(List<String> pieces) {
            return scene(x -> {
                x.stream();
                for (String piece : pieces) {
                    x.event(new Frames.Messages().text(piece));
                }
                x.stall();
            });
        }

        @Override
        public RemoteScene cutAfter(List<String> pieces) {
            return scene(x -> {
                x.stream();
                for (String piece : pieces) {
                    x.event(new Frames.Messages().text(piece));
                }
                x.end();
            });
        }

        @Override
        public RemoteScene refusing(String message) {
            return scene(x -> x.respond(400, "{\"error\":{\"message\":\"" + message + "\"}}"));
        }

        private RemoteScene scene(ScriptedServer.Script script) {
            ScriptedServer stub = ScriptedServer.of(script);
            stubs.add(stub);
            LanguageModel remote = new ProviderLanguageModel(
                    Models.provider(stub.base(), ProviderDialect.MESSAGES).build(),
                    Models.transport(Models.PATIENT, System::nanoTime, Models.FREE));
            ModelsInOrder models = new ModelsInOrder(
                    shop -> List.of(
                            ModelsInOrderTest.saying("first", failed(ModelFailure.SERVER)),
                            new Choice("second", remote)),
                    skipped -> {},
                    Duration.ofMinutes(1),
                    Models.FREE);
            return new RemoteScene(models, stub.hungUp(), () -> stub.received().size());
        }
    }
}
