package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.OrderFormat;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write to a shop's service, and the shop's own form of order numbers (S1-11, S1-16, S1-28, S1-29, S1-30). */
class ServiceCorpusTest {

    @Test
    void whatAServiceReadsIsGone() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.service());
        assertThat(score.recall()).as(score.toString() + score.missed()).isGreaterThanOrEqualTo(99);
        assertThat(score.leak("ORDER")).as(score.toString()).isZero();
        assertThat(score.leak("PHONE")).as(score.toString()).isZero();
    }

    @Test
    void whatAServiceNeedsStays() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.cleanService());
        assertThat(score.missed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void numbersInTheShopsFormAreGoneAsAWhole(String line) {
        String[] sides = line.split(" \\|\\| ", 2);
        String text = sides[1].replace("\u27E6", "").replace("\u27E7", "");
        String wanted = sides[1].replaceAll("\u27E6[^\u27E7]*\u27E7", "[ORDER_NUMBER_1]");
        String redacted = new Redactor()
                .redact(
                        RawText.of(text),
                        Set.of(Sink.MODEL),
                        (kind, canonical) -> 1,
                        RedactionContext.NONE.orders(OrderFormat.parse(sides[0])))
                .asString(Sink.MODEL);
        assertThat(redacted).as(line).isEqualTo(wanted);
    }

    static List<String> forms() {
        return Resources.lines("forms.txt");
    }
}
