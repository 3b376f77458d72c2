package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The month of a card's end, up to the bar: behind which words the beginning of the text is one. */
class CardsTest {

    private static final List<String> BEFORE = List.of("card", "exp", "offer", "for", "none");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '_',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "card exp~05/29|",
                "card exp~5/29|",
                "card exp~5.29|",
                "card exp~5-29|",
                "card exp~5 / 2029|",
                "nothing~05 29",
                "nothing~0529",
                "nothing~00/29",
                "nothing~0/29",
                "card exp~1/29|",
                "card exp~12/29|",
                "nothing~13/29",
                "nothing~005/29",
                "nothing~05/19",
                "card exp~05/20|",
                "card exp~05/49|",
                "nothing~05/50",
                "nothing~05/2019",
                "card exp~05/2020|",
                "card exp~05/2049|",
                "nothing~05/2050",
                "nothing~05/029",
                "nothing~05/9",
                "nothing~05/29a",
                "nothing~05/29/1",
                "nothing~05/29-1",
                "nothing~05/29.1",
                "nothing~05/29,1",
                "card exp~05/29|/",
                "card exp~05/29| 1",
                "card exp~05/29|:1",
                "nothing~05",
                "nothing~05/",
                "card exp offer for~05/29| card",
                "card exp offer for~05/29| on card",
                "card exp offer for~05/29| on my card",
                "card exp~05/29| on my own card",
                "card exp~05/29| 1 card",
                "card exp~05/29| [CARD_1]",
                "card exp offer for~05/29|, cvv",
                "card exp offer for~05/29| (the card)",
                "card exp offer for~05/29|                       card",
                "card exp offer for~05/29|                        card",
                "card exp~05/29|                         card",
                "card exp~05/29| lamp"
            })
    void aCardEndsInAMonth(String behind, String marked) {
        String text = marked.replace("|", "");
        List<String> found = new ArrayList<>();
        for (String word : BEFORE) {
            Reading reading = CodesTest.reading(text);
            said(word, reading.memory);
            int end = new Cards(reading).expiry(0);
            if (end >= 0) {
                found.add(word);
                assertThat(text.substring(0, end) + '|' + text.substring(end)).isEqualTo(marked);
            }
        }
        assertThat(found.isEmpty() ? "nothing" : String.join(" ", found)).isEqualTo(behind);
    }

    private static void said(String word, Memory memory) {
        memory.base = 100;
        switch (word) {
            case "card" -> memory.word(Words.CARD, -20);
            case "exp" -> memory.word(Words.EXPIRY, -20);
            case "offer" -> {
                memory.word(Words.PRODUCT, -30);
                memory.word(Words.EXPIRY, -20);
            }
            case "for" -> memory.word(Words.AMOUNT, -1);
            default -> memory.plainWord();
        }
    }
}
