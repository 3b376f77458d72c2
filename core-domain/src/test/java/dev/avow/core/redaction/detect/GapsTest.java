package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every sign below U+0100 and some beyond is on one side or the other. */
class GapsTest {

    private static final String SOME = IntStream.concat(
                    IntStream.rangeClosed(1, 0xFF),
                    "\u2014\u2022\u2026\u2030\u20AC\u2122\u2192\u2248\u2260\u2605\uFFFD\u4E00".chars())
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());

    @Test
    void usualSignsPartTheGroupsOfANumber() {
        assertThat(those(c -> Gaps.isUsual((char) c))).isEqualTo("\n ()*-./_|~\u00B7");
    }

    @Test
    void oddSignsPartNothingElse() {
        assertThat(those(c -> Gaps.isOdd((char) c)))
                .isEqualTo(
                        "*+-./\\^_|~\u00A6\u00A8\u00AC\u00AF\u00B6\u00B7\u00B8\u00BC\u00BD\u00BE\u00BF\u00F7\u2192\u2605\uFFFD");
    }

    @Test
    void anySignMayStandInAHiddenNumber() {
        assertThat(those(c -> Gaps.isAny((char) c) && !Gaps.isUsual((char) c) && !Gaps.isOdd((char) c)))
                .isEqualTo("!\"#%&',:;<=>?`{}\u00A4\u00A7\u00B0\u00D7\u2026");
    }

    @Test
    void someSignsEndAnItem() {
        assertThat(those(c -> Gaps.parts((char) c))).isEqualTo("!%&+,.:;=?\u2026");
    }

    private static String those(IntPredicate test) {
        return SOME.chars().filter(test).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
    }
}
