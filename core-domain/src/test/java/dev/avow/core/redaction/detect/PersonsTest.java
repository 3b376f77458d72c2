package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Birthdays, from the beginning of a text up to the bar. */
class PersonsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 March 1985| is my birthday",
                "12.03.1985| geboren",
                "12.03.1985| (birthday)",
                "12.03.1985|, birthday",
                "12.03.1985| - birthday",
                "12.03.1985|-én születtem",
                "12.03.1985| is my birthday",
                "12.03.1985| it is my birthday",
                "1985. március 12|-én születtem",
                "12.03.2019| is my birthday"
            })
    void aDateIsABirthdayIfTheWordStandsBehind(String marked) {
        assertThat(birthday(marked, 100)).isEqualTo(marked);
        assertThat(birthday(marked, 0)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.03.1985|",
                "12.03.85|",
                "12/03/1985|",
                "1985-03-12|",
                "85.03.12|",
                "85-03-12|",
                "85/03/12|",
                "850312|",
                "19850312|",
                "850312| a",
                "12.03.2019|",
                "2019-03-12|",
                "12 March 1985|",
                "12 March 85|",
                "12. March 1985|",
                "12° March 1985|",
                "12th March 1985|",
                "12 de marzo de 1985|",
                "12 di marzo 1985|",
                "12 marzo, 1985|",
                "12 marzo. 1985|",
                "12 marzo,,1985|",
                "1985年3月12日|",
                "1985年3月12|",
                "1985年 3月 12日|",
                "1985. március 12|",
                "1985, március 12|",
                "1985 március 12|",
                "12.03.1985| lamp",
                "12.03.1985| -- birthday",
                "12.03.1985|-en lamp",
                "12.03.1985| is the day of my birthday",
                "12.03.1985| is it is it is birthday",
                "12.03.1985| lamp birthday"
            })
    void aDateIsABirthdayIfTheWordStandsBefore(String marked) {
        assertThat(birthday(marked, 0)).isEqualTo(marked);
        assertThat(birthday(marked, 44)).isEqualTo(marked);
        assertThat(birthday(marked, 45)).isEqualTo(marked.replace("|", ""));
        assertThat(birthday(marked, 100)).isEqualTo(marked.replace("|", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85.03.121",
                "85.03",
                "85.033.12",
                "85.03.12a",
                "85,03,12",
                "8503121",
                "85031",
                "850312a",
                "850312 1",
                "12.03.2020",
                "12.03.2026",
                "2026-03-12",
                "12 March 185",
                "12 th March 1985",
                "123 March 1985",
                "12.3 March 1985",
                "12 da marzo 1985",
                "12 des marzo 1985",
                "12 marzo,,,1985",
                "12 lamps 1985",
                "12 March",
                "12 March 19855",
                "12 March 2026",
                "1985年3",
                "1985年x月12日",
                "1985年3x12日",
                "85年3月12日",
                "1985 március",
                "1985 március 123",
                "1985 lamps 12",
                "19850 március 12",
                "12.03.2026 is my birthday"
            })
    void anythingElseIsNoBirthday(String text) {
        assertThat(birthday(text, 100)).isEqualTo(text);
        assertThat(birthday(text, 0)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 12, 1985|",
                "March 12 1985|",
                "March 12th, 1985|",
                "March 12",
                "March 123, 1985",
                "March 1985|",
                "March 2026",
                "March 1885",
                "March 1985a",
                "March, 1985",
                "March 12, 85|",
                "March 12, 185",
                "march 12 de 1985|"
            })
    void aBirthdayMayStartWithItsMonth(String marked) {
        assertThat(month(marked, 44)).isEqualTo(marked);
        assertThat(month(marked, 45)).isEqualTo(marked.replace("|", ""));
    }

    @Test
    void anAnswerIsAnnouncedByItsQuestion() {
        Reading reading = CodesTest.reading("12.03.1985");
        reading.asked = Words.BIRTH;
        assertThat(new Persons(reading, new Harmless(reading.tape, reading.memory)).birthday(0))
                .isEqualTo(10);
        reading = CodesTest.reading("March 12, 1985");
        reading.asked = Words.BIRTH;
        assertThat(new Persons(reading, new Harmless(reading.tape, reading.memory)).month(0, 5))
                .isEqualTo(14);
    }

    private static String birthday(String marked, int distance) {
        Reading reading = reading(marked, distance);
        return marked(marked, new Persons(reading, new Harmless(reading.tape, reading.memory)).birthday(0));
    }

    private static String month(String marked, int distance) {
        Reading reading = reading(marked, distance);
        return marked(marked, new Persons(reading, new Harmless(reading.tape, reading.memory)).month(0, 5));
    }

    private static Reading reading(String marked, int distance) {
        Reading reading = CodesTest.reading(marked.replace("|", ""));
        reading.memory.base = 200;
        reading.memory.announce(Words.BIRTH, -distance);
        return reading;
    }

    private static String marked(String marked, int end) {
        String text = marked.replace("|", "");
        return PlaceTable.marked(text, end, "|");
    }
}
