package dev.avow.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "-", "_", "aZ09-_"})
    void idOfPlainCharactersIsAccepted(String value) {
        assertThat(new ConversationId(value).value()).isEqualTo(value);
        assertThat(new MessageId(value)).hasToString(value);
        assertThat(new ConversationId(value)).hasToString(value);
    }

    /** Each character beside an accepted range, and what could break out of a log line, a path or a query. */
    @ParameterizedTest
    @ValueSource(strings = {"", "`", "{", "@", "[", "/", ":", ",", ".", " ", "\n", "$", "é", "a b", "a\u0000"})
    void anyOtherIdIsRefusedWithoutQuotingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConversationId(value))
                .withMessage("conversation id must be 1 to 64 characters of A-Z a-z 0-9 - _");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessageId(value))
                .withMessage("message id must be 1 to 64 characters of A-Z a-z 0-9 - _");
    }

    @Test
    void idOf64CharactersIsTheLongest() {
        assertThat(new MessageId("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId("a".repeat(65)));
    }
}
