package dev.avow.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

    private static final Passage SHIPPING =
            passage("How long does shipping take?", "The parcel leaves within two days of payment.");
    private static final Passage RETURNS =
            passage("How do I return a lamp?", "Send the lamp back in its box within thirty days.");
    private static final Passage BULBS = passage("Which bulbs fit?", "All lamps take E27 bulbs.");
    private static final Passage WARRANTY = passage("What about the warranty?", "We repair for two years.");
    private static final Passage VAT = passage("VAT", "Prices hold VAT.");
    private static final List<Passage> FAQ = List.of(SHIPPING, RETURNS, BULBS, WARRANTY, VAT);

    @Test
    void passageThatSharesATellingWordIsFound() {
        assertThat(search(FAQ, "do you give a warranty", 4)).first().isEqualTo(WARRANTY);
    }

    @Test
    void questionAboutNothingKnownFindsNothing() {
        assertThat(search(FAQ, "do you sell bicycles", 4)).isEmpty();
        assertThat(search(FAQ, "", 4)).isEmpty();
    }

    @Test
    void wordsThatMostPassagesShareTellNothing() {
        List<Passage> sameWord = List.of(
                passage("lamp red", "lamp"),
                passage("lamp blue", "x1"),
                passage("green", "x2"),
                passage("black", "x3"));

        assertThat(search(sameWord, "lamp", 4)).as("in half of the passages").isEmpty();
        assertThat(search(sameWord, "lamp blue", 4)).containsExactly(sameWord.get(1));
    }

    @Test
    void wordInFewerThanHalfOfThePassagesTells() {
        List<Passage> passages = new ArrayList<>(List.of(passage("lamp", "a1"), passage("lamp", "a2")));
        for (String other : List.of("green", "black", "white")) {
            passages.add(passage(other, "b"));
        }

        assertThat(search(passages, "lamp", 4)).hasSize(2);
    }

    @Test
    void withFewPassagesEveryLongWordTells() {
        List<Passage> few = List.of(passage("lamp one", "a1"), passage("lamp two", "a2"), passage("lamp six", "a3"));

        assertThat(search(few, "lamp", 4)).hasSize(3);
    }

    @Test
    void shortWordTellsNothing() {
        assertThat(search(FAQ, "do I", 4)).isEmpty();
        assertThat(search(FAQ, "vat", 4)).containsExactly(VAT);
    }

    @Test
    void passageWithMoreOfTheQuestionComesFirst() {
        assertThat(search(FAQ, "return a lamp in its box", 4)).first().isEqualTo(RETURNS);
        assertThat(search(FAQ, "shipping of bulbs: how long does shipping take", 4))
                .containsSubsequence(SHIPPING, BULBS);
    }

    @Test
    void wordOfTheTitleCountsMoreThanWordOfTheBody() {
        Passage inTitle = passage("colour green", "choose early please");
        Passage inBody = passage("choose early", "please colour green");
        List<Passage> passages = List.of(inBody, inTitle, BULBS, VAT, WARRANTY);

        assertThat(search(passages, "colour", 2)).containsExactly(inTitle, inBody);
    }

    @Test
    void amongEqualsTheShorterPassageComesFirst() {
        Passage brief = passage("colour", "green");
        Passage wordy = passage("colour", "green or what else you may want to have on any day of the week");
        List<Passage> passages = List.of(wordy, brief, BULBS, VAT, WARRANTY);

        assertThat(search(passages, "colour", 2)).containsExactly(brief, wordy);
    }

    @Test
    void rareWordCountsMoreThanACommonOne() {
        Passage common = passage("lamp", "a1");
        Passage rare = passage("dimmer", "a2");
        List<Passage> passages = List.of(
                common,
                rare,
                passage("lamp", "a3"),
                passage("four", "a4"),
                passage("five", "a5"),
                passage("six", "a6"));

        assertThat(search(passages, "lamp dimmer", 1)).containsExactly(rare);
    }

    @Test
    void noMoreThanTheLimitAreGiven() {
        assertThat(search(FAQ, "warranty bulbs shipping return", 2)).hasSize(2);
    }

    @Test
    void equalPassagesKeepTheMerchantsOrder() {
        Passage first = passage("colour", "one");
        Passage second = passage("colour", "two");
        List<Passage> passages = List.of(first, second, BULBS, VAT, WARRANTY);

        assertThat(search(passages, "colour", 2)).containsExactly(first, second);
    }

    @Test
    void withoutPassagesNothingIsFound() {
        assertThat(search(List.of(), "warranty", 4)).isEmpty();
        assertThat(search(List.of(passage("", "")), "warranty", 4)).isEmpty();
    }

    @Test
    void personalValuesAreNoWords() {
        List<Passage> passages = List.of(
                passage("Contact", "Write to help@example.com or call +40 722 123 456."),
                BULBS,
                VAT,
                WARRANTY,
                RETURNS);

        assertThat(search(passages, "help@example.com +40 722 123 456", 4)).isEmpty();
    }

    private static List<Passage> search(List<Passage> passages, String question, int limit) {
        PassageIndex.Builder index = new PassageIndex.Builder(0.5);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            index.add(id(i), passage.title().words(), passage.body().words(), Optional.empty());
        }
        return index.build().best(text(question).words(), Optional.empty(), limit).stream()
                .map(id -> passages.get(Integer.parseInt(id.source().key())))
                .toList();
    }

    private static PassageId id(int number) {
        return new PassageId(new SourceId(SourceKind.FAQ, Integer.toString(number)), 0);
    }

    /** Passages 0, 1, 2, ... of these vectors; a word each, so that words find them too. */
    private static PassageIndex vectors(float[]... vectors) {
        PassageIndex.Builder index = new PassageIndex.Builder(0.5);
        for (int i = 0; i < vectors.length; i++) {
            index.add(id(i), List.of("word" + i), List.of(), Optional.of(vectors[i]));
        }
        return index.build();
    }

    @Test
    void nearVectorIsFoundWithoutAWordInCommon() {
        PassageIndex index = vectors(new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, 0});

        assertThat(index.best(List.of("bicycle"), Optional.of(new float[] {2, 1}), 4))
                .containsExactly(id(0));
        assertThat(index.best(List.of("bicycle"), Optional.of(new float[] {1, 1}), 4))
                .containsExactly(id(0), id(1));
    }

    @Test
    void wordsAndVectorsAreFused() {
        PassageIndex index =
                vectors(new float[] {1, 0}, new float[] {0.8f, 0.6f}, new float[] {0, 1}, new float[] {0, -1});

        assertThat(index.best(List.of("word1"), Optional.of(new float[] {1, 0}), 4))
                .as("second by vector, first by word: first of all")
                .containsExactly(id(1), id(0));
    }

    /** A change of the model leaves old vectors for a while: they are never compared. */
    @Test
    void vectorOfAnotherSizeIsPassedOver() {
        PassageIndex index = vectors(new float[] {1, 0, 0}, new float[] {1, 0}, new float[] {0, 0});

        assertThat(index.best(List.of(), Optional.of(new float[] {1, 0}), 4)).containsExactly(id(1));
    }

    @Test
    void nearestAllowedIsInclusive() {
        PassageIndex index = vectors(new float[] {1, (float) Math.sqrt(3)}, new float[] {1, 1.74f});

        assertThat(index.best(List.of(), Optional.of(new float[] {1, 0}), 4)).doesNotContain(id(1));
    }

    private static Passage passage(String title, String body) {
        return new Passage(text(title), text(body));
    }

    private static RedactedText text(String text) {
        return new Redactor().redact(RawText.of(text), EnumSet.allOf(Sink.class), (kind, canonical) -> 1);
    }

    /** On a small shelf "which" is rarer than "lamp", and tells nothing all the same; it still counts where something else tells. */
    @Test
    void functionWordsAreNotWhatAPassageIsFoundBy() {
        PassageIndex.Builder index = new PassageIndex.Builder(0.5);
        index.add(id(0), List.of("which", "sockets"), List.of("european", "plug"), Optional.empty());
        index.add(id(1), List.of("hat"), List.of("wool"), Optional.empty());
        PassageIndex made = index.build();

        assertThat(made.best(List.of("which", "muesli"), Optional.empty(), 3)).isEmpty();
        assertThat(made.best(List.of("which", "hat"), Optional.empty(), 3)).containsExactly(id(1));
    }
}
