package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PHONE_1]",
                "[PHONE_12]",
                "[PHONE_123]",
                "[PHONE]",
                "[SHOP_PHONE]",
                "[SHOP_PHONE_2]",
                "[ORDER_NUMBER_1]",
                "[NAME_1]",
                "[CARD_EXPIRY_1]",
                "[IP_1]"
            })
    void aPlaceholderOfAKnownKindIsALabel(String text) {
        assertThat(Labels.isLabel(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PHONE_1234]",
                "[PHONE_]",
                "[PHONE1]",
                "[ORDERNUMBER_1]",
                "[NAME_1",
                "[NAME_1] ",
                "NAME_1]",
                "[name_1]",
                "[FOO_1]",
                "[SHOP_FOO]",
                "[SHOP_]",
                "[]",
                "[",
                "",
                "[_1]",
                "[1]",
                "[CARD_EXPIR_1]",
                "[CARD_1]x",
                "x[IP_1]",
                "[PHONE__1]",
                "(PHONE_1]",
                "[PHONE_1)"
            })
    void anythingElseIsNone(String text) {
        assertThat(Labels.isLabel(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[EMAIL_1]", "[EMAIL]", "[SHOP_EMAIL_12]"})
    void aLabelCountsAsItsValue(String text) {
        Reading reading = CodesTest.reading(text + " x");
        assertThat(new Labels(reading).at(0)).isEqualTo(text.length());
        assertThat(reading.memory.afterValue).isTrue();
        assertThat(reading.memory.valueKind).isEqualTo(Kinds.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[FOO_1]", "[EMAIL_1", "[EMAIL_1234]", "["})
    void ofAnythingElseOnlyTheBracketIsPassed(String text) {
        Reading reading = CodesTest.reading(text);
        assertThat(new Labels(reading).at(0)).isOne();
        assertThat(reading.memory.afterValue).isFalse();
    }
}
