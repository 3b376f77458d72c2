package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.llm.ModelsInOrder.Choice;
import dev.avow.adapters.llm.ModelsInOrder.PassedOver;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a provider can do to the first model of a shop's order, in any dialect, and who answers then (S2-04): the next one, as long as
 * nothing was said; nobody, once a word was said or the answer was declined.
 */
interface DialectFallbackCases {

    Frames frames();

    /** What became of a question to a model with another one behind it. */
    record Fallback(ModelOutcome outcome, String text, List<ModelFailure> reasons, int requests) {

        private void wentOnBecause(ModelFailure failure, int requests) {
            assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(text).isEqualTo("By post.");
            assertThat(reasons).containsExactly(failure);
            assertThat(requests()).as("requests for " + failure).isEqualTo(requests);
        }

        private void stayed(String said) {
            assertThat(text).isEqualTo(said);
            assertThat(reasons).isEmpty();
            assertThat(requests).isEqualTo(1);
        }
    }

    private Fallback ask(ScriptedServer.Script script) {
        return ask(Models.PATIENT, script);
    }

    private Fallback ask(ModelSettings settings, ScriptedServer.Script script) {
        Heard heard = new Heard();
        List<PassedOver> passedOver = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.of(script)) {
            ModelsInOrder models = new ModelsInOrder(
                    shop -> List.of(
                            new Choice("first", Models.model(server, frames().dialect(), settings)),
                            new Choice(
                                    "next",
                                    new ScriptedLanguageModel(
                                            List.of("By post."), new ModelOutcome.Answered(Optional.empty())))),
                    passedOver::add,
                    Models.LONG,
                    Models.FULL);
            ModelOutcome outcome =
                    models.answer(Chats.SHOP, Chats.question("How?"), heard).await();
            return new Fallback(
                    outcome,
                    heard.text(),
                    passedOver.stream().map(PassedOver::failure).toList(),
                    server.received().size());
        }
    }

    @Test
    default void providerThatStallsBeforeAWordIsPassedOver() {
        ModelSettings hasty = Models.settings(Models.SHORT, Models.SHORT, Models.SHORT);

        ask(hasty, Exchange::stall).wentOnBecause(ModelFailure.TIMEOUT, 1);
        ask(hasty, x -> x.stream().stall()).wentOnBecause(ModelFailure.TIMEOUT, 1);
        ask(hasty, x -> x.stream().event(frames().unknown()).stall()).wentOnBecause(ModelFailure.TIMEOUT, 1);
    }

    @Test
    default void providerThatStallsAfterAWordIsNotSpokenOverByAnother() {
        Fallback stalled = ask(
                Models.settings(Models.LONG, Models.SHORT, Models.LONG),
                x -> x.stream().event(frames().text("By")).stall());

        stalled.stayed("By");
        assertThat(Models.failure(stalled.outcome())).isEqualTo(ModelFailure.TIMEOUT);
    }

    @Test
    default void cutBeforeAWordIsPassedOverAndAfterAWordItStays() {
        ask(x -> x.stream().end()).wentOnBecause(ModelFailure.CUT_STREAM, 3);
        ask(x -> x.stream().reset()).wentOnBecause(ModelFailure.CONNECTION, 3);
        ask(Exchange::reset).wentOnBecause(ModelFailure.CONNECTION, 3);

        Fallback cut = ask(x -> x.stream().event(frames().text("By")).end());
        cut.stayed("By");
        assertThat(Models.failure(cut.outcome())).isEqualTo(ModelFailure.CUT_STREAM);
    }

    /** Nobody waits for the hour: at once, and asked once. */
    @Test
    default void limitForAnHourIsPassedOverAtOnce() {
        ask(Models.FOR_EVER, x -> x.respond(429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}", "retry-after: 3600"))
                .wentOnBecause(ModelFailure.RATE_LIMITED, 1);
    }

    @Test
    default void refusalStaysWhateverItsShape() {
        for (ScriptedServer.Script refusal : List.<ScriptedServer.Script>of(
                x -> x.stream().event(frames().refusal()).event(frames().end()).end(),
                x -> x.stream().event(frames().filtered()).end(),
                x -> x.stream().event(frames().error("content_filter")).end(),
                x -> x.respond(400, "{\"error\":{\"code\":\"content_filter\"}}"))) {
            Fallback refused = ask(refusal);

            refused.stayed("");
            assertThat(refused.outcome()).isInstanceOf(ModelOutcome.Declined.class);
        }
    }

    @Test
    default void answerWithoutAWordIsPassedOver() {
        ask(x -> x.stream().event(frames().end()).end()).wentOnBecause(ModelFailure.EMPTY, 1);
        ask(x -> x.stream().event(frames().text("")).event(frames().end()).end())
                .wentOnBecause(ModelFailure.EMPTY, 1);
        ask(x -> x.stream()
                        .event(frames().unknown())
                        .event(frames().truncated())
                        .end())
                .wentOnBecause(ModelFailure.EMPTY, 1);
    }

    @Test
    default void errorInsideA200IsPassedOverBeforeAWordAndStaysAfterOne() {
        ask(x -> x.stream().event(frames().error("insufficient_quota")).end())
                .wentOnBecause(ModelFailure.OUT_OF_MONEY, 1);
        ask(x -> x.stream().event(frames().error("server_error")).end()).wentOnBecause(ModelFailure.SERVER, 3);
        ask(x -> x.stream().frame("<html>gateway</html>\n\ndata: <html>\n\n").end())
                .wentOnBecause(ModelFailure.SERVER, 3);

        Fallback late = ask(x -> x.stream()
                .event(frames().text("By"))
                .event(frames().error("server_error"))
                .event(frames().end())
                .end());
        late.stayed("By");
        assertThat(Models.failure(late.outcome())).isEqualTo(ModelFailure.SERVER);
    }
}
