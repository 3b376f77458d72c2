package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which failures are tried again, how often, and after which wait, in any dialect. */
interface DialectRetryCases {

    Frames frames();

    /** What became of a question. */
    record Asked(ModelOutcome outcome, int requests, String text) {}

    private Asked ask(ScriptedServer.Script... scripts) {
        return ask(new Heard(), scripts);
    }

    private Asked ask(Heard heard, ScriptedServer.Script... scripts) {
        try (ScriptedServer stub = ScriptedServer.of(scripts)) {
            ModelOutcome outcome = Models.model(stub, frames().dialect(), Models.FOR_EVER)
                    .answer(Chats.SHOP, Chats.question("Do you ship abroad?"), heard)
                    .await();
            return new Asked(outcome, stub.received().size(), heard.text());
        }
    }

    private ScriptedServer.Script answers() {
        return x -> x.stream().event(frames().text("Yes")).event(frames().end()).end();
    }

    private static ScriptedServer.Script refuses(int status, String code, String... headers) {
        return x -> x.respond(
                status, "{\"error\":{\"message\":\"CANARY quoted prompt\",\"code\":\"" + code + "\"}}", headers);
    }

    @Test
    default void statusDecidesTheFailureAndWhetherItIsTriedAgain() {
        Map<Integer, ModelFailure> permanent = Map.of(
                400, ModelFailure.BAD_REQUEST,
                401, ModelFailure.AUTHENTICATION,
                402, ModelFailure.OUT_OF_MONEY,
                403, ModelFailure.AUTHENTICATION,
                404, ModelFailure.BAD_REQUEST,
                413, ModelFailure.BAD_REQUEST,
                418, ModelFailure.BAD_REQUEST,
                422, ModelFailure.BAD_REQUEST);
        Map<Integer, ModelFailure> passing = Map.of(
                408, ModelFailure.SERVER,
                409, ModelFailure.SERVER,
                424, ModelFailure.SERVER,
                429, ModelFailure.RATE_LIMITED,
                500, ModelFailure.SERVER,
                502, ModelFailure.SERVER,
                503, ModelFailure.OVERLOADED,
                504, ModelFailure.SERVER,
                529, ModelFailure.OVERLOADED);

        permanent.forEach((status, failure) -> expect(ask(refuses(status, "x")), failure, 1));
        passing.forEach((status, failure) -> expect(ask(refuses(status, "x")), failure, 3));
    }

    private static void expect(Asked asked, ModelFailure failure, int requests) {
        assertThat(Models.failure(asked.outcome())).isEqualTo(failure);
        assertThat(asked.requests()).as("requests for " + failure).isEqualTo(requests);
        assertThat(asked.outcome().toString()).doesNotContain("CANARY");
    }

    @Test
    default void emptyAccountIsNeverTriedAgainWhateverTheServerSays() {
        for (String code :
                new String[] {"insufficient_quota", "credit_balance_exhausted", "enforced_spend_limit_reached"}) {
            expect(ask(refuses(429, code, "x-should-retry: true", "retry-after: 0")), ModelFailure.OUT_OF_MONEY, 1);
        }
    }

    @Test
    default void serversWordOnRetryingIsObeyed() {
        expect(ask(refuses(500, "x", "x-should-retry: false")), ModelFailure.SERVER, 1);
        expect(ask(refuses(400, "x", "x-should-retry: true")), ModelFailure.BAD_REQUEST, 3);
        expect(ask(refuses(500, "x", "x-should-retry: perhaps")), ModelFailure.SERVER, 3);
    }

    @Test
    default void filteredRequestIsDeclined() {
        Asked asked = ask(refuses(400, "content_filter"));

        assertThat(asked.outcome()).isInstanceOf(ModelOutcome.Declined.class);
        assertThat(asked.requests()).isEqualTo(1);
    }

    @Test
    default void limitIsWaitedForAndTheAnswerFollows() {
        Asked asked = ask(refuses(429, "rate_limit_exceeded", "retry-after-ms: 5", "retry-after: 3600"), answers());

        assertThat(asked.outcome()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(asked.requests()).isEqualTo(2);
        assertThat(asked.text()).isEqualTo("Yes");
    }

    /** At once: the five minutes of the total time are longer than this test may take. */
    @Test
    default void waitBeyondTheTotalTimeFailsAtOnceAndIsToldOn() {
        Asked asked = ask(refuses(429, "rate_limit_exceeded", "retry-after: 62291", "x-request-id: req_9"));

        assertThat(asked.outcome())
                .isEqualTo(new ModelOutcome.Failed(
                        ModelFailure.RATE_LIMITED, Optional.of(Duration.ofSeconds(62_291)), Optional.of("req_9")));
        assertThat(asked.requests()).isEqualTo(1);
    }

    @Test
    default void failuresBeforeTheFirstWordAreTriedAgain() {
        assertThat(ask(Exchange::reset, answers()).text()).isEqualTo("Yes");
        assertThat(ask(x -> x.stream().reset(), answers()).text()).isEqualTo("Yes");
        assertThat(ask(x -> x.stream().event(frames().unknown()).end(), answers())
                        .text())
                .isEqualTo("Yes");
        assertThat(ask(
                                x -> x.stream()
                                        .event(frames().error("server_is_overloaded"))
                                        .end(),
                                answers())
                        .text())
                .isEqualTo("Yes");
    }

    @Test
    default void thirdAttemptIsTheLast() {
        Asked asked = ask(Exchange::reset, Exchange::reset, Exchange::reset, answers());

        expect(asked, ModelFailure.CONNECTION, 3);
    }

    @Test
    default void nothingIsTriedAgainAfterTheFirstWord() {
        Heard heard = new Heard();
        ScriptedServer.Script cut =
                x -> x.stream().event(frames().text("Well, ")).end();
        ScriptedServer.Script broken = x -> {
            x.stream().event(frames().text("Well, "));
            heard.awaitFirst();
            x.reset();
        };
        ScriptedServer.Script failing = x -> x.stream()
                .event(frames().text("Well, "))
                .event(frames().error("server_is_overloaded"))
                .end();

        expect(ask(cut, answers()), ModelFailure.CUT_STREAM, 1);
        expect(ask(heard, broken, answers()), ModelFailure.CONNECTION, 1);
        expect(ask(failing, answers()), ModelFailure.OVERLOADED, 1);
    }

    @Test
    default void redirectIsNotFollowed() {
        try (ScriptedServer elsewhere = ScriptedServer.of(answers())) {
            Asked asked = ask(x -> x.respond(307, "", "Location: " + elsewhere.base()));

            expect(asked, ModelFailure.BAD_REQUEST, 1);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    default void errorBodyMayBeAnything() {
        String huge = "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"" + "a".repeat(1_000_000) + "\"}}";

        expect(ask(x -> x.respond(401, "")), ModelFailure.AUTHENTICATION, 1);
        expect(ask(x -> x.respond(401, "<html>no</html>")), ModelFailure.AUTHENTICATION, 1);
        expect(ask(x -> x.respond(401, "{\"error\":\"no\"}")), ModelFailure.AUTHENTICATION, 1);
        expect(ask(x -> x.respond(401, huge)), ModelFailure.AUTHENTICATION, 1);
        expect(ask(x -> x.respond(429, "{\"code\":\"insufficient_quota\"}")), ModelFailure.OUT_OF_MONEY, 1);
        expect(
                ask(x -> x.respond(429, "{\n \"error\": {\n \"type\": \"insufficient_quota\"\n}}")),
                ModelFailure.OUT_OF_MONEY,
                1);
    }
}
