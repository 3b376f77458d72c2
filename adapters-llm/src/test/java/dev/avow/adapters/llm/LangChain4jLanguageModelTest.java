package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.adapters.llm.PluggedModel.Duty;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.testkit.contract.LanguageModelContract;
import dev.avow.testkit.data.TestTexts;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any model of LangChain4j behind our port. */
@Timeout(60)
class LangChain4jLanguageModelTest implements LanguageModelContract {

    private static LangChain4jLanguageModel model(Consumer<StreamingChatResponseHandler> script) {
        return model(Models.PATIENT, script);
    }

    private static LangChain4jLanguageModel model(
            ModelSettings settings, Consumer<StreamingChatResponseHandler> script) {
        StreamingChatModel scripted = new StreamingChatModel() {
            @Override
            public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                script.accept(handler);
            }
        };
        return new LangChain4jLanguageModel(
                plugged(scripted), any -> Optional.empty(), settings, System::nanoTime, Models.FREE);
    }

    private static PluggedModel plugged(StreamingChatModel model) {
        return new PluggedModel(
                model,
                List.of(URI.create("https://models.example/v1"), URI.create("https://keys.example/")),
                List.of(),
                List.of(Duty.values()));
    }

    private static ChatResponse complete(FinishReason reason) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from("whatever"))
                .finishReason(reason)
                .build();
    }

    private static ModelOutcome ask(Consumer<StreamingChatResponseHandler> script) {
        return model(script)
                .answer(Chats.SHOP, Chats.question("Hello?"), new Heard())
                .await();
    }

    @Override
    public Scene answering() {
        RedactedPrompt prompt = new RedactedPrompt("support", List.of(), List.of(), TestTexts.redacted("when?"));
        return new Scene(
                model(handler -> {
                    handler.onPartialResponse("We are ");
                    handler.onPartialResponse("");
                    handler.onPartialResponse("open.");
                    handler.onCompleteResponse(complete(FinishReason.STOP));
                }),
                prompt,
                "We are open.");
    }

    @Test
    void finishReasonDecides() {
        assertThat(ask(handler -> handler.onCompleteResponse(complete(FinishReason.LENGTH))))
                .isInstanceOf(ModelOutcome.Truncated.class);
        assertThat(ask(handler -> handler.onCompleteResponse(complete(FinishReason.CONTENT_FILTER))))
                .isInstanceOf(ModelOutcome.Declined.class);
        assertThat(Models.failure(ask(handler -> handler.onCompleteResponse(complete(FinishReason.TOOL_EXECUTION)))))
                .isEqualTo(ModelFailure.SERVER);
    }

    /** LM-3: LangChain4j calls a cut stream complete, but then there is no reason why it finished. */
    @Test
    void answerWithoutAFinishReasonIsACutStream() {
        ChatResponse response =
                ChatResponse.builder().aiMessage(AiMessage.from("We are")).build();

        assertThat(Models.failure(ask(handler -> handler.onCompleteResponse(response))))
                .isEqualTo(ModelFailure.CUT_STREAM);
    }

    @Test
    void exceptionDecidesByItsTypeAndIsNotQuoted() {
        assertThat(failure(new AuthenticationException("CANARY"))).isEqualTo(ModelFailure.AUTHENTICATION);
        assertThat(failure(new RateLimitException("CANARY"))).isEqualTo(ModelFailure.RATE_LIMITED);
        assertThat(failure(new InvalidRequestException("CANARY"))).isEqualTo(ModelFailure.BAD_REQUEST);
        assertThat(failure(new ModelNotFoundException("CANARY"))).isEqualTo(ModelFailure.BAD_REQUEST);
        assertThat(failure(new InternalServerException("CANARY"))).isEqualTo(ModelFailure.SERVER);
        assertThat(failure(new RateLimitException(new HttpException(429, "CANARY"))))
                .isEqualTo(ModelFailure.RATE_LIMITED);
        assertThat(failure(new dev.langchain4j.exception.TimeoutException("CANARY")))
                .isEqualTo(ModelFailure.TIMEOUT);
        assertThat(failure(new RuntimeException(new IOException("CANARY")))).isEqualTo(ModelFailure.CONNECTION);
        assertThat(failure(new RuntimeException("CANARY"))).isEqualTo(ModelFailure.SERVER);
        assertThat(ask(handler -> handler.onError(new ContentFilteredException("CANARY"))))
                .isInstanceOf(ModelOutcome.Declined.class);
    }

    private static ModelFailure failure(RuntimeException exception) {
        ModelOutcome outcome = ask(handler -> handler.onError(exception));
        assertThat(outcome.toString()).doesNotContain("CANARY");
        return Models.failure(outcome);
    }

    @Test
    void exceptionOutOfTheModelItselfIsAnOutcome() {
        assertThat(Models.failure(ask(handler -> {
                    throw new InternalServerException("CANARY");
                })))
                .isEqualTo(ModelFailure.SERVER);
    }

    /** S1-18: each recipient is looked for before each call. */
    @Test
    void modelWithARecipientThatIsNotPublishedIsNotAsked() {
        AtomicReference<Optional<String>> refusal = new AtomicReference<>(Optional.of("recipient.unknown-host"));
        List<ChatRequest> asked = new CopyOnWriteArrayList<>();
        LangChain4jLanguageModel model = new LangChain4jLanguageModel(
                plugged(new StreamingChatModel() {
                    @Override
                    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                        asked.add(request);
                        handler.onCompleteResponse(complete(FinishReason.STOP));
                    }
                }),
                to -> to.getHost().startsWith("keys") ? refusal.get() : Optional.empty(),
                Models.PATIENT,
                System::nanoTime,
                Models.FREE);

        assertThat(Models.failure(model.answer(Chats.SHOP, Chats.question("Hello?"), new Heard())
                        .await()))
                .isEqualTo(ModelFailure.UNPUBLISHED);
        assertThat(asked).isEmpty();

        refusal.set(Optional.empty());
        assertThat(model.answer(Chats.SHOP, Chats.question("Hello?"), new Heard())
                        .await())
                .isInstanceOf(ModelOutcome.Answered.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void registerThatCannotBeReadLetsNobodyBeAsked() {
        LangChain4jLanguageModel model = new LangChain4jLanguageModel(
                plugged(new StreamingChatModel() {
                    @Override
                    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                        throw new AssertionError("was asked");
                    }
                }),
                to -> {
                    throw new IllegalStateException("CANARY");
                },
                Models.PATIENT,
                System::nanoTime,
                Models.FREE);

        assertThat(Models.failure(model.answer(Chats.SHOP, Chats.question("Hello?"), new Heard())
                        .await()))
                .isEqualTo(ModelFailure.UNPUBLISHED);
    }

    /** Nothing is left unsaid of what a model promises, and of whom it calls. */
    @Test
    void registrationWithoutAWordOnEachDutyIsRefused() {
        StreamingChatModel model = new StreamingChatModel() {};
        URI there = URI.create("https://models.example/v1");
        Set<Duty> all = Set.of(Duty.values());

        assertThat(new PluggedModel(
                        model, List.of(there), List.of(Duty.NOT_KEPT), List.of(Duty.OPAQUE_USER, Duty.HANGS_UP)))
                .hasToString("PluggedModel[lacking=" + Set.copyOf(List.of(Duty.OPAQUE_USER, Duty.HANGS_UP)) + "]");
        for (Set<URI> recipients : List.of(
                Set.<URI>of(), Set.of(URI.create("http://models.example/")), Set.of(there, URI.create("nowhere")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PluggedModel(model, recipients, Set.of(), all));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PluggedModel(model, Set.of(there), Set.of(), Set.of(Duty.HANGS_UP)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PluggedModel(model, Set.of(there), Set.of(Duty.HANGS_UP), all));
    }

    @Test
    void silentModelRunsOutOfTime() {
        ModelCall call = model(Models.settings(Models.SHORT, Models.SHORT, Models.LONG), handler -> {})
                .answer(Chats.SHOP, Chats.question("Hello?"), new Heard());

        assertThat(Models.failure(call.await())).isEqualTo(ModelFailure.TIMEOUT);
    }

    @Test
    void cancelBeforeTheFirstPieceEndsOurSideAndTheConnectionWithTheNextPiece() {
        AtomicReference<StreamingChatResponseHandler> speaking = new AtomicReference<>();
        Heard heard = new Heard();
        Handle handle = new Handle();
        ModelCall call = model(speaking::set).answer(Chats.SHOP, Chats.question("Hello?"), heard);

        call.cancel();

        assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
        speaking.get().onPartialResponse(new PartialResponse("late"), new PartialResponseContext(handle));
        assertThat(handle.isCancelled()).isTrue();
        assertThat(heard.pieces()).isZero();
    }

    @Test
    void cancelAfterAPieceEndsTheConnection() {
        Heard heard = new Heard();
        Handle handle = new Handle();
        ModelCall call = model(handler ->
                        handler.onPartialResponse(new PartialResponse("We"), new PartialResponseContext(handle)))
                .answer(Chats.SHOP, Chats.question("Hello?"), heard);
        heard.awaitFirst();

        call.cancel();

        assertThat(handle.isCancelled()).isTrue();
        assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
    }

    private static final class Handle implements StreamingHandle {

        private volatile boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
