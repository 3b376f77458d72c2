package dev.avow.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.MessageId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChatLimitsTest {

    @ParameterizedTest
    @CsvSource({"1,2,1", "20000,1000,3600000"})
    void boundsAreInclusive(int length, int turns, long millis) {
        ChatLimits limits = new ChatLimits(length, turns, Duration.ofMillis(millis));

        assertThat(limits.messageLength()).isEqualTo(length);
        assertThat(limits.turns()).isEqualTo(turns);
    }

    @ParameterizedTest
    @CsvSource({"0,2,1", "20001,2,1", "1,1,1", "1,1001,1", "1,2,0", "1,2,-1"})
    void beyondTheBoundsIsRefused(int length, int turns, long millis) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChatLimits(length, turns, Duration.ofMillis(millis)));
    }

    @Test
    void turnIsCutToMilliseconds() {
        Turn turn = turn(Speaker.SHOPPER, TurnState.COMPLETE);

        assertThat(turn.at()).isEqualTo(Instant.parse("2100-01-01T00:00:00.001Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TurnState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLETE"})
    void onlyAnAssistantsTurnCanEndOtherwise(TurnState state) {
        assertThat(turn(Speaker.ASSISTANT, state).state()).isEqualTo(state);
        assertThatIllegalArgumentException().isThrownBy(() -> turn(Speaker.SHOPPER, state));
    }

    private static Turn turn(Speaker speaker, TurnState state) {
        Instant at = Instant.parse("2100-01-01T00:00:00.001999Z");
        return new Turn(new MessageId("m"), speaker, RedactedText.EMPTY, at, state);
    }
}
