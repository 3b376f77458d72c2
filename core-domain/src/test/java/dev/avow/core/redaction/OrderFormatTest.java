package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[A-Z]{3}-#### | ???- | ''",
                "[A-Z]{2,4}\\d+ | ?? | ''",
                "[a-z]+-[0-9]{4} | ??- | ''",
                "[A-Z]##### | ? | ''",
                "NNNN[A-Z] | '' | ?",
                "12-1001-9 | 12- | -9",
                "12-34 | 12- | ''",
                "1001-9 | '' | -9",
                "9-1001 | 9- | ''",
                "A%05d/B | A | /B",
                "(SP)$1001 | SP | ''",
                "no digits | no digits | ''",
            })
    void aPatternHasWhatStandsBeforeAndBehindTheNumber(String pattern, String prefix, String suffix) {
        assertThat(OrderFormat.parse(pattern)).isEqualTo(new OrderFormat(prefix, suffix));
    }

    @Test
    void aFormHasAtMostTwentyFourCharactersOnEachSide() {
        String longest = "a".repeat(24);
        assertThat(new OrderFormat(longest, longest).prefix()).isEqualTo(longest);
        assertThat(OrderFormat.parse(longest)).isEqualTo(new OrderFormat(longest, ""));
        assertThat(OrderFormat.parse(longest + "####" + longest)).isEqualTo(new OrderFormat(longest, longest));
        assertThat(OrderFormat.parse(longest + "a")).isEqualTo(OrderFormat.UNKNOWN);
        assertThat(OrderFormat.parse(longest + "a####")).isEqualTo(OrderFormat.UNKNOWN);
        assertThat(OrderFormat.parse("####a" + longest)).isEqualTo(OrderFormat.UNKNOWN);
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderFormat(longest + "a", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderFormat("", longest + "a"));
    }
}
