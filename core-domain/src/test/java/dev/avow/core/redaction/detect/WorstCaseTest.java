package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How often the worst texts make the engine look at a character, whatever clock and machine: units of signs, digits and words
 * of every meaning, repeated to two thousand characters. A look takes about three nanoseconds.
 */
class WorstCaseTest {

    private static final int LENGTH = 2000;
    private static final int MOST = 52;
    /** Forms in which words for a house, a flat or a number are dearer than among other words and signs. */
    private static final int MOST_ODD = 64;
    /** Knots: letters, digits and signs that detectors read from each of their parts to the end of the window. */
    private static final int MOST_KNOTTED = 211;

    private static final List<String> SIGNS = List.of(
            " ", "1", "12", "1234", ",", ".", "-", "/", "@", "#", ":", "(", ")", "\n", "a", "A", "x", "+", "'", "_",
            "=", "&", "?", "[", "\u20AC", "\u6771", "\u5E02", "O", "l", "a ", "at ", "dot ", "no ", "km ", "Aa ",
            "12 ");

    private static final List<String> FORMS = List.of("% ", "12 % ", "%,", "Aa % ", "% Aa 12 ", "%:");

    private static final List<String> ODD_FORMS = List.of(
            "%-1 ",
            "%#1 ", "%/1 ", "%1 ", "% 1A ", ":% 1A", "% A ", "% a. ", "1 % ", "%.", "%\n", "%'1", "a@% ", "1,% ", "%%",
            "O%1 ");

    /** The dearest ones of a search over mixtures of up to five pieces. */
    private static final List<String> MIXTURES = List.of(
            "/12\u3002 e.U@",
            ",12 returp.o",
            "OI O \u5E02[",
            "\u20ACl\u0E01\u0665 o ",
            "O&\u5E021234",
            "12 Cp \u0416.\u043A \u6771",
            "no 12 Tva +",
            "a_ no 1\u5E02 ");

    /** The dearest ones of a search that climbs from mixture to mixture: what each part has in common must be read once. */
    private static final List<String> KNOTS = List.of(
            ".\u0665l0 o",
            "o-o.o.o.o.a-d.o.o.8pw (",
            "1.o.0p.o\u30022.o.0.o.2.at%",
            "I.a.o\u3002p.o\u3002o.2.o.o\u2013a.at%",
            "O.1.U-O(O+O+",
            "w.o_0ww.1.o-9.A_e[U&",
            "1-id2-o#0 o_0ww.Ac/o",
            "1O*O+",
            ".0O O",
            "-1A1",
            " o_n",
            " O-n",
            "-n");

    private final Counting tape = new Counting();
    private final Automaton automaton = new Automaton(true, tape);

    @Test
    void noPairOfSignsIsLookedAtOftenHoweverItIsRepeated() {
        List<String> dear = new ArrayList<>();
        for (String one : SIGNS) {
            for (String other : SIGNS) {
                judge(one + other, MOST, dear);
                judge(one + other + "1", MOST, dear);
            }
        }
        for (String mixture : MIXTURES) {
            judge(mixture, MOST, dear);
        }

        assertThat(dear).isEmpty();
    }

    @Test
    void noWordIsLookedAtOftenWhateverItMeans() {
        List<String> dear = new ArrayList<>();
        for (String word : words()) {
            for (String form : FORMS) {
                judge(form.replace("%", word), MOST, dear);
            }
            for (String form : ODD_FORMS) {
                judge(form.replace("%", word), MOST_ODD, dear);
            }
        }

        assertThat(dear).isEmpty();
    }

    @Test
    void noKnotIsLookedAtFromEachOfItsPartsAnew() {
        List<String> dear = new ArrayList<>();
        for (String knot : KNOTS) {
            judge(knot, MOST_KNOTTED, dear);
        }

        assertThat(dear).isEmpty();
    }

    @Test
    void theWorkGrowsWithTheLength() {
        for (String unit : List.of("12 box ", "no 12 ", "/1,", "a@", "pw,", "12'", "a:")) {
            assertThat(looks(unit, 8 * LENGTH)).as(unit).isLessThan(9 * looks(unit, LENGTH));
        }
    }

    private void judge(String unit, int most, List<String> dear) {
        long looks = looks(unit, LENGTH);
        if (looks > (long) most * LENGTH) {
            dear.add(unit + " " + looks / LENGTH);
        }
    }

    private long looks(String unit, int length) {
        tape.looks = 0;
        automaton.reset(Hints.NONE);
        automaton.read(unit.repeat(length / unit.length() + 1).substring(0, length), true);
        return tape.looks;
    }

    /** The first words of each meaning that the vocabulary has, in all its scripts. */
    private static Set<String> words() {
        Set<Long> meanings = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        VocabularyWords.all().forEach((word, node) -> {
            long meaning = Vocabulary.EXACT[node] | Vocabulary.STEM[node];
            if (meaning != 0 && meanings.add(meaning)) {
                words.add(word);
            }
        });
        return words;
    }

    /** Counts the looks. */
    private static final class Counting extends Tape {

        private long looks;

        @Override
        char at(int i) {
            looks++;
            return super.at(i);
        }

        @Override
        int kind(int i) {
            looks++;
            return super.kind(i);
        }
    }
}
