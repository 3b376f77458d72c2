package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Chat Completions dialect. */
@Timeout(60)
class ChatDialectTest
        implements DialectStreamCases, DialectBytesCases, DialectCallCases, DialectRetryCases, DialectFallbackCases {

    @Override
    public Frames frames() {
        return new Frames.Chat();
    }

    @Test
    void finishReasonIsEnoughWhereTheStreamEndsWithoutDone() {
        assertThat(whenOver(Frames.Chat.finish("stop"))).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(whenOver(Frames.Chat.finish("length"))).isInstanceOf(ModelOutcome.Truncated.class);
        assertThat(whenOver(Frames.Chat.finish("content_filter"))).isInstanceOf(ModelOutcome.Declined.class);
        assertThat(whenOver(frames().refusal(), Frames.Chat.finish("stop"))).isInstanceOf(ModelOutcome.Declined.class);
    }

    @Test
    void reasonOfAnotherServersMakeIsAnAnswer() {
        assertThat(whenOver(Frames.Chat.finish("eos_token"))).isInstanceOf(ModelOutcome.Answered.class);
    }

    @Test
    void doneIsEnoughWithoutAReason() {
        ChatJudge judge = new ChatJudge();
        judge.takeDone();

        assertThat(judge.ending().map(ending -> ending.outcome(Optional.empty())))
                .contains(new ModelOutcome.Answered(Optional.empty()));
    }

    @Test
    void toolThatNobodyOfferedIsNoAnswer() {
        assertThat(Models.failure(whenOver(Frames.Chat.finish("tool_calls")))).isEqualTo(ModelFailure.SERVER);
    }

    @Test
    void errorMayBeAnEventOfItsOwn() {
        ChatJudge judge = new ChatJudge();

        String text = judge.take("error", StreamReader.parse("{\"message\":\"x\",\"code\":429}"));

        assertThat(text).isEmpty();
        assertThat(judge.ending().map(ending -> Models.failure(ending.outcome(Optional.empty()))))
                .contains(ModelFailure.RATE_LIMITED);
    }

    @Test
    void nullsAreAsGoodAsAbsent() {
        ChatJudge judge = new ChatJudge();

        String text = judge.take(
                "",
                StreamReader.parse("{\"error\":null,\"choices\":[{\"delta\":{\"content\":null,\"refusal\":null},"
                        + "\"finish_reason\":null}],\"usage\":null}"));

        assertThat(text).isEmpty();
        assertThat(judge.endingWhenOver()).isEmpty();
    }

    private static ModelOutcome whenOver(String... events) {
        ChatJudge judge = new ChatJudge();
        List.of(events).forEach(event -> judge.take("", StreamReader.parse(event)));
        return judge.endingWhenOver().orElseThrow().outcome(Optional.empty());
    }
}
