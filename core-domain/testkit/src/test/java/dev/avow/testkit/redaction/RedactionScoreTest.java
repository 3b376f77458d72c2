package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine keeps its targets on the corpora (S1-11, S1-16, S1-28, S1-29, S1-30). */
class RedactionScoreTest {

    private static final long SEED = 20261121;

    @Test
    void plainValuesAreGone() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.plain(SEED, 30));
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(99.5);
        assertThat(score.leak()).as(score.toString()).isLessThanOrEqualTo(0.3);
        assertThat(score.leak("PHONE")).as(score.toString()).isLessThanOrEqualTo(0.2);
        assertThat(score.leak("ORDER")).as(score.toString()).isLessThanOrEqualTo(0.2);
        assertThat(score.recall("POSTAL_ADDRESS")).isGreaterThanOrEqualTo(80);
        assertThat(score.recall("PASSWORD")).isGreaterThanOrEqualTo(80);
    }

    @Test
    void disguisedValuesAreGone() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.disguised(SEED, 60));
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(98);
    }

    @Test
    void hiddenValuesAreGone() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.hidden());
        assertThat(score.recall()).as(score.toString() + score.missed()).isGreaterThanOrEqualTo(99.5);
        assertThat(score.leak()).as(score.toString()).isLessThanOrEqualTo(0.3);
    }

    @Test
    void harmlessThingsInTheSpellingsOfHiddenValuesStay() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.cleanHidden());
        assertThat(score.missed()).isEmpty();
        assertThat(score.over()).isZero();
    }

    @Test
    void cleanMessagesStay() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.clean(SEED, 30));
        assertThat(score.over()).as(score.toString() + score.missed()).isLessThanOrEqualTo(1);
    }

    @Test
    void secondTableOfSentencesStaysWhereItIs() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.secondTable(SEED, 20));
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(98.5);
        RedactionScore clean = RedactionScore.of(RedactionCorpus.cleanSecondTable(SEED, 20));
        assertThat(clean.over()).as(clean.toString()).isLessThanOrEqualTo(1);
    }

    @Test
    void valuesWrittenByHandAreGone() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.written());
        assertThat(score.recall()).as(score.toString() + score.missed()).isGreaterThanOrEqualTo(98.5);
        assertThat(score.leak()).as(score.toString()).isLessThanOrEqualTo(0.7);
        assertThat(score.leak("PHONE")).as(score.toString()).isLessThanOrEqualTo(0.2);
        assertThat(score.leak("ORDER")).as(score.toString()).isLessThanOrEqualTo(0.3);
        assertThat(score.recall("POSTAL_ADDRESS")).as(score.toString()).isGreaterThanOrEqualTo(95);
        assertThat(score.recall("PASSWORD")).as(score.toString()).isGreaterThanOrEqualTo(93);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(99);
    }

    /** Whatever the kind: kinds that are nothing but digits leave none of them (S1-11, S1-16, S1-28, S1-29, S1-30). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHONE",
                "ORDER",
                "CARD",
                "CARD_SECURITY_CODE",
                "IBAN",
                "BANK_ACCOUNT",
                "IP",
                "MAC",
                "NATIONAL_ID",
                "PARCEL_NUMBER",
                "SECRET",
                "EMAIL",
                "DATE_OF_BIRTH",
                "PASSWORD",
                "POSTAL_ADDRESS"
            })
    void noDigitOfAValueSurvives(String kind) {
        List<RedactionCase> cases = new ArrayList<>(RedactionCorpus.plain(SEED + 1, 30));
        cases.addAll(RedactionCorpus.disguised(SEED + 1, 20));
        RedactionScore score = RedactionScore.of(cases);
        assertThat(score.leak(kind)).as(score.toString()).isLessThanOrEqualTo(0.1);
    }

    @Test
    void messagesWrittenByHandStay() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.cleanWritten());
        assertThat(score.over()).as(score.missed().toString()).isLessThanOrEqualTo(2);
    }

    @Test
    void messagesOfAnOrdinaryDayStay() {
        RedactionScore score = RedactionScore.of(RedactionCorpus.everyday(SEED));
        assertThat(score.missed()).isEmpty();
        assertThat(score.over()).isZero();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noDigitOfAnAnswerIsLeft(String line) {
        String[] sides = line.substring(line.indexOf(' ') + 1).split(" \\|\\| ", 2);
        String text = sides[1].replace("\u27E6", "").replace("\u27E7", "");
        boolean clean = text.equals(sides[1]);
        String redacted = new Redactor()
                .redact(
                        RawText.of(text),
                        Set.of(Sink.MODEL),
                        (kind, canonical) -> 1,
                        RedactionContext.NONE.after(RawText.of(sides[0])))
                .asString(Sink.MODEL);
        if (clean) {
            assertThat(redacted).isEqualTo(text);
        } else {
            assertThat(redacted.replaceAll("_1]", "]")).as(line).doesNotContainPattern("[0-9]");
        }
    }

    static List<String> answers() {
        return Resources.lines("answers.txt");
    }

    @Test
    void theScoreSeesALeakAndAChangedMessage() {
        List<RedactionCase> cases = new ArrayList<>();
        cases.add(new RedactionCase("1", "en", "it is 12 today", "PHONE", 6, 8, false));
        cases.add(new RedactionCase("2", "en", "call 0722 123 456", "PHONE", 5, 17, false));
        cases.add(RedactionCase.clean("3", "en", "call 0722 123 456"));
        cases.add(RedactionCase.clean("4", "en", "hello"));
        RedactionScore score = RedactionScore.of(cases);
        assertThat(score.recall()).isEqualTo(50);
        assertThat(score.leak()).isEqualTo(50);
        assertThat(score.over()).isEqualTo(50);
        assertThat(score.missed()).extracting(RedactionCase::id).containsExactly("1", "3");
        assertThat(score)
                .hasToString("2 values, recall 50.00 %, digit leak 50.00 %; 2 clean, 50.00 % changed; precision 50.00 %"
                        + System.lineSeparator() + "  PHONE                     2  recall  50.00 %  leak 50.00 %"
                        + System.lineSeparator() + "  found as PHONE                     2  precision  50.00 %");
        assertThat(score.precision("PHONE")).isEqualTo(50);
    }

    @Test
    void theCorpusIsTheSameEveryTimeAndLarge() {
        assertThat(RedactionCorpus.plain(SEED, 30))
                .isEqualTo(RedactionCorpus.plain(SEED, 30))
                .hasSizeGreaterThan(5000);
        assertThat(RedactionCorpus.clean(SEED, 30)).hasSizeGreaterThan(2000);
    }
}
