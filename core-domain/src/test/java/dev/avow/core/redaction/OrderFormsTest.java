package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a number of the shop's own form is typed, the whole of it goes (S1-29); and what only resembles it stays. */
class OrderFormsTest {

    private static final RedactionContext FORM = RedactionContext.NONE.orders(OrderFormat.parse("SP-{n}-EU"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SP-1001-EU",
                "sp1001eu",
                "sp 1001 eu",
                "1001 eu",
                "1001EU",
                "sp1001",
                "SP\u20131001\u2013EU",
                "1001-EU",
                "sp_1001_eu",
                "SP.1001.EU",
                "s.p. 1001",
                "S P 1001 E U",
                "SP -- 1001 -- EU",
                "SP    1001    EU",
                "SP (1001) EU",
                "SP no. 1001",
                "SP dash 1001 dash EU",
                "sp bindestrich 1001 bindestrich eu",
                "SP EU 1001",
                "EU 1001 SP",
                "1001 SP",
                "SP 48 213 EU",
                "SP 4 8 2 1 3 EU",
                "sp1oo1eu"
            })
    void aNumberOfTheShopsFormGoesHoweverItIsTyped(String typed) {
        assertThat(Texts.redact(typed + " hasn't arrived", FORM)).isEqualTo("[ORDER_NUMBER_1] hasn't arrived");
        assertThat(Texts.redact("any news of #" + typed, FORM)).isEqualTo("any news of #[ORDER_NUMBER_1]");
    }

    @Test
    void signsAroundTheNumberStay() {
        assertThat(Texts.redact("\"SP\" 1001, or 1001 (EU)?", FORM))
                .isEqualTo("\"[ORDER_NUMBER_1], or [ORDER_NUMBER_2])?");
        RedactionContext either = RedactionContext.NONE.orders(OrderFormat.parse("(SP|WEB)-\\d+"));
        assertThat(Texts.redact("it's sp4711", either)).isEqualTo("it's [ORDER_NUMBER_1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001 is a nice number",
                "a spa for 2 and 10 eur off",
                "sp is short for shop",
                "do you ship to the EU?",
                "EU 42 or US 9?"
            })
    void whatIsNoNumberOfTheFormStays(String text) {
        assertThat(Texts.redact(text, FORM)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORD-{year}-{number}  | ORD 2026 4711",
                "ORD-2024-00123       | ord-2026-4711",
                "ORD-2024-00123       | ord 4711",
                "A{n}-2026            | A 4711 / 2027",
                "26-{n}-B             | 26 4711 b",
                "SP[- ]?\\d{4}        | SP 4711",
                "SP-[number]          | sp no. 4711",
                "SP-nnnn              | sp 4711",
                "[A-Z]{2}-\\d{5}      | #KV 48213",
                "B2B/{n}/DE           | b2b 4711 de",
                "W{n}                 | W 4711",
                "{n}/W                | 4711 w"
            })
    void aFormIsReadFromWhatShopsWrite(String format, String typed) {
        RedactionContext context = RedactionContext.NONE.orders(OrderFormat.parse(format));
        assertThat(Texts.redact("it's " + typed + ", please", context).replace("#", ""))
                .isEqualTo("it's [ORDER_NUMBER_1], please");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my order sp 1001 eu is late  | my order [ORDER_NUMBER_1] is late",
                "my order SP 1001 EU is late  | my order [ORDER_NUMBER_1] is late",
                "order SP-1001 EU             | order [ORDER_NUMBER_1]",
                "ORDER SP 1001 IS LATE        | ORDER [ORDER_NUMBER_1] IS LATE"
            })
    void lettersAtAnAnnouncedNumberAreOfIt(String text, String redacted) {
        assertThat(Texts.redact(text)).isEqualTo(redacted);
    }

    /** A plus begins another number, so the address of a computer ends before it, whether that number is there or gone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip 10 dot 20 dot 30 dot 40+31926819",
                "ip 10 dot 20 dot 30 dot 40#48213",
                "ip 10 dot 20 dot 30 dot 40-0722123456"
            })
    void whatIsGluedToTheAddressOfAComputerIsNotOfIt(String text) {
        String once = Texts.redact(text);
        assertThat(once).startsWith("ip [IP_1]").doesNotContain("31926819", "48213", "0722123456");
        assertThat(Texts.redact(once)).isEqualTo(once);
    }
}
