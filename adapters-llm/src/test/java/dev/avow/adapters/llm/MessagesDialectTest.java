package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Anthropic's Messages dialect. */
@Timeout(60)
class MessagesDialectTest
        implements DialectStreamCases, DialectBytesCases, DialectCallCases, DialectRetryCases, DialectFallbackCases {

    @Override
    public Frames frames() {
        return new Frames.Messages();
    }

    @Test
    void stopReasonDecides() {
        assertThat(stoppedBy("end_turn")).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(stoppedBy("stop_sequence")).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(stoppedBy("a_reason_of_next_year")).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(stoppedBy("max_tokens")).isInstanceOf(ModelOutcome.Truncated.class);
        assertThat(stoppedBy("model_context_window_exceeded")).isInstanceOf(ModelOutcome.Truncated.class);
        assertThat(stoppedBy("refusal")).isInstanceOf(ModelOutcome.Declined.class);
    }

    @Test
    void toolThatNobodyOfferedIsNoAnswer() {
        assertThat(Models.failure(stoppedBy("tool_use"))).isEqualTo(ModelFailure.SERVER);
        assertThat(Models.failure(stoppedBy("pause_turn"))).isEqualTo(ModelFailure.SERVER);
    }

    @Test
    void stopWithoutAReasonIsNoAnswer() {
        MessagesJudge judge = new MessagesJudge();
        judge.take("", StreamReader.parse("{\"type\":\"message_stop\"}"));

        assertThat(Models.failure(judge.ending().orElseThrow().outcome(Optional.empty())))
                .isEqualTo(ModelFailure.SERVER);
    }

    @Test
    void reasonWithoutTheStopIsACutStream() {
        MessagesJudge judge = new MessagesJudge();
        judge.take("", StreamReader.parse("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}"));

        assertThat(judge.endingWhenOver()).isEmpty();
    }

    @Test
    void thoughtsAndToolInputAreNoText() {
        assertThat(textOf("{\"type\":\"thinking_delta\",\"thinking\":\"hm\"}")).isEmpty();
        assertThat(textOf("{\"type\":\"signature_delta\",\"signature\":\"hm\"}"))
                .isEmpty();
        assertThat(textOf("{\"type\":\"input_json_delta\",\"partial_json\":\"hm\"}"))
                .isEmpty();
    }

    @Test
    void providersOwnErrorNamesDecideTheFailure() {
        assertThat(Models.failure(errorOf("overloaded_error"))).isEqualTo(ModelFailure.OVERLOADED);
        assertThat(Models.failure(errorOf("rate_limit_error"))).isEqualTo(ModelFailure.RATE_LIMITED);
        assertThat(Models.failure(errorOf("api_error"))).isEqualTo(ModelFailure.SERVER);
        assertThat(Models.failure(errorOf("billing_error"))).isEqualTo(ModelFailure.OUT_OF_MONEY);
    }

    private static ModelOutcome errorOf(String type) {
        MessagesJudge judge = new MessagesJudge();
        judge.take("error", StreamReader.parse("{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\"}}"));
        return judge.ending().orElseThrow().outcome(Optional.empty());
    }

    private static String textOf(String delta) {
        return new MessagesJudge()
                .take("", StreamReader.parse("{\"type\":\"content_block_delta\",\"delta\":" + delta + "}"));
    }

    private static ModelOutcome stoppedBy(String reason) {
        MessagesJudge judge = new MessagesJudge();
        judge.take(
                "", StreamReader.parse("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason + "\"}}"));
        judge.take("", StreamReader.parse("{\"type\":\"message_stop\"}"));
        return judge.ending().orElseThrow().outcome(Optional.empty());
    }
}
