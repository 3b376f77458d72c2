package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.llm.ModelsInOrder.Choice;
import dev.avow.adapters.llm.ModelsInOrder.PassedOver;
import dev.avow.adapters.llm.PluggedModel.Duty;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.testkit.contract.RemoteLanguageModelContract;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a model of LangChain4j does behind our port, whatever its dialect. */
interface PluggedModelCases extends RemoteLanguageModelContract {

    /** Patient before the first word, and not after it. */
    ModelSettings HASTY = Models.settings(Models.LONG, Models.SHORT, Models.LONG);

    /** Servers that the contract's scenes left open. */
    List<ScriptedServer> SERVERS = new CopyOnWriteArrayList<>();

    Frames frames();

    StreamingChatModel plug(URI base);

    @AfterEach
    default void closeServers() {
        SERVERS.forEach(ScriptedServer::close);
        SERVERS.clear();
    }

    private LangChain4jLanguageModel model(ScriptedServer server, ModelSettings settings) {
        return new LangChain4jLanguageModel(
                new PluggedModel(plug(server.base()), List.of(server.base()), List.of(), List.of(Duty.values())),
                recipient -> recipient.equals(server.base()) ? Optional.empty() : Optional.of("recipient.unknown-host"),
                settings,
                System::nanoTime,
                Models.FREE);
    }

    /** What a stream looks like that ends without its end marker: some models tell nobody, so that only silence tells. */
    ModelFailure cut();

    private RemoteScene scene(ModelSettings settings, ScriptedServer.Script script) {
        ScriptedServer server = ScriptedServer.of(script);
        SERVERS.add(server);
        return new RemoteScene(
                model(server, settings),
                server.hungUp(),
                () -> server.received().size());
    }

    private Exchange say(Exchange exchange, List<String> pieces) throws IOException {
        exchange.stream().frame(frames().named(frames().opening()));
        for (String piece : pieces) {
            exchange.frame(frames().named(frames().text(piece)));
        }
        return exchange;
    }

    @Override
    default RemoteScene saying(List<String> pieces) {
        return scene(
                Models.PATIENT,
                x -> say(x, pieces).frame(frames().named(frames().end())).end());
    }

    @Override
    default RemoteScene stallingAfter(List<String> pieces) {
        return scene(Models.PATIENT, x -> say(x, pieces).stall());
    }

    @Override
    default RemoteScene cutAfter(List<String> pieces) {
        return scene(HASTY, x -> say(x, pieces).end());
    }

    /** LM-3: a failure in any case. */
    @Override
    @Test
    default void lm3StreamWithoutItsEndMarkerHasFailed() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(heard, HASTY, x -> say(x, List.of("We are")).end());

