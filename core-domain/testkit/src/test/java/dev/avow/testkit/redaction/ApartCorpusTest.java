package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionReport;
import dev.avow.core.redaction.Redactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nine corpora by nine authors who had not seen the engine. Their misses are not listed and must not be read: they measure what
 * the engine does with text that nobody tuned it on (S1-11, S1-16, S1-28, S1-29, S1-30, S4-02). The floors are what was measured;
 * they may only rise.
 */
class ApartCorpusTest {

    private static final Pattern SPAN = Pattern.compile("(\\d+)-(\\d+)");

    private final Redactor redactor = new Redactor();
    private int values;
    private int gone;
    private int leaks;
    private int clean;
    private int changed;

    @ParameterizedTest
    @CsvSource({
        "apart.jsonl, 3706, 1800, 98.95, 0.5, 0.4",
        "apart-second.jsonl, 2985, 2067, 98.2, 1.1, 0.6",
        "apart-third.jsonl, 5014, 1500, 99.2, 0.25, 0.1",
        "apart-fourth.jsonl, 2500, 1000, 99.5, 0.4, 0.95",
        "apart-fifth.jsonl, 2230, 1818, 99.75, 0.25, 0.75",
        "apart-seventh.jsonl, 2227, 1800, 99.05, 0.4, 1.4",
        "apart-eighth.jsonl, 1130, 877, 98.45, 0.9, 2.8",
        "apart-ninth.jsonl, 1626, 1400, 99.5, 0.3, 0.8",
        "apart-tenth.jsonl, 1666, 1400, 99.5, 0.2, 1.0"
    })
    void textThatNobodyTunedItOnIsRedactedAsWellAsBefore(
            String corpus, int leastValues, int harmless, double leastRecall, double mostLeaks, double mostChanged)
            throws IOException {
        judge(corpus, leastValues, harmless, leastRecall, mostLeaks, mostChanged);
    }

    /**
     * More sets that were written before the engine's tables were looked at, and whose misses were read and generalised
     * afterwards: a guard, no measure. At first look: recall 97.5, 96.8 and 99.1 %, digits left 2.0, 2.1 and 0.2 %,
     * changed 0.7, 0.3 and 1.8 %. The sixth is six sets by one author, most of it numbers of orders in odd forms, each written
     * after the misses of the one before were generalised: recall at first look 64.6, 93.2, 92.3, 94.4, 88.5 and 95.7 %. The others
     * are by eighteen authors who saw nothing of this project, each measured before its misses were read: recall 98.4, 98.8, 99.4,
     * 99.3, 99.2, 99.3, 99.5, 99.8, 99.2, 99.5, 99.5, 97.8, 94.7, 96.8, 96.4, 97.6, 97.3 and 98.1 %, digits left 1.2, 1.0, 0.5, 0.5,
     * 0.7, 0.5, 0.4, 0.1, 0.7, 0.5, 0.2, 1.3, 2.0, 1.4, 2.3, 1.3, 1.8 and 0.6 %, changed 1.1, 0.5, 0.1, 0.7, 0.3, 1.8, 4.8, 10.4, 1.9,
     * 4.2, 1.9, 8.0, 4.9, 4.3, 4.6, 7.5, 2.6 and 4.2 %. Of the last thirteen, and of the three kept apart last, half of the harmless
     * messages have numbers of five digits and more: prices, parts of machines, norms, laws, statistics; the last seven, and the two
     * kept apart last, are the richest in forms of sentences. The twenty-fifth is the half that was read of a set whose other half is
     * kept apart, the eighth.
     */
    @ParameterizedTest
    @CsvSource({
        "guard-third.jsonl, 2553, 2039, 99.8, 0.2, 0.1",
        "guard-fourth.jsonl, 1983, 1218, 99.7, 0.1, 0.1",
        "guard-fifth.jsonl, 2500, 1000, 99.8, 0.1, 0.1",
        "guard-sixth.jsonl, 1454, 801, 98.8, 0.7, 0.3",
        "guard-seventh.jsonl, 2655, 1286, 99.8, 0.2, 0.5",
        "guard-eighth.jsonl, 2192, 1210, 99.7, 0.2, 0.5",
        "guard-ninth.jsonl, 2040, 1200, 99.8, 0.15, 0.1",
        "guard-tenth.jsonl, 2656, 1210, 99.7, 0.2, 0.5",
        "guard-eleventh.jsonl, 2500, 1200, 99.9, 0.1, 0.1",
        "guard-twelfth.jsonl, 2200, 1800, 99.9, 0.1, 0.1",
        "guard-thirteenth.jsonl, 2200, 1800, 99.7, 0.15, 0.5",
        "guard-fourteenth.jsonl, 2235, 1829, 99.9, 0.05, 0.9",
        "guard-fifteenth.jsonl, 2395, 1815, 99.6, 0.3, 0.1",
        "guard-sixteenth.jsonl, 2131, 1895, 99.8, 0.2, 0.7",
        "guard-seventeenth.jsonl, 2245, 1905, 99.7, 0.15, 0.6",
        "guard-eighteenth.jsonl, 2198, 1800, 99.9, 0.05, 0.4",
        "guard-nineteenth.jsonl, 2237, 1800, 99.6, 0.2, 0.2",
        "guard-twentieth.jsonl, 2208, 1800, 99.4, 0.1, 0.7",
        "guard-twentyfirst.jsonl, 2182, 1800, 99.35, 0.35, 0.3",
        "guard-twentythird.jsonl, 2186, 1800, 99.3, 0.4, 0.7",
        "guard-twentyfourth.jsonl, 2168, 1800, 99.4, 0.3, 0.7",
        "guard-twentyfifth.jsonl, 1097, 929, 99.5, 0.2, 2.1"
    })
    void textWhoseMissesWereReadStaysRedacted(
            String corpus, int leastValues, int harmless, double leastRecall, double mostLeaks, double mostChanged)
            throws IOException {
        judge(corpus, leastValues, harmless, leastRecall, mostLeaks, mostChanged);
    }

