package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and codes that somebody looks for, with the distances and lengths at which that ends (S1-11, S1-29, S4-02). */
class LookedForTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "can you look up 78190 for me          | can you look up [ORDER_NUMBER_1] for me",
                "regarding UF797931                    | regarding [ORDER_NUMBER_1]",
                "where is 4AR-7212?                    | where is [ORDER_NUMBER_1]?",
                "Betreff: 8EU30798 defekt              | Betreff: [ORDER_NUMBER_1] defekt",
                "où est LX288741 ?                     | où est [ORDER_NUMBER_1] ?",
                "quote number NU471183                 | quote number [ORDER_NUMBER_1]",
                "retur 3699                            | retur [ORDER_NUMBER_1]",
                "21186 iptal                           | [ORDER_NUMBER_1] iptal",
                "the code you texted is 206-887        | the code you texted is [SECRET_1]",
                "the pin is 375 685                    | the pin is [PASSWORD_1]",
                "poste 96 au 06 12 34 56 78            | poste [PHONE_1] au [PHONE_2]",
                "(0xx11) 4825-3192                     | ([PHONE_1]",
                "I'm Priya Patel and my order is late  | I'm [NAME_1] and my order is late",
                "this is Sean O'Brien speaking         | this is [NAME_1] speaking",
                "lautend auf Lena Hoffmann             | lautend auf [NAME_1]",
                "C/ Aragón 144, 2º 1ª, 08133 Barcelona | [POSTAL_ADDRESS_1]"
            })
    void whatSomebodyLooksForGoes(String text, String redacted) {
        assertThat(Texts.redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you look up 7819 for me",
                "regarding the 15000 points",
                "regarding my question from then on 78190",
                "where is the WH-1000XM5",
                "look up model NU471183",
                "I placed the order at 16.30 on 09.10.2026",
                "commandé le 26.11. toujours rien",
                "the invoice of 7.278,16 USD",
                "ring size 110-116",
                "Telefonzeiten 17.30-8:00",
                "Garantie 2 Jahre oder 24 Monate",
                "flat 4k tv 154 x 58 x 59 cm",
                "1230 WH-1000XM5",
                "order 3px-155"
            })
    void whatOnlyLooksAlikeStays(String text) {
        assertThat(Texts.redact(text)).isEqualTo(text);
    }
}
