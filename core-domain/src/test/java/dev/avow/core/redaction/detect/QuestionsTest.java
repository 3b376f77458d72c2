package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What questions ask for, and what mistyped words and words like "number" mean. */
class QuestionsTest {

    private static final List<String> NAMES = List.of(
            "PHONE",
            "ORDER",
            "CARD",
            "CVC",
            "ACCOUNT",
            "NATIONAL_ID",
            "PARCEL",
            "PASSWORD",
            "SECRET",
            "ADDRESS",
            "BIRTH",
            "NAME",
            "PRODUCT",
            "VERSION",
            "NUMBER");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '_',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ORDER~What is your order number?",
                "ORDER~What is your order number",
                "ORDER~Your order number, please",
                "ORDER~order number:",
                "nothing~Your order is late.",
                "PHONE~Your order is late. Phone?",
                "PHONE~Phone? Your order is late.",
                "nothing~Phone!",
                "PHONE~Phone: ",
                "nothing~Phone",
                "nothing~phone",
                "nothing~ yes",
                "nothing~Phone.\\nYour order",
                "NAME~What is your name?",
                "PRODUCT~What is the name of the product?",
                "nothing~What is the product name?",
                "VERSION~What version is it?",
                "ADDRESS MAIL~What is your e-mail address?",
                "MAIL~What is your email?",
                "nothing~What number do you need?",
                "nothing~How many do you need?",
                "nothing~Which size number?",
                "ORDER~Number?",
                "ORDER~The number?",
                "ORDER~number",
                "nothing~The number of pieces?",
                "PASSWORD~Give me your password.",
                "CARD CVC~Please tell me your card's security code",
                "PHONE ADDRESS~Your address and phone number?",
                "BIRTH~When were you born?",
                "ACCOUNT~What is your IBAN?",
                "nothing~Can I help?",
                "nothing~Your zip code number?",
                "nothing~Which colour number?",
                "ORDER~Name. Number?",
                "ORDER NAME~Number. Name?",
                "ORDER~Size. Number?",
                "ORDER~Number! Size?",
                "ORDER~Number\\nSize?",
                "ORDER~Order number. Thanks"
            })
    void aQuestionAsksForSomething(String asked, String question) {
        assertThat(names(Questions.asked(question.replace("\\n", "\n")))).isEqualTo(asked);
    }

    @Test
    void nothingAsksForNothing() {
        assertThat(Questions.asked("")).isZero();
    }

    @Test
    void theEndOfAMessageAsks() {
        assertThat(names(Questions.asked("Your phone? " + "x".repeat(588)))).isEqualTo("PHONE");
        assertThat(names(Questions.asked("Your phone? " + "x".repeat(594)))).isEqualTo("nothing");
    }

    @Test
    void aMessageSpeaksOfANumberAtItsEnd() {
        assertThat(Questions.speaksOfNumber("my phone")).isTrue();
        assertThat(Questions.speaksOfNumber("the number is")).isTrue();
        assertThat(Questions.speaksOfNumber("hello 1 2")).isFalse();
        assertThat(Questions.speaksOfNumber("")).isFalse();
        assertThat(Questions.speaksOfNumber("phone " + " x".repeat(37))).isTrue();
        assertThat(Questions.speaksOfNumber("phone  " + " x".repeat(37))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '#',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ORDER NUMBER~Vorgangsnummer 12345",
                "ORDER NUMBER~Vorgangsnummer: 12345",
                "ORDER~Vorgangsnummer lautet 12345",
                "ORDER NUMBER~Vorgangsnummer is  12345",
                "NUMBER~ügyfélszám 12345",
                "nothing~xnummer 12345",
                "NUMBER~xxnummer 12345",
                "nothing~xxnr 12345",
                "NUMBER~xxxxnr 12345",
                "nothing~xxxnr 12345",
                "nothing~nummerx 12345",
                "PASSWORD~passwodr hunter2",
                "nothing~passwodr is 2",
                "nothing~passwodr is 22",
                "PASSWORD~passwodr is 222",
                "PASSWORD~passwodr is 22 1",
                "PASSWORD~passwodr is 2-1",
                "PASSWORD~passwodr is 2.1",
                "PASSWORD~passwodr is 2 1",
                "PASSWORD~passwodr is 2,1",
                "PASSWORD~passwodr is 2a",
                "PASSWORD~passwodr is 22a",
                "PASSWORD~passwodr: 2",
                "PASSWORD~passwodr x2",
                "nothing~passwodr _2",
                "nothing~passwodr x_2",
                "PASSWORD~psasword 1234",
                "PASSWORD~pasword 1234",
                "PASSWORD~passsword 1234",
                "PASSWORD~passwort 1234",
                "PASSWORD~paxsword 1234",
                "nothing~xassword 1234",
                "PASSWORD~paswodr 1234",
                "ORDER~bestelung 1234",
                "ORDER~bestellnug 1234",
                "ORDER~oder 1234",
                "ORDER~ordr 1234",
                "ORDER~ordre 1234",
                "ORDER~orrder 1234",
                "nothing~ordxr 1234",
                "ORDER~odrer 1234",
                "ORDER~ordexr 1234",
                "ORDER~ordersx 1234",
                "ORDER~orxer 1234",
                "nothing~orper 1234",
                "ORDER~orxers 1234",
                "PARCEL~trackng 1234",
                "PARCEL~trakcing 1234",
                "PARCEL~traccking 1234",
                "ADDRESS~адерс 1234",
                "ADDRESS~адрс 1234",
                "ADDRESS~адреес 1234",
                "nothing~адрис 1234",
                "ORDER~заказаа 1234",
                "ORDER~зкааз 1234",
                "nothing~pas 1234",
                "nothing~pass 1234",
                "nothing~passwodr                     1",
                "nothing~passwodr                      1",
                "nothing~passwodrabcdefghijklmnopqrstuv 1",
                "nothing~lampion 1234",
                "nothing~lantern 1234",
                "nothing~card 1234",
                "nothing~carrd 1234",
                "ACCOUNT~acount 1234",
                "ACCOUNT~accuont 1234",
                "ADDRESS~adress 1234",
                "ADDRESS~addres 1234",
                "ADDRESS~addrses 1234",
                "VERSION~verison 1234",
                "nothing~versoin 12",
                "BIRTH~birthdya 1234",
                "BIRTH~birtday 1234",
                "NATIONAL_ID~passprot 1234",
                "SECRET~secrte 1234",
                "nothing~securty 1234"
            })
    void aMistypedWordIsUnderstood(String meaning, String text) {
        int end = 0;
        while (Character.isLetter(text.charAt(end))) {
            end++;
        }
        assertThat(names(new Guesses(CodesTest.reading(text)).meaning(0, end))).isEqualTo(meaning);
        Reading surveyed = new Reading(true, new Tape());
        surveyed.tape.load(text, true);
        surveyed.words.forget();
        surveyed.survey();
        surveyed.tape.open(0);
        assertThat(names(new Guesses(surveyed).meaning(0, end))).isEqualTo(meaning);
    }

    private static String names(long flags) {
        List<String> names = new ArrayList<>();
        for (String name : NAMES) {
            if ((flags & 1L << NAMES.indexOf(name)) != 0) {
                names.add(name);
            }
        }
        if ((flags & Words.MAIL) != 0) {
            names.add("MAIL");
        }
        return names.isEmpty() ? "nothing" : String.join(" ", names);
    }
}
