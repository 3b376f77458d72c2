package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
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
        return new AnswerFilter(2, List.of(PASSAGE), Set.of("https://acme.example/products/lamp"), ALL);
    }

    private static String filtered(String answer) {
        AnswerFilter filter = filter();
        String said = filter.accept(text(answer)).asString(Sink.TRANSCRIPT);
        String rest = filter.finish().asString(Sink.TRANSCRIPT);
        assertThat(filter.whole().asString(Sink.TRANSCRIPT)).isEqualTo(said + rest);
        return said + rest;
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
            })
    void onlyWhatAModelMaySayIsLeft(String answer, String left) {
        assertThat(filtered(answer)).isEqualTo(left);
    }

    @Test
    void citationsAreCounted() {
        AnswerFilter filter = filter();
        filter.accept(text("First [2], then [1], again [2], never [3]."));

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
                "unclosed <b and [1"
            })
    void theResultIsTheSameWhereverTheAnswerIsCut(String answer) {
        String whole = filtered(answer);
        for (int cut = 0; cut <= answer.length(); cut++) {
            for (int other = cut; other <= answer.length(); other++) {
                AnswerFilter filter = filter();
                filter.accept(text(answer.substring(0, cut)));
                filter.accept(text(answer.substring(cut, other)));
                filter.accept(text(answer.substring(other)));
                filter.finish();

                assertThat(filter.whole().asString(Sink.TRANSCRIPT))
                        .as("%s %s", cut, other)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void whatIsNeverClosedIsNotHeldForEver() {
        AnswerFilter filter = filter();
        for (int i = 0; i < 100; i++) {
            filter.accept(text("<a " + "word ".repeat(20)));
        }
        filter.accept(text("> end"));
        filter.finish();

        assertThat(filter.whole().asString(Sink.TRANSCRIPT)).endsWith("end");
    }
}
