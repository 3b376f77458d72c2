package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is let through is found: whoever relies on {@link Spellings} relies on this. */
class SpellingsTest {

    private static final long SEED = 20261128;
    private static final Set<String> KINDS =
            Set.of("PHONE", "CARD", "ORDER", "EMAIL", "SECRET", "IBAN", "PARCEL_NUMBER");

    @Test
    void everyPlantedValueIsFoundInItsOwnMessage() {
        List<RedactionCase> cases = new ArrayList<>(RedactionCorpus.plain(SEED, 4));
        cases.addAll(RedactionCorpus.disguised(SEED, 12));
        cases.addAll(RedactionCorpus.secondTable(SEED, 4));
        cases.removeIf(one -> !KINDS.contains(one.kind()));

        assertThat(cases).hasSizeGreaterThan(1_500);
        assertThat(cases)
                .filteredOn(
                        one -> Spellings.in(one.text(), List.of(one.value())).isEmpty())
                .isEmpty();
    }

    @Test
    void aValueIsFoundHoweverItIsSpelledElsewhere() {
        for (String spelled : List.of(
                "+40 722 123 456",
                "0722123456",
                "٠٧٢٢ ١٢٣ ٤٥٦",
                "zero seven two two one two three four five six",
                "null sieben zwei zwei eins zwei drei vier fünf sechs",
                "⓪⑦②②①②③④⑤⑥",
                "O722I23456",
                "0\u200B7\u200B2\u200B2\u200B1\u200B2\u200B3\u200B4\u200B5\u200B6",
                "the end of it: 22 123 456")) {
            assertThat(Spellings.in("call " + spelled + " now", List.of("0722 123 456")))
                    .as(spelled)
                    .hasSize(1);
        }
        assertThat(Spellings.in("mara (at) example [dot] com", List.of("mara@example.com")))
                .hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Spellings.in(
                        "Return it within 30 days; [PHONE_1], [ORDER_NUMBER_2] of 2026, €1001x, 12 to 34",
                        List.of("0722 123 456", "#1001", "#1234", "mara@example.com", "sk_live_A1bcD2")))
                .isEmpty();
    }

    @Test
    void plainMessagesHoldNoneOfTheirNeighboursValues() {
        List<String> values = RedactionCorpus.plain(SEED, 1).stream()
                .filter(one -> KINDS.contains(one.kind()))
                .map(RedactionCase::value)
                .filter(value -> value.replaceAll("[^0-9]", "").length() > 6)
                .toList();
        String clean = String.join(
                "\n",
                RedactionCorpus.cleanWritten().stream()
                        .map(RedactionCase::text)
                        .limit(300)
                        .toList());

        assertThat(Spellings.in(clean, values)).isEmpty();
    }
}
