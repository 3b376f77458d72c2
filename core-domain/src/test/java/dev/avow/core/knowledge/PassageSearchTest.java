package dev.avow.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSearchTest {

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
        return new PassageSearch(passages).best(text(question).words(), limit);
    }

    private static Passage passage(String title, String body) {
        return new Passage(text(title), text(body));
    }

    private static RedactedText text(String text) {
        return new Redactor().redact(RawText.of(text), EnumSet.allOf(Sink.class), (kind, canonical) -> 1);
    }
}
