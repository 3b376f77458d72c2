package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the first word of a text is joined to what follows. */
class JointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mara@x",
                "mara@",
                "mara_x",
                "mara_",
                "abc1",
                "abc\u4E00",
                "a.b",
                "a!b",
                "a#1",
                "a$b",
                "a*b",
                "a-b1",
                "a+b",
                "a/b",
                "a%b",
                "a:b",
                "a&b",
                "a=1",
                "http://",
                "http::",
                "t-shirt-",
                "t-shirt)",
                "t-shirt.x",
                "t-shirt- x",
                "abcdefgh-ijklmnop",
                "wild-card-number1",
                "password-reset my password",
                "t-1",
                "t-shirt,x",
                "t-shirt.5",
                "a-b-c-d-e-f-g-h-"
            })
    void aSignJoinsTwoWords(String text) {
        assertThat(isJoined(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a",
                "a. b",
                "a.",
                "a, b",
                "a,b",
                "a;b",
                "a?b",
                "a'b",
                "a)b",
                "a- b",
                "a: b",
                "a-",
                "a.-",
                "t-shirt",
                "t-shirt x",
                "t-shirt, x",
                "t-shirt. x",
                "t-shirt! x",
                "t-shirt? x",
                "t-shirt.",
                "abcdefg-ijklmno",
                "est-il-la ?",
                "a-b c-d"
            })
    void anythingElsePartsThem(String text) {
        assertThat(isJoined(text)).isFalse();
    }

    private static boolean isJoined(String text) {
        Reading reading = new Reading(true, new Tape());
        reading.tape.load(text, true);
        reading.words.forget();
        reading.survey();
        reading.tape.open(0);
        return new Joints(reading).isJoined(0, reading.tape.wordEnd(0));
    }
}
