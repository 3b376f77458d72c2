package dev.avow.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class CasesTest {

    @Test
    void casesAreTheSameInEveryRunAndDifferFromEachOther() {
        assertThat(texts()).isEqualTo(texts()).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void boundsAreInclusive() {
        List<Integer> numbers = new ArrayList<>();

        Cases.each(100, cases -> numbers.add(cases.between(1, 3)));

        assertThat(numbers).containsOnly(1, 2, 3);
    }

    @Test
    void failureTellsTheSeedOfItsCase() {
        List<String> texts = new ArrayList<>();

        assertThatThrownBy(() -> Cases.each(5, cases -> {
                    texts.add(cases.text(20, 20));
                    assertThat(texts).hasSizeLessThan(3);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("failed with -Dcases.seed=20261123: ");
    }

    @Test
    void seedOfAFailureRunsThatCaseFirst() {
        String third = texts().get(2);
        System.setProperty("cases.seed", "20261123");
        try {
            assertThat(texts()).first().isEqualTo(third);
        } finally {
            System.clearProperty("cases.seed");
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        Cases.each(50, cases -> texts.add(cases.text(20, 40)));
        return texts;
    }
}
