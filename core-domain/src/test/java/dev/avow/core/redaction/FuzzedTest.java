package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in which a fuzzer found that a stream did not give what the whole gives, or a second look more than the first. */
class FuzzedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "003365    686 y?",
                "01482!!!!4645 o?",
                "02****4720479 xp.a",
                "09.2026 one h ",
                "0534 BB361?t ",
                "password typed hunter2",
                "QQ 12 3] 56 C",
                " sala 3,7 \u0421\u0430\u043d\u043a\u0442-\u041f\u0435\u0442\u0435\u0440\u0431\u0443\u0440\u0433",
                "no 9 1 no llega",
                " sc 2-3\u3067\u3059",
                "r 8,9.tv,",
                "CAB es 22855900422IRTH031985\u0433.\u0440",
                "CAB es 32 es014320632285590; x",
                "mara [punkt] falke [klammeraffe] nordhausversand [punkt] example",
                "sandra [punkt] kowalczyk [klammeraffe] nordhausversand [punkt] de",
                "4722 +40 722 +40 722 +40 722 +40 722 +40 722 +40 722 +40 722+4022",
                "722+40 722+40 722+40 722+40 722+40 722+40 722+40 722+40 722 10:30",
                "mara at nordhaus dot destreet.street.street.street.street.street.",
                "a punt vac snabel-a nordhaus punkt co punkt uk. 3 tha ma 6013 mm?",
                "1 63-arobase-arobasse-arobase-arobase-arobase-\nCRET_1] [482913], ",
                "l dot-dot-dot-dot-dot-dot-dot-dot-dot-arobase-xq weiter , 120x60 , ",
                "PASWORD\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B_3",
                "has\u0142o\u0301\u0301\u00AD\u2060\u200B\u200B\u0301\u0301\u200By2",
                " drei.eins zwei drei.eins zwei drei.ein zwei"
                        + "\u2060\u200B\u00AD\u0301\u00AD\u200B\u00AD\u2060\u200Bi.ei",
                "kde je oy 205/5! ",
                "P 127: order?",
                "nerede B 45451",
                "x-valid until9/28",
                "last 4567+",
                "/12/12/12/12/12/12",
                ",00#30:00",
                "P A\n56 8",
                "3.58.a arroba mail\noba gmail\n1055 have 5, ",
            })
    void howeverItIsCutTheStreamGivesTheSame(String text) {
        RedactedText whole = new Redactor().redact(RawText.of(text), Texts.ALL, Texts.numbers());
        for (int step = 1; step <= 16; step++) {
            RedactionStream stream = new Redactor().stream(Texts.ALL, Texts.numbers());
            for (int at = 0; at < text.length(); at += step) {
                stream.accept(RawText.of(text.substring(at, Math.min(text.length(), at + step))));
            }
            stream.finish();
            assertThat(stream.whole().segments(Sink.MODEL)).as("step " + step).isEqualTo(whole.segments(Sink.MODEL));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do 1/32 cvv958",
                "bis 5/31 Pr\u00fcfziffer 139",
                "before 5/20,5659691557761",
                "til 3-31 r 51198304552193",
                "gift for a birthdaybs auf Blu1meDragon0 ge\u00e4ndert, passwo on 12.05.2026",
                "a(a)example(dot)om@an1",
                "a arroba mail punt om@sip",
                "ra@ s. co212345 6",
                "ra@ s.co.Via R 9",
                "0 dot0 dot0 dot0!2 rue s",
                "ip 10 dot 20 dot 30 dot 40, 9 at t com",
                "cvv ip 1 2 3 40=10o",
                "No 2,a 0:2R2020",
                "B St/2:3072212",
                "pass er2 n9fe80::1",
                "pin 4de R20240?0123456",
            })
    void aSecondLookFindsNothingMore(String text) {
        String once = Texts.redact(text);
        assertThat(Texts.redact(once)).isEqualTo(once);
    }
}
