package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.data.TestTime;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a call is ended from our side, and what a slow consumer does to it, in any dialect. */
interface DialectCallCases {

    Frames frames();

    private ModelCall start(ScriptedServer stub, Heard heard, ModelSettings settings) {
        return Models.model(stub, frames().dialect(), settings)
                .answer(Chats.SHOP, Chats.question("Do you ship abroad?"), heard);
    }

    @Test
    default void cancelWhileWordsComeClosesTheConnection() {
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.stream().event(frames().text("tick")).stall())) {
            AtomicReference<ModelCall> call = new AtomicReference<>();
            ProviderLanguageModel model = Models.model(stub, frames().dialect(), Models.PATIENT);

            call.set(model.answer(
                    Chats.SHOP, Chats.question("Hello?"), piece -> call.get().cancel()));

            assertThat(call.get().await()).isInstanceOf(ModelOutcome.Cancelled.class);
            stub.awaitHangUp();
        }
    }

    @Test
    default void cancelBeforeTheHeadersClosesTheConnection() {
        try (ScriptedServer stub = ScriptedServer.of(Exchange::stall)) {
            ModelCall call = start(stub, new Heard(), Models.PATIENT);
            stub.awaitRequest();

            call.cancel();

            stub.awaitHangUp();
            assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
            assertThat(stub.received()).hasSize(1);
        }
    }

    @Test
    default void cancelBeforeAnybodyAwaitsDiscardsWhatCame() {
        Heard heard = new Heard();
        try (ScriptedServer stub = ScriptedServer.of(x ->
                x.stream().event(frames().text("Yes")).event(frames().end()).stall())) {
            ModelCall call = start(stub, heard, Models.PATIENT);
            stub.awaitRequest();

            call.cancel();

            assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
            assertThat(heard.pieces()).isZero();
        }
    }

    /** The clock is read for the told wait, that is between the attempt and its pause. */
    @Test
    default void cancelEndsThePauseBeforeARetry() {
        AtomicReference<ModelCall> call = new AtomicReference<>();
        TestTime clock = new TestTime();
        InstantSource cancelling = () -> {
            call.get().cancel();
            return clock.instant();
        };
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.respond(429, "{}", "retry-after: Fri, 01 Jan 2100 00:03:20 GMT"))) {
            ProviderLanguageModel model = new ProviderLanguageModel(
                    Models.provider(stub.base(), frames().dialect()).build(),
                    new ModelTransport(
                            Models.FOR_EVER, Models.client(), cancelling, System::nanoTime, () -> 0, Models.FULL));
            call.set(model.answer(Chats.SHOP, Chats.question("Hello?"), new Heard()));

            assertThat(call.get().await()).isInstanceOf(ModelOutcome.Cancelled.class);
            assertThat(stub.received()).hasSize(1);
        }
    }

    @Test
    default void interruptOfTheAwaitingThreadCancelsAndStaysSet() {
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.stream().event(frames().text("tick")).stall())) {
            ProviderLanguageModel model = Models.model(stub, frames().dialect(), Models.PATIENT);
            ModelCall call = model.answer(
                    Chats.SHOP,
                    Chats.question("Hello?"),
                    piece -> Thread.currentThread().interrupt());

            ModelOutcome outcome = call.await();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome).isInstanceOf(ModelOutcome.Cancelled.class);
            stub.awaitHangUp();
        }
    }

    @Test
    default void failureClosesTheConnection() {
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.stream().event(frames().text("tick")).stall())) {
            ModelOutcome outcome = start(stub, new Heard(), Models.settings(Models.LONG, Models.SHORT, Models.LONG))
                    .await();

            assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.TIMEOUT);
            stub.awaitHangUp();
        }
    }

    @Test
    default void totalTimeBoundsAnAnswerThatNeverFallsSilent() {
        AtomicLong now = new AtomicLong();
        Heard heard = new Heard();
        ModelSettings settings = Models.settings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(2));
        try (ScriptedServer stub = ScriptedServer.of(x -> {
            x.stream();
            while (true) {
                x.event(frames().text("tick "));
            }
        })) {
            ProviderLanguageModel model = new ProviderLanguageModel(
                    Models.provider(stub.base(), frames().dialect()).build(),
                    Models.transport(settings, now::get, Models.FULL));

            ModelOutcome outcome = model.answer(Chats.SHOP, Chats.question("Hello?"), piece -> {
                        heard.accept(piece);
                        now.addAndGet(Duration.ofSeconds(30).toNanos());
                    })
                    .await();

            assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.TIMEOUT);
            assertThat(heard.pieces()).isEqualTo(4);
        }
    }

    @Test
    default void callThatNobodyAwaitsIsEndedWhenItsTimeIsOver() {
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.stream().event(frames().text("tick")).stall())) {
            ModelCall call = start(stub, new Heard(), Models.settings(Models.SHORT, Models.SHORT, Models.SHORT));

            stub.awaitHangUp();

            assertThat(Models.failure(call.await())).isEqualTo(ModelFailure.TIMEOUT);
        }
    }

    /** The consumer is slower than the idle timer, which therefore must not count its time; another call goes on meanwhile. */
    @Test
    default void slowConsumerNeitherTimesOutNorHoldsUpOthers() {
        ModelSettings settings = Models.settings(Models.LONG, Models.SHORT, Models.LONG);
        ModelTransport transport = Models.transport(settings);
        Heard heard = new Heard();
        try (ScriptedServer quick = ScriptedServer.of(x -> x.stream()
                        .event(frames().text("one "))
                        .event(frames().text("two"))
                        .event(frames().end())
                        .end());
                ScriptedServer stalling = ScriptedServer.of(
                        x -> x.stream().event(frames().text("tick")).stall())) {
            ProviderLanguageModel asked = new ProviderLanguageModel(
                    Models.provider(quick.base(), frames().dialect()).build(), transport);
            ProviderLanguageModel other = new ProviderLanguageModel(
                    Models.provider(stalling.base(), frames().dialect()).build(), transport);

            ModelOutcome outcome = asked.answer(Chats.SHOP, Chats.question("Hello?"), piece -> {
                        heard.accept(piece);
                        ModelOutcome meanwhile = other.answer(Chats.SHOP, Chats.question("And?"), new Heard())
                                .await();
                        assertThat(Models.failure(meanwhile)).isEqualTo(ModelFailure.TIMEOUT);
                    })
                    .await();

            assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(heard.text()).isEqualTo("one two");
        }
    }

    @Test
    default void wordsComeBeforeAnybodyAwaitsWhereTheExecutorIsFree() {
        Heard heard = new Heard();
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.stream().event(frames().text("tick")).stall())) {
            ProviderLanguageModel model = new ProviderLanguageModel(
                    Models.provider(stub.base(), frames().dialect()).build(),
                    Models.transport(Models.PATIENT, System::nanoTime, Models.FREE));

            ModelCall call = model.answer(Chats.SHOP, Chats.question("Hello?"), heard);

            heard.awaitFirst();
            call.cancel();
            assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
        }
    }

    @Test
    default void awaitInsideTheListenerDoesNotHang() {
        try (ScriptedServer stub =
                ScriptedServer.of(x -> x.stream().event(frames().text("tick")).stall())) {
            AtomicReference<ModelCall> call = new AtomicReference<>();
            ProviderLanguageModel model = Models.model(stub, frames().dialect(), Models.PATIENT);

            call.set(model.answer(
                    Chats.SHOP, Chats.question("Hello?"), piece -> call.get().await()));

            assertThat(call.get().await()).isInstanceOf(ModelOutcome.Cancelled.class);
            stub.awaitHangUp();
        }
    }
}
