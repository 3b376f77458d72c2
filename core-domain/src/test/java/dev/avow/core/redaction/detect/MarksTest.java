package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = new Marks();

    @Test
    void aMarkStandsFromOnePlaceOnBeforeAnotherOne() {
        assertThat(marks.isEmpty()).isTrue();
        assertThat(marks.isBetween(0, 100)).isFalse();
        marks.add(10);
        marks.add(20);
        assertThat(marks.isEmpty()).isFalse();
        assertThat(marks.isBetween(10, 11)).isTrue();
        assertThat(marks.isBetween(9, 10)).isFalse();
        assertThat(marks.isBetween(11, 20)).isFalse();
        assertThat(marks.isBetween(11, 21)).isTrue();
        assertThat(marks.isBetween(21, 100)).isFalse();
    }

    @Test
    void theFingerGoesBackToo() {
        for (int i = 1; i <= 100; i++) {
            marks.add(10 * i);
        }
        assertThat(marks.isBetween(995, 1001)).isTrue();
        assertThat(marks.isBetween(991, 1000)).isFalse();
        assertThat(marks.isBetween(500, 501)).isTrue();
        assertThat(marks.isBetween(10, 11)).isTrue();
        assertThat(marks.isBetween(0, 10)).isFalse();
        assertThat(marks.isBetween(0, 11)).isTrue();
        marks.clear();
        assertThat(marks.isEmpty()).isTrue();
        assertThat(marks.isBetween(0, 2000)).isFalse();
    }
}
