package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeetTest {

    @ParameterizedTest
    @CsvSource({
        "passw0rd, 8",
        "'passw0rd: x', 8",
        "p@ssword is, 8",
        "pa55w0rd, 8",
        "p4$$w0rd, 8",
        "k3nnwort, 8",
        "passw0r7, 8",
        "l0zinka, 7",
        "p1n, 3",
        "p!n, 3",
        "passw0rd., 8",
        "passw0rd.example, -1",
        "password, -1",
        "pass, -1",
        "passw, -1",
        "p@ssengers, -1",
        "h0use, -1",
        "'', -1",
        "p@sswordpassw0rdpassword, -1",
    })
    void aWordForAPasswordMayHaveSignsForItsLetters(String text, int end) {
        Tape tape = new Tape();
        tape.load(text, true);
        tape.open(0);
        assertThat(new Leet(tape).end(0)).isEqualTo(end);
    }
}
