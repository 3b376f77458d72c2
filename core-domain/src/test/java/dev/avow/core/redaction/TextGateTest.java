package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextGateTest {

    private final TextGate gate = new TextGate(RedactionPolicy.DEFAULT, Sink.MODEL);

    @Test
    void aTextOfTheGreatestLengthPassesAndALongerOneIsWithheld() {
        String longest = "a ".repeat(Redactor.LONGEST / 2);
        assertThat(gate.pass(longest)).isSameAs(longest);
        assertThat(gate.pass(longest + "b")).isEqualTo("[text of 200001 characters withheld]");
    }

    @Test
    void whatOneTextSaidIsForgottenBeforeTheNext() {
        assertThat(gate.pass("my order number is")).isEqualTo("my order number is");
        assertThat(gate.pass("1001")).isEqualTo("1001");
        assertThat(gate.pass("call 0722 123 456 or 0722 123 457")).isEqualTo("call [PHONE] or [PHONE]");
        assertThat(gate.pass("nothing")).isEqualTo("nothing");
    }

    @Test
    void aPageAddressIsKnownByItsFirstSign() {
        assertThat(gate.passPageAddress("/a?email=mara")).isEqualTo("/a?email=[URL_VALUE]");
        assertThat(gate.passPageAddress("?email=mara")).isEqualTo("?email=[URL_VALUE]");
        assertThat(gate.passPageAddress("a?email=mara")).isEqualTo("a?email=mara");
        assertThat(TextGate.isRelative("https://shop.example/?a=b")).isFalse();
    }
}
