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
import org.junit.jupiter.api.Test;

/**
 * A corpus by an author who had not seen the engine. Its misses are not listed and must not be read: it measures what the
 * engine does with text that nobody tuned it on. The floors are what was measured; they may only rise.
 */
class ApartCorpusTest {

    private static final Pattern SPAN = Pattern.compile("(\\d+)-(\\d+)");

    private final Redactor redactor = new Redactor();
    private int values;
    private int gone;
    private int leaks;
    private int clean;
    private int changed;

    @Test
    void textThatNobodyTunedItOnIsRedactedAsWellAsBefore() throws IOException {
        for (String line : lines()) {
            score(JsonLine.parse(line));
        }

        assertThat(values).isGreaterThan(3_600);
        assertThat(clean).isEqualTo(1_800);
        assertThat(percent(gone, values)).as("recall").isGreaterThanOrEqualTo(98.2);
        assertThat(percent(leaks, values)).as("values with a digit left").isLessThanOrEqualTo(0.95);
        assertThat(percent(changed, clean)).as("harmless messages changed").isLessThanOrEqualTo(1.3);
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

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ApartCorpusTest.class.getResourceAsStream("apart.jsonl")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
