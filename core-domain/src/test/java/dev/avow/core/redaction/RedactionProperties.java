package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every text (S1-11, S1-16, S1-28, S1-29, S1-30). */
class RedactionProperties {

    private static final int MIXTURES = Integer.getInteger("mixtures", 4000);

    @Test
    void howeverATextIsCutTheStreamGivesTheSame() {
        Texts texts = new Texts();
        List<String> all = new ArrayList<>(texts.mixtures(MIXTURES));
        all.addAll(texts.knots(MIXTURES));
        for (String text : all) {
            RedactedText whole = new Redactor().redact(RawText.of(text), Texts.ALL, Texts.numbers());
            RedactionStream stream = new Redactor().stream(Texts.ALL, Texts.numbers());
            int most = 1 + texts.below(12);
            int at = 0;
            while (at < text.length()) {
                int to = Math.min(text.length(), at + 1 + texts.below(most));
                stream.accept(RawText.of(text.substring(at, to)));
                at = to;
            }
            stream.finish();
            assertThat(stream.whole().segments(Sink.MODEL)).as(text).isEqualTo(whole.segments(Sink.MODEL));
        }
    }

    @Test
    void aStreamHoldsBackAtMostSixtyFourCharacters() {
        for (String message : Texts.messages()) {
            if (message.codePoints().anyMatch(c -> c > 0x2000)) {
                continue;
            }
            String text = message + " and " + message;
            RedactionStream stream = new Redactor().stream(Texts.ALL, Texts.numbers(), RedactionContext.NONE);
            RedactionReport report = new Redactor().inspect(RawText.of(text));
            int released = 0;
            for (int i = 0; i < text.length(); i++) {
                for (Segment segment :
                        stream.accept(RawText.of(text.substring(i, i + 1))).segments(Sink.MODEL)) {
                    released += segment instanceof Segment.Plain plain
                            ? plain.text().length()
                            : 0;
                }
                int swallowed = 0;
                for (RedactionReport.Entry entry : report.entries()) {
                    swallowed += Math.max(0, Math.min(entry.end(), i + 1) - entry.start());
                }
                assertThat(i + 1 - released - swallowed).as(text).isLessThanOrEqualTo(64);
            }
        }
    }

    @Test
    void redactingTwiceEqualsRedactingOnce() {
        for (String text : new Texts().mixtures(MIXTURES)) {
            String once = Texts.redact(text);
            assertThat(Texts.redact(once)).as(text).isEqualTo(once);
        }
    }

    @Test
    void recheckingWhatWasStoredChangesNothing() {
        for (String text : new Texts().mixtures(MIXTURES)) {
            RedactedText once = new Redactor().redact(RawText.of(text), Texts.ALL, Texts.numbers());
            StoredText stored = StoredText.of(once.segments(Sink.TRANSCRIPT));
            assertThat(new Redactor().recheck(stored, Texts.ALL, (kind, canonical) -> 99))
                    .as(text)
                    .isEqualTo(once);
        }
    }

    @Test
    void noLongDigitRunSurvivesNextToAPhoneCue() {
        Texts texts = new Texts();
        for (int i = 0; i < MIXTURES; i++) {
            StringBuilder phone = new StringBuilder(texts.below(2) == 0 ? "+" : "0");
            List<String> separators = List.of("", "", " ", "-", ".", " - ", "/", "\u00A0", "\u2011");
            String separator = separators.get(texts.below(separators.size()));
            int digits = 7 + texts.below(7);
            for (int digit = 0; digit < digits; digit++) {
                phone.append((char) ('1' + texts.below(9)))
                        .append(digit % 3 == 2 && digit < digits - 1 ? separator : "");
            }
            String redacted = Texts.redact("my phone number is " + phone + ", thanks");
            assertThat(redacted.replaceAll("_[0-9]+]", "]"))
                    .as(phone.toString())
                    .doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void theOutputIsBoundedByTheInput() {
        for (String text : new Texts().mixtures(MIXTURES)) {
            assertThat(Texts.redact(text).length()).isLessThanOrEqualTo(26 * text.length());
        }
    }

    @Test
    void whatWasFoundLiesWithinTheTextInOrder() {
        for (String text : new Texts().mixtures(MIXTURES)) {
            RedactionReport report = new Redactor().inspect(RawText.of(text));
            int before = 0;
            for (RedactionReport.Entry entry : report.entries()) {
                assertThat(entry.start()).as(text).isGreaterThanOrEqualTo(before);
                assertThat(entry.end()).as(text).isGreaterThan(entry.start()).isLessThanOrEqualTo(text.length());
                before = entry.end();
            }
        }
    }

    /** The same file is read by every JDK that runs the tests: character tables of our own make it one result. */
    @Test
    void everyJdkGivesTheGoldenResult() {
        List<String> golden = Texts.lines("golden.txt");
        List<String> actual = new ArrayList<>();
        for (String message : Texts.messages()) {
            actual.add(Texts.redact(message));
        }
        assertThat(actual).isEqualTo(golden);
    }
}
