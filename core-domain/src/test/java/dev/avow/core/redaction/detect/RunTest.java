package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What is read as one number: each line of the table has a text, its groups with the first sign between them and where they
 * end, and the same over signs that mostly part numbers.
 */
class RunTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/dev/avow/core/redaction/runs.txt",
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '\u0001')
    void groupsOfDigitsAreReadAsOneNumber(String text, String usual, String over) {
        Run run = new Run(tape(text));
        run.read(0);
        assertThat(told(run)).isEqualTo(usual);
        run.readOver(0);
        assertThat(told(run)).as("over signs").isEqualTo(over);
    }

    @Test
    void whatARunHasIsAsked() {
        Run run = new Run(tape("0040 722 100 200"));
        run.read(0);
        assertThat(run.start()).isZero();
        assertThat(run.head()).isEqualTo(40);
        assertThat(run.trailingZeros()).isEqualTo(2);
        assertThat(run.value(1)).isEqualTo(722);
        assertThat(run.value(3)).isEqualTo(200);
        assertThat(run.groupStart(2)).isEqualTo(9);
        assertThat(run.canonical()).isEqualTo("40722100200");
        run.keep(2);
        assertThat(run.groups()).isEqualTo(2);
        assertThat(run.count()).isEqualTo(7);
        assertThat(run.end()).isEqualTo(8);
        assertThat(run.canonical()).isEqualTo("40722");
    }

    @Test
    void aGroupOfMoreThanNineDigitsHasNoValue() {
        Run run = new Run(tape("123456789 0"));
        run.read(0);
        assertThat(run.value(0)).isEqualTo(123456789);
        run = new Run(tape("1234567890"));
        run.read(0);
        assertThat(run.value(0)).isEqualTo(-1);
        assertThat(run.luhn()).isFalse();
    }

    @Test
    void nothingIsKeptOfTheLastRun() {
        Run run = new Run(tape("4111111111111111"));
        run.read(0);
        assertThat(run.luhn()).isTrue();
        run.forget();
        assertThat(run.digits()).containsOnly((char) 0);
    }

    @Test
    void aTokenOfLettersLikeDigitsMayBeOne() {
        assertThat(new Run(tape("4S2 ")).isMasked(0)).isTrue();
        assertThat(new Run(tape("SO1 ")).isMasked(0)).isTrue();
        assertThat(new Run(tape("SOS ")).isMasked(0)).isFalse();
        assertThat(new Run(tape("4 ")).isMasked(0)).isFalse();
        assertThat(new Run(tape("4K2 ")).isMasked(0)).isFalse();
    }

    static Tape tape(String text) {
        Tape tape = new Tape();
        tape.load(text.replace("\\n", "\n"), true);
        tape.open(0);
        return tape;
    }

    static String told(Run run) {
        StringBuilder told = new StringBuilder(run.plus() ? "+" : "");
        int digit = 0;
        for (int group = 0; group < run.groups(); group++) {
            for (int i = 0; i < run.length(group); i++) {
                told.append(run.digit(digit++));
            }
            told.append(group < run.groups() - 1 ? run.separator(group) : ' ');
        }
        told.append(run.end()).append(run.letters() > 0 ? " letters " + run.letters() : "");
        told.append(run.isExtended() ? " extended" : "").append(run.isListed() ? " listed" : "");
        return told.append(run.evenly() ? "" : " uneven").toString().replace("\n", "\\n");
    }
}