    private void judge(
            String corpus, int leastValues, int harmless, double leastRecall, double mostLeaks, double mostChanged)
            throws IOException {
        for (String line : lines(corpus)) {
            score(JsonLine.parse(line));
        }

        assertThat(values).isGreaterThanOrEqualTo(leastValues);
        assertThat(clean).isEqualTo(harmless);
        assertThat(percent(gone, values)).as("recall").isGreaterThanOrEqualTo(leastRecall);
        assertThat(percent(leaks, values)).as("values with a digit left").isLessThanOrEqualTo(mostLeaks);
        assertThat(percent(changed, clean)).as("harmless messages changed").isLessThanOrEqualTo(mostChanged);
    }

    private void score(Map<String, Object> members) {
        String text = Objects.requireNonNull(JsonLine.text(members, "text"));
        String spans = Objects.requireNonNull(JsonLine.text(members, "values"));
        RedactionReport report = redactor.inspect(RawText.of(text), RedactJsonl.context(members));
        BitSet covered = new BitSet();
        report.entries().forEach(entry -> covered.set(entry.start(), entry.end()));
        if (spans.isEmpty()) {
            clean++;
            changed += report.isClean() ? 0 : 1;
        }
        SPAN.matcher(spans).results().forEach(span -> score(text, span, covered));
    }

    private void score(String text, MatchResult span, BitSet covered) {
        int from = Integer.parseInt(span.group(1));
        int to = Integer.parseInt(span.group(2));
        values++;
        boolean letter = false;
        boolean digit = false;
        for (int i = covered.nextClearBit(from); i < to; i = covered.nextClearBit(i + 1)) {
            letter |= Character.isLetterOrDigit(text.codePointAt(i));
            digit |= Character.isDigit(text.codePointAt(i));
        }
        gone += letter ? 0 : 1;
        leaks += digit ? 1 : 0;
    }

    private static double percent(int part, int whole) {
        return 100.0 * part / whole;
    }

    private static List<String> lines(String corpus) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ApartCorpusTest.class.getResourceAsStream(corpus)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
