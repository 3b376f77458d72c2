package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is released of a text that comes in pieces, and when (S1-28, S1-29, S1-30). */
class RedactionStreamTest {

    private final RedactionStream stream = new Redactor().stream(Texts.ALL, Texts.numbers());

    @Test
    void whatIsDecidedIsReleasedAndTheRestAtTheEnd() {
        String first = accept("The lamp is on its way to you, it left the house this morning, and my number is 0722");
        String second = accept(" 123 456");
        String rest = stream.finish().asString(Sink.MODEL);

        assertThat(first).isNotEmpty().doesNotContain("0722");
        assertThat(second).isEmpty();
        assertThat(rest).endsWith("[PHONE_1]");
        assertThat(first + rest)
                .isEqualTo("The lamp is on its way to you, it left the house this morning, and my number is [PHONE_1]")
                .isEqualTo(stream.whole().asString(Sink.MODEL));
    }

    @Test
    void aReportIsCleanIfNothingWasFound() {
        Redactor redactor = new Redactor();
        assertThat(redactor.inspect(RawText.of("the lamp is fine")).isClean()).isTrue();
        assertThat(redactor.inspect(RawText.of("0722 123 456")).isClean()).isFalse();
    }

    private String accept(String piece) {
        return stream.accept(RawText.of(piece)).asString(Sink.MODEL);
    }
}
