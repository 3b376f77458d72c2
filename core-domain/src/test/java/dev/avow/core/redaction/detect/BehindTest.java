package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand behind a number and say what it is. */
class BehindTest {

    /** Whether an order, a password and a card are announced by what follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '_',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "+--| is my order",
                "+--| is the order number",
                "+--| my order",
                "---| order",
                "+--| (order)",
                "+--| (order",
                "+--|(order)",
                "+--| - order no",
                "+--| <- my order number",
                "+--| : order",
                "+--|, order",
                "+--|, that's my order",
                "+--|, thats my order",
                "+--|, it is my order",
                "---|,my order",
                "+--| , is my order",
                "+--|\" is my order",
                "+--|' is my order",
                "+--|) is my order",
                "+--|-es rendelésem",
                "---|-abcdefg order",
                "---|-abcde order",
                "+--|'s my order",
                "---|. order",
                "+--|. is my order",
                "+--| numaralı siparişim",
                "---| numaralı sipariş tutarı",
                "---| is my lamp",
                "---| is my nice order",
                "+--| is the number of my order",
                "+--| for my order",
                "+--| is for my order",
                "---| order total",
                "---| is my order total",
                "---| is my order value",
                "+--| is it is it is it order",
                "---| is it is it is it is order",
                "+--|注文番号です",
                "+--|が注文番号です",
                "+--|は注文です",
                "---| [x] order",
                "-+-| is my password",
                "-+-| is the password",
                "-+-| my password",
                "---| password",
                "-+-| (password)",
                "-+-| - my password",
                "---| (my password is)",
                "-+-| (password thanks)",
                "+--| (order thanks)",
                "---| (order lamp)",
                "---| (order [x])",
                "---| (order 5)",
                "+--| - order, thanks",
                "+--|,- order",
                "---| - order number is",
                "+--| (the my order number is it)",
                "---| - is my password",
                "-+-| ='password",
                "-+-|=password",
                "--+| is my card",
                "--+| is the card",
                "---| card",
                "--+| is the cvv",
                "---| (cvv)",
                "---| is my phone",
                "---| is my own phone number",
                "+--|/order",
                "+--| / order",
                "---|/////// order",
                "---|       order",
                "---| is\\norder",
                "+--|>> order",
                "+--|  (order) ",
                "+--|''order"
            })
    void whatFollowsAnnounces(String announced, String text) {
        Behind behind = new Behind(CodesTest.reading(text.replace("\\n", "\n")));
        String told = sign(behind.isAnnounced(0, Words.ORDER))
                + sign(behind.isAnnounced(0, Words.PASSWORD))
                + sign(behind.isAnnounced(0, Words.CARD | Words.CVC));
        assertThat(told).isEqualTo(announced);
    }

    /** Whether goods are spoken of right behind, and somewhere behind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '_',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "++| in stock",
                "++| stock",
                "++| in the black",
                "++| in black",
                "-+| is in the stock",
                "-+| is for in the black",
                "-+| lamp black",
                "-+|, black",
                "-+| 5 black",
                "-+| is it for the black",
                "++| black",
                "++|black",
                "-+| a b c d e f stock",
                "--| a b c d e f g stock",
                "-+| 1, 2, 3 stock",
                "--| 1 2 3",
                "-+|- stock"
            })
    void whatFollowsSpeaksOfGoods(String spoken, String text) {
        Behind behind = new Behind(CodesTest.reading(text));
        assertThat(sign(behind.isShelved(0)) + sign(behind.speaksOf(0, Words.SHELF)))
                .isEqualTo(spoken);
    }

    private static String sign(boolean told) {
        return told ? "+" : "-";
    }
}
