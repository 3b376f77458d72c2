package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may not say is taken from its words, wherever they are cut. */
class AnswerFilterTest {

    private static final Set<Sink> ALL = EnumSet.allOf(Sink.class);
    private static final RedactedText PASSAGE = text("Read https://acme.example/returns, or www.acme.example/faq.");

    private static RedactedText text(String text) {
        return text.isEmpty()
                ? RedactedText.EMPTY
                : new Redactor().redact(RawText.of(text), ALL, (kind, canonical) -> 1);
    }

    private static AnswerFilter filter() {
        return new AnswerFilter(2, List.of(PASSAGE), Set.of("https://acme.example/products/lamp"));
    }

    private static String filtered(String... pieces) {
        AnswerFilter filter = filter();
        StringBuilder said = new StringBuilder();
        for (String piece : pieces) {
            said.append(filter.accept(RawText.of(piece)).value());
        }
        return said.append(filter.finish().value()).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes [1].|Yes [1].",
                "Yes [1, 2].|Yes [1][2].",
                "Yes [7] and [0].|Yes  and .",
                "Yes [12345].|Yes .",
                "a [note] b|a [note] b",
                "a [] b|a [] b",
                "see https://acme.example/returns.|see https://acme.example/returns.",
                "see https://acme.example/products/lamp!|see https://acme.example/products/lamp!",
                "see https://evil.example/x?q=1 now|see  now",
                "see HTTPS://EVIL.example/x, now|see , now",
                "see www.evil.example now|see  now",
                "www.acme.example/faq helps|www.acme.example/faq helps",
                "whether we will ship|whether we will ship",
                "![pic](https://evil.example/p.png)|[pic]()",
                "a <b>bold</b> word|a bold word",
                "<img src=x onerror=alert(1)>x|x",
                "<script>x</script>|x",
                "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
                "Wow!|Wow!",
                "see ht<b>tps://evil.example/pay now|see  now",
                "xhttps://evil.example/pay now|x now",
                "ht[99]tps://evil.example/pay|ht tps://evil.example/pay",
                "https:[99]//evil.example/pay|https: //evil.example/pay",
                "<<b>img src=x onerror=alert(1)>x|x",
                "<<<b>i>img src=x>x|x",
                "<[99]img src=x>|< img src=x>",
                "a << b|a << b",
                "a <<b>< c|a << c",
            })
    void onlyWhatAModelMaySayIsLeft(String answer, String left) {
        assertThat(filtered(answer)).isEqualTo(left);
    }

    @Test
    void citationsAreCounted() {
        AnswerFilter filter = filter();
        filter.accept(RawText.of("First [2], then [1], again [2], never [3]."));

        assertThat(filter.cited()).containsExactly(1, 2);
    }

    @Test
    void placeholderThatIsNoneOfOursStaysText() {
        assertThat(filtered("Write to [EMAIL_1]")).isEqualTo("Write to [EMAIL_1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes [1] and <b>no</b>, see https://acme.example/returns. Or https://evil.example! [9]",
                "www.acme.example/faq [2] ![x](http://a.example) wh www ht http:// <",
                "unclosed <b and [1",
                "<<b>img src=x>ht<i>tps://a.example<",
                "a[99]b h[9]ttps:[99]//x w<b>ww.e.x"
            })
    void theResultIsTheSameWhereverTheAnswerIsCut(String answer) {
        String whole = filtered(answer);
        for (int cut = 0; cut <= answer.length(); cut++) {
            for (int other = cut; other <= answer.length(); other++) {
                assertThat(filtered(answer.substring(0, cut), answer.substring(cut, other), answer.substring(other)))
                        .as("%s %s", cut, other)
                        .isEqualTo(whole);
            }
        }
    }

    /** A tag and an address have an end, whether they come in one piece or letter by letter. */
    @ParameterizedTest
    @ValueSource(strings = {"<a ", "https://evil.example/"})
    void whatIsNeverClosedIsNotHeldForEver(String opening) {
        String answer = opening + "w".repeat(4_000) + " end";

        assertThat(filtered(answer)).endsWith(" end").isEqualTo(filtered(answer.split("", -1)));
    }

    /** S2-06: a value with something in it that is taken away is what the redactor sees. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to mara<b>@</b>example.com today",
                "Write to ma<i>ra@exam</i>ple.com today",
                "Call +4[77]07[77]22[77]12[77]34[77]56 today",
                "Your order is SP-10<b>01</b>-EU today",
                "Card 4111 11<u>11 1111</u> 1111 today"
            })
    void whatIsShownIsWhatWasRedacted(String answer) {
        Redactor redactor = new Redactor();
        RedactionContext context = RedactionContext.NONE.orders(OrderFormat.parse("SP-####-EU"));

        for (int cut = 0; cut <= answer.length(); cut++) {
            AnswerFilter filter = filter();
            RedactionStream stream = redactor.stream(ALL, (kind, canonical) -> 1, context);
            List<RedactedText> shown = List.of(
                    stream.accept(filter.accept(RawText.of(answer.substring(0, cut)))),
                    stream.accept(filter.accept(RawText.of(answer.substring(cut)))),
                    stream.accept(filter.finish()),
                    stream.finish());

            String said = RedactedText.joined(shown).asString(Sink.TRANSCRIPT);
            assertThat(said).matches("[A-Za-z ]+ \\[[A-Z_]+_1] today");
            assertThat(filtered(said)).isEqualTo(said);
        }
    }

    /** Nothing that is taken away leaves behind what would have been. */
    @Test
    void whatIsLeftHasNoTagAndNoAddressWhateverIsTakenFromIt() {
        Random random = new Random(7);
        String[] parts = {
            "<",
            ">",
            "b",
            "/",
            "!",
            "[9",
            "[99]",
            "]",
            "[1]",
            "h",
            "t",
            "https://",
            "tps://e.x ",
            "www.",
            "w",
            " ",
            "img",
            ":"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < 3 + round % 12; i++) {
                answer.append(parts[random.nextInt(parts.length)]);
            }
            String left = filtered(answer.toString());

            assertThat(left).as("%s", answer).doesNotContainPattern("<[a-z/!]|(?i)https?://[^ <>\\]]");
        }
    }
}
