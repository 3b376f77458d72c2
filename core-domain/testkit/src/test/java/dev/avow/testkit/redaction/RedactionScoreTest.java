package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine keeps its targets on the corpora (S1-11, S1-16, S1-28 to S1-30). */
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
                .hasToString("2 values, recall 50.00 %, digit leak 50.00 %; 2 clean, 50.00 % changed"
                        + System.lineSeparator() + "  PHONE                     2  recall  50.00 %  leak 50.00 %");
    }

    @Test
    void theCorpusIsTheSameEveryTimeAndLarge() {
        assertThat(RedactionCorpus.plain(SEED, 30))
                .isEqualTo(RedactionCorpus.plain(SEED, 30))
                .hasSizeGreaterThan(5000);
        assertThat(RedactionCorpus.clean(SEED, 30)).hasSizeGreaterThan(2000);
    }
}