        assertThat(Models.failure(outcome)).isEqualTo(cut());
        assertThat(heard.text()).isEqualTo("We are");
    }

    @Override
    default RemoteScene refusing(String message) {
        return scene(Models.PATIENT, x -> x.respond(400, "{\"error\":{\"message\":\"" + message + "\"}}"));
    }

    private ModelOutcome ask(Heard heard, ScriptedServer.Script script) {
        return ask(heard, Models.PATIENT, script);
    }

    private ModelOutcome ask(Heard heard, ModelSettings settings, ScriptedServer.Script script) {
        try (ScriptedServer server = ScriptedServer.of(script)) {
            return model(server, settings)
                    .answer(Chats.SHOP, Chats.question("Do you ship abroad?"), heard)
                    .await();
        }
    }

    /** S1-20, S1-28: what goes out went through the redactor, as it does with our own adapters. */
    @Test
    default void nothingButRedactedTextIsSent() {
        Chats chats = new Chats();
        RedactedPrompt prompt = new RedactedPrompt(
                "support",
                List.of(chats.shopper("Call me at +40 722 123 456, or mara@example.com")),
                List.of(chats.passage("Order #1001", "Pay by card 4242 4242 4242 4242")),
                chats.redacted("Where is my order #1001? Call me at +40 722 123 456, mara@example.com"));
        try (ScriptedServer server = ScriptedServer.of(x ->
                say(x, List.of("Yes.")).frame(frames().named(frames().end())).end())) {
            model(server, Models.PATIENT)
                    .answer(Chats.SHOP, prompt, new Heard())
                    .await();

            assertThat(server.onlyBody())
                    .contains("[PHONE_1]", "[EMAIL_1]", "[ORDER_NUMBER_1]", "[CARD_1]")
                    .doesNotContain("722", "mara", "1001", "4242", "acme-lamps");
        }
    }

    @Test
    default void statusDecidesTheFailureAndNothingIsTriedAgain() {
        assertThat(refused(401)).isEqualTo(ModelFailure.AUTHENTICATION);
        assertThat(refused(404)).isEqualTo(ModelFailure.BAD_REQUEST);
        assertThat(refused(429)).isEqualTo(ModelFailure.RATE_LIMITED);
        assertThat(refused(500)).isEqualTo(ModelFailure.SERVER);
    }

    private ModelFailure refused(int status) {
        try (ScriptedServer server =
                ScriptedServer.of(x -> x.respond(status, "{\"error\":{\"message\":\"CANARY\"}}"))) {
            ModelOutcome outcome = model(server, Models.PATIENT)
                    .answer(Chats.SHOP, Chats.question("Hello?"), new Heard())
                    .await();
            assertThat(outcome.toString()).doesNotContain("CANARY");
            assertThat(server.received()).hasSize(1);
            return Models.failure(outcome);
        }
    }

    @Test
    default void silenceRunsOutBeforeTheHeadersAndBetweenPieces() {
        Heard heard = new Heard();

        assertThat(Models.failure(
                        ask(new Heard(), Models.settings(Models.SHORT, Models.LONG, Models.LONG), Exchange::stall)))
                .isEqualTo(ModelFailure.TIMEOUT);
        assertThat(Models.failure(
                        ask(heard, HASTY, x -> say(x, List.of("Well, ")).stall())))
                .isEqualTo(ModelFailure.TIMEOUT);
        assertThat(heard.text()).isEqualTo("Well, ");
    }

    @Test
    default void resetIsAFailure() {
        assertThat(ask(new Heard(), Exchange::reset)).isInstanceOf(ModelOutcome.Failed.class);
    }

    @Test
    default void lengthLimitIsTruncated() {
        assertThat(ask(
                        new Heard(),
                        x -> say(x, List.of("Well"))
                                .frame(frames().named(frames().truncated()))
                                .end()))
                .isInstanceOf(ModelOutcome.Truncated.class);
    }

    /** Some of them read past it; then what comes is no whole answer, or none at all. */
    @Test
    default void errorInsideTheStreamIsNeverAnAnswer() {
        assertThat(ask(
                        new Heard(),
                        HASTY,
                        x -> say(x, List.of("Well, "))
                                .frame(frames().named(frames().error("server_error")))
                                .end()))
                .isInstanceOfSatisfying(
                        ModelOutcome.Failed.class,
                        failed -> assertThat(failed.toString()).doesNotContain("CANARY"));
    }

    /** Whatever a model of LangChain4j makes of a refusal or of an empty answer: behind the order it is never a silent success. */
    @Test
    default void refusalAndEmptyAnswerAreNeverPassedOffAsAnAnswer() {
        for (String end : List.of(frames().refusal(), frames().filtered(), frames().end())) {
            List<PassedOver> passedOver = new ArrayList<>();
            Heard heard = new Heard();
            try (ScriptedServer server = ScriptedServer.of(x -> say(x, List.of())
                    .frame(frames().named(end))
                    .frame(frames().named(frames().end()))
                    .end())) {
                ModelsInOrder models = new ModelsInOrder(
                        shop -> List.of(
                                new Choice("plugged", model(server, Models.PATIENT)),
                                new Choice(
                                        "next",
                                        new ScriptedLanguageModel(
                                                List.of("By post."), new ModelOutcome.Answered(Optional.empty())))),
                        passedOver::add,
                        Models.LONG,
                        Models.FULL);

                ModelOutcome outcome = models.answer(Chats.SHOP, Chats.question("Hello?"), heard)
                        .await();

                assertThat(outcome instanceof ModelOutcome.Declined || !passedOver.isEmpty())
                        .as(end)
                        .isTrue();
                assertThat(heard.text()).isEqualTo(passedOver.isEmpty() ? "" : "By post.");
            }
        }
    }

    /** The duty that no model of LangChain4j keeps, and what we make of it: our side ends at once. */
    @Test
    default void cancelBeforeTheHeadersEndsOurSideAtOnce() {
        try (ScriptedServer server = ScriptedServer.of(Exchange::stall)) {
            ModelCall call = model(server, Models.FOR_EVER).answer(Chats.SHOP, Chats.question("Hello?"), new Heard());
            server.awaitRequest();

            call.cancel();

            assertThat(call.await()).isInstanceOf(ModelOutcome.Cancelled.class);
            assertThat(server.hungUp().isDone())
                    .as("LangChain4j offers no way to hang up yet")
                    .isFalse();
        }
    }
}
