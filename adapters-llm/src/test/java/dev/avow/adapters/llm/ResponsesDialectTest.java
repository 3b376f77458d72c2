package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.llm.StreamJudge.Ending;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Responses dialect. */
@Timeout(60)
class ResponsesDialectTest
        implements DialectStreamCases, DialectBytesCases, DialectCallCases, DialectRetryCases, DialectFallbackCases {

    @Override
    public Frames frames() {
        return new Frames.Responses();
    }

    @Test
    void statusDecidesAndNotTheNameOfTheEvent() {
        assertThat(judged("completed", "{\"status\":\"incomplete\"}")).isInstanceOf(ModelOutcome.Truncated.class);
        assertThat(judged("completed", "{\"status\":\"failed\",\"error\":{\"code\":\"rate_limit_exceeded\"}}"))
                .isEqualTo(failed(ModelFailure.RATE_LIMITED));
        assertThat(judged("incomplete", "{\"status\":\"completed\"}")).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(judged("completed", "{\"status\":\"cancelled\"}")).isEqualTo(failed(ModelFailure.SERVER));
        assertThat(judged("completed", "{\"status\":\"in_progress\"}")).isEqualTo(failed(ModelFailure.SERVER));
    }

    @Test
    void nameOfTheEventStandsInForAMissingStatus() {
        assertThat(judged("completed", "{}")).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(judged("incomplete", "{}")).isInstanceOf(ModelOutcome.Truncated.class);
        assertThat(judged("failed", "{}")).isEqualTo(failed(ModelFailure.SERVER));
    }

    @Test
    void refusalInTheFinalObjectIsDeclined() {
        assertThat(judged(
                        "completed",
                        "{\"status\":\"completed\",\"output\":[{\"type\":\"reasoning\"},"
                                + "{\"type\":\"message\",\"content\":[{\"type\":\"refusal\",\"refusal\":\"no\"}]}]}"))
                .isInstanceOf(ModelOutcome.Declined.class);
    }

    @Test
    void refusalThatBreaksOffIsDeclined() {
        ResponsesJudge judge = new ResponsesJudge();
        String refusal = judge.take("", StreamReader.parse(frames().refusal()));
        String end = judge.take("", StreamReader.parse(frames().truncated()));

        assertThat(refusal + end).isEmpty();
        assertThat(judge.ending().map(this::outcome)).contains(new ModelOutcome.Declined(Optional.empty()));
    }

    @Test
    void errorMayStandUnderItsOwnName() {
        ResponsesJudge judge = new ResponsesJudge();

        String text = judge.take(
                "", StreamReader.parse("{\"type\":\"error\",\"error\":{\"type\":\"x\",\"code\":\"slow_down\"}}"));

        assertThat(text).isEmpty();
        assertThat(judge.ending().map(this::outcome)).contains(failed(ModelFailure.RATE_LIMITED));
    }

    @Test
    void typeMayStandInTheNameOfTheEventAlone() {
        assertThat(new ResponsesJudge().take("response.output_text.delta", StreamReader.parse("{\"delta\":\"Yes\"}")))
                .isEqualTo("Yes");
    }

    private ModelOutcome judged(String event, String response) {
        ResponsesJudge judge = new ResponsesJudge();
        judge.take("", StreamReader.parse("{\"type\":\"response." + event + "\",\"response\":" + response + "}"));
        return outcome(judge.ending().orElseThrow());
    }

    private ModelOutcome outcome(Ending ending) {
        return ending.outcome(Optional.empty());
    }

    private static ModelOutcome failed(ModelFailure failure) {
        return new ModelOutcome.Failed(failure, Optional.empty(), Optional.empty());
    }
}
