package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The automaton passes over dull words and numbers in one go; what it finds is what it finds without (S1-28, S1-29, S1-30). */
class ShortcutProperties {

    private static final int MIXTURES = Integer.getInteger("mixtures", 20_000);

    private static final List<Hints> HINTS = List.of(
            Hints.NONE,
            new Hints(Questions.asked("What is your order number?"), "", "", 0, false),
            new Hints(Questions.asked("Your name, address and password, please?"), "sp-", "-eu", 3, false),
            new Hints(0, "", "", 0, true));

    /** Searches over random texts found a difference in these. */
    private static final List<String> ODD = List.of(
            "x-valid until9/28",
            "ip plus,plus,plus,plus",
            "00 UHR-HUNDRE HUNDRE",
            "last 4567+",
            "12-12-12-12-12-12",
            "/12/12/12/12/12/12",
            ",00#30:00",
            "P A\n56 8",
            "Retur Nomo 17",
            "nr palautus nbor 42",
            "D-no!-2 usr",
            "cvv P dos 42",
            "cvv-x vijf 42",
            "sira l4 is tBr",
            "9 . az@proton.me",
            "art 122a O353O55",
            "T 4/10115 Berlin",
            "#04I R 3nke3l",
            "Thanks, no anke",
            " Art.nr. example.co",
            "code two-I 42",
            "n\nWD 12 emil",
            "n 4 09-7 Ida",
            "0 by12032024",
            "05 a 12346 by12",
            "order nr 12345 and 12346 by 12.",
            "returO sto",
            "n two28-PA ",
            "letmein17 pl.co.uk",
            "Auftr.Nr 42 devolucion in",
            "07 uh 21 234 567",
            "3.265358.a arroba mail",
            "number x 39 Quelle ",
            "54 golf-B",
            "t 04 november",
            "Lamp 3 niš",
            "1 5.2. olive@gmail.com");

    private final Automaton quick = new Automaton(true, new Tape());
    private final Automaton thorough = new Automaton(false, new Tape());

    @Test
    void messagesHaveTheSameFindingsWithAndWithoutShortcuts() {
        for (String message : Texts.messages()) {
            for (Hints hints : HINTS) {
                assertThat(findings(quick, message, hints)).as(message).isEqualTo(findings(thorough, message, hints));
            }
        }
    }

    @Test
    void mixturesHaveTheSameFindingsWithAndWithoutShortcuts() {
        int at = 0;
        Texts texts = new Texts();
        List<String> all = new ArrayList<>(texts.mixtures(MIXTURES));
        all.addAll(texts.knots(MIXTURES));
        all.addAll(texts.salads(MIXTURES));
        for (String text : all) {
            Hints hints = HINTS.get(at++ % HINTS.size());
            assertThat(findings(quick, text, hints)).as(text).isEqualTo(findings(thorough, text, hints));
        }
    }

    @Test
    void oddFormsHaveTheSameFindingsWithAndWithoutShortcuts() {
        for (String text : ODD) {
            for (Hints hints : HINTS) {
                assertThat(findings(quick, text, hints)).as(text).isEqualTo(findings(thorough, text, hints));
            }
        }
    }

    @Test
    void aWordThatTheWindowCutsSaysNothing() {
        for (String word : List.of("street", "telefon", "Bestellung", "passport", "at", "strasse")) {
            for (int before = 40; before < 70; before++) {
                String text = "12 " + "m".repeat(before) + " " + word + " 5, 10115 Berlin " + word + " 4711";
                assertThat(findings(quick, text, Hints.NONE)).as(text).isEqualTo(findings(thorough, text, Hints.NONE));
            }
        }
    }

    private static List<String> findings(Automaton automaton, String text, Hints hints) {
        automaton.reset(hints);
        automaton.read(text, true);
        Findings findings = automaton.findings();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            found.add(findings.kind(i) + " " + findings.start(i) + " " + findings.end(i) + " " + findings.canonical(i));
        }
        return found;
    }
}
