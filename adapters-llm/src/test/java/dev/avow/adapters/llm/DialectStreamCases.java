package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a stream is read, in any dialect: what counts as its end, and what a network can do to it. */
interface DialectStreamCases {

    Frames frames();

    private ModelOutcome ask(Heard heard, ScriptedServer.Script... scripts) {
        return ask(Models.PATIENT, heard, scripts);
    }

    private ModelOutcome ask(ModelSettings settings, Heard heard, ScriptedServer.Script... scripts) {
        try (ScriptedServer stub = ScriptedServer.of(scripts)) {
            return Models.model(stub, frames().dialect(), settings)
                    .answer(Chats.SHOP, Chats.question("Do you ship abroad?"), heard)
                    .await();
        }
    }

    @Test
    default void wholeAnswerComesInPiecesAndKeepsTheRequestId() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(
                heard,
                x -> x.stream("x-request-id: req_42")
                        .event(frames().text("Yes, "))
                        .event(frames().text("to Sweden."))
                        .event(frames().end())
                        .end());

        assertThat(outcome).isEqualTo(new ModelOutcome.Answered(Optional.of("req_42")));
        assertThat(heard.text()).isEqualTo("Yes, to Sweden.");
        assertThat(heard.pieces()).isEqualTo(2);
    }

    @Test
    default void requestIdThatIsNoIdIsDropped() {
        ModelOutcome outcome = ask(
                new Heard(),
                x -> x.stream("x-request-id: " + "a".repeat(129))
                        .event(frames().end())
                        .end());

        assertThat(outcome).isEqualTo(new ModelOutcome.Answered(Optional.empty()));
    }

    @Test
    default void answerIsWholeAtItsEndMarkerThoughTheConnectionStaysOpen() {
        ModelOutcome outcome = ask(
                new Heard(),
                x -> x.stream()
                        .event(frames().text("Yes."))
                        .event(frames().end())
                        .stall());

        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
    }

    @Test
    default void lengthLimitIsTruncated() {
        assertThat(ask(new Heard(), x -> x.stream().event(frames().truncated()).end()))
                .isInstanceOf(ModelOutcome.Truncated.class);
    }

    @Test
    default void filteredAnswerIsDeclined() {
        assertThat(ask(
                        new Heard(),
                        x -> x.stream()
                                .event(frames().text("Well"))
                                .event(frames().filtered())
                                .end()))
                .isInstanceOf(ModelOutcome.Declined.class);
    }

    @Test
    default void refusalIsDeclinedAndItsWordsAreNoAnswer() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(
                heard,
                x -> x.stream().event(frames().refusal()).event(frames().end()).end());

        assertThat(outcome).isInstanceOf(ModelOutcome.Declined.class);
        assertThat(heard.pieces()).isZero();
    }

    @Test
    default void cleanEndWithoutEndMarkerIsACutStream() {
        Heard heard = new Heard();

        ModelOutcome outcome =
                ask(heard, x -> x.stream().event(frames().text("Yes, but")).end());

        assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.CUT_STREAM);
        assertThat(heard.text()).isEqualTo("Yes, but");
    }

    @Test
    default void endInTheMiddleOfAnEventIsACutStream() {
        String event = "data: " + frames().text("Never heard");

        ModelOutcome outcome = ask(
                new Heard(),
                x -> x.stream()
                        .event(frames().text("Yes"))
                        .frame(event.substring(0, event.length() - 10))
                        .end());

        assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.CUT_STREAM);
    }

    @Test
    default void resetIsABrokenConnection() {
        Heard heard = new Heard();

        ModelOutcome outcome = ask(heard, x -> {
            x.stream().event(frames().text("Yes"));
            heard.awaitFirst();
            x.reset();
        });

        assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.CONNECTION);
        assertThat(heard.text()).isEqualTo("Yes");
    }

    @Test
    default void silenceBetweenEventsRunsOut() {
        ModelOutcome outcome = ask(
                Models.settings(Models.LONG, Models.SHORT, Models.LONG),
                new Heard(),
                x -> x.stream().event(frames().text("Yes")).stall());

        assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.TIMEOUT);
    }

    @Test
    default void silenceBeforeTheHeadersRunsOut() {
        ModelOutcome outcome =
                ask(Models.settings(Models.SHORT, Models.LONG, Models.LONG), new Heard(), Exchange::stall);

        assertThat(Models.failure(outcome)).isEqualTo(ModelFailure.TIMEOUT);
    }

    @Test
    default void errorInsideTheStreamFailsTheCallAndIsNotQuoted() {
        ModelOutcome outcome = ask(
                new Heard(),
                x -> x.stream("x-request-id: req_7")
                        .event(frames().text("Yes"))
                        .event(frames().error("server_error"))
                        .event(frames().end())
                        .end());

        assertThat(outcome)
                .isEqualTo(new ModelOutcome.Failed(ModelFailure.SERVER, Optional.empty(), Optional.of("req_7")));
        assertThat(outcome.toString()).doesNotContain("CANARY");
    }

    @Test
    default void errorCodeInsideTheStreamDecidesTheFailure() {
        assertThat(streamError("insufficient_quota")).isEqualTo(ModelFailure.OUT_OF_MONEY);
        assertThat(streamError("rate_limit_exceeded")).isEqualTo(ModelFailure.RATE_LIMITED);
        assertThat(streamError("server_is_overloaded")).isEqualTo(ModelFailure.OVERLOADED);
        assertThat(streamError("invalid_prompt")).isEqualTo(ModelFailure.BAD_REQUEST);
        assertThat(streamError("invalid_api_key")).isEqualTo(ModelFailure.AUTHENTICATION);
        assertThat(streamError("401")).isEqualTo(ModelFailure.AUTHENTICATION);
        assertThat(streamError("7")).isEqualTo(ModelFailure.SERVER);
        assertThat(streamError("never_seen_before")).isEqualTo(ModelFailure.SERVER);
    }

    private ModelFailure streamError(String code) {
        return Models.failure(
                ask(new Heard(), x -> x.stream().event(frames().error(code)).end()));
    }

    @Test
    default void policyErrorInsideTheStreamIsDeclined() {
        assertThat(ask(
                        new Heard(),
                        x -> x.stream()
                                .event(frames().error("misalignment_policy_violation"))
                                .end()))
                .isInstanceOf(ModelOutcome.Declined.class);
    }
}
