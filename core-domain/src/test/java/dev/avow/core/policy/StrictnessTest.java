package dev.avow.core.policy;

import static dev.avow.core.policy.Comparison.EQUAL;
import static dev.avow.core.policy.Comparison.INCOMPARABLE;
import static dev.avow.core.policy.Comparison.LOOSER;
import static dev.avow.core.policy.Comparison.STRICTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictnessTest {

    @ParameterizedTest
    @CsvSource({
        "2 days, 3 days, STRICTER",
        "48 hours, 2 days, EQUAL",
        "2 years, 24 months, EQUAL",
        "25 months, 2 years, LOOSER",
        "90 days, 3 months, INCOMPARABLE",
        "80 days, 3 months, STRICTER",
        "100 days, 3 months, LOOSER",
        "3 months, 100 days, STRICTER"
    })
    void spansAreComparedByWhatTheyCanBe(String first, String second, Comparison order) {
        assertThat(new Strictness.Shorter().compare(first, second)).isEqualTo(order);
        assertThat(new Strictness.Shorter().compare(second, first)).isEqualTo(order.reversed());
        assertThat(new Strictness.Longer().compare(first, second)).isEqualTo(order.reversed());
    }

    @Test
    void strictestIsTheStricterOfTwoAndNobodyKnowsWhereNoneIs() {
        Strictness shorter = new Strictness.Shorter();

        assertThat(shorter.strictest("2 days", "3 days")).contains("2 days");
        assertThat(shorter.strictest("3 days", "2 days")).contains("2 days");
        assertThat(shorter.strictest("48 hours", "2 days")).contains("48 hours");
        assertThat(shorter.strictest("90 days", "3 months")).isEmpty();
    }

    @Test
    void numbersAreOrderedTheirOwnWay() {
        assertThat(new Strictness.Lower().compare("1", "2")).isEqualTo(STRICTER);
        assertThat(new Strictness.Lower().compare("10", "9")).isEqualTo(LOOSER);
        assertThat(new Strictness.Higher().compare("10", "9")).isEqualTo(STRICTER);
        assertThat(new Strictness.Higher().compare("9", "9")).isEqualTo(EQUAL);
    }

    @Test
    void listsMeetOrJoin() {
        Strictness fewer = new Strictness.Fewer();
        Strictness more = new Strictness.More();

        assertThat(fewer.compare("a", "a, b")).isEqualTo(STRICTER);
        assertThat(fewer.compare("a, b", "a")).isEqualTo(LOOSER);
        assertThat(fewer.compare("a, b", "b, a")).isEqualTo(EQUAL);
        assertThat(fewer.compare("a", "b")).isEqualTo(INCOMPARABLE);
        assertThat(fewer.compare("none", "a")).isEqualTo(STRICTER);
        assertThat(fewer.strictest("a, b", "b, c")).contains("b");
        assertThat(fewer.strictest("a", "b")).contains("none");
        assertThat(more.compare("a", "a, b")).isEqualTo(LOOSER);
        assertThat(more.strictest("a, c", "b")).contains("a, b, c");
    }

    @Test
    void lastStepThatOwesASumIsNotComparedWithNone() {
        Strictness then = new Strictness.LessLeft();

        assertThat(then.compare("delete", "destroy-key")).isEqualTo(STRICTER);
        assertThat(then.compare("redact", "anonymise")).isEqualTo(LOOSER);
        assertThat(then.compare("delete", "delete")).isEqualTo(EQUAL);
        assertThat(then.compare("aggregate-then-delete", "anonymise")).isEqualTo(STRICTER);
        assertThat(then.compare("redact", "aggregate-then-delete")).isEqualTo(LOOSER);
        assertThat(then.compare("aggregate-then-delete", "destroy-key")).isEqualTo(INCOMPARABLE);
        assertThat(then.compare("delete", "aggregate-then-delete")).isEqualTo(INCOMPARABLE);
    }

    @Test
    void describingTextsHaveNoOrderAndOthersNeedADecision() {
        assertThat(new Strictness.Descriptive(Optional.empty()).compare("a", "b"))
                .isEqualTo(EQUAL);
        assertThat(new Strictness.Unordered(LOOSER).compare("a", "b")).isEqualTo(INCOMPARABLE);
        assertThat(new Strictness.Unordered(LOOSER).compare("a", "a")).isEqualTo(EQUAL);
        assertThat(new Strictness.Unordered(LOOSER).added()).isEqualTo(LOOSER);
        assertThat(new Strictness.Shorter().added()).isEqualTo(INCOMPARABLE);
        assertThat(new Strictness.Shorter().leader()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created | last-activity | STRICTER",
                "created | created | EQUAL",
                "created | submitted | INCOMPARABLE",
                "uninstalled | subscription-ended | INCOMPARABLE",
                "uninstalled | recorded | LOOSER",
                "earlier of uninstalled, subscription-ended | uninstalled | STRICTER",
                "later of uninstalled, subscription-ended | uninstalled | LOOSER",
                "uninstalled | later of created, subscription-ended | INCOMPARABLE",
                "earlier of uninstalled, subscription-ended | earlier of subscription-ended, uninstalled | EQUAL",
                "later of uninstalled, subscription-ended | later of subscription-ended, uninstalled | EQUAL",
                "earlier of uninstalled, subscription-ended | later of subscription-ended, uninstalled | STRICTER",
                "created | earlier of uninstalled, subscription-ended | STRICTER",
                "created | earlier of submitted, subscription-ended | INCOMPARABLE",
                "earlier of created, submitted | recorded | INCOMPARABLE",
                "accounting-year-end | recorded | LOOSER"
            })
    void clocksAreOrderedByWhatCanNeverComeLater(String first, String second, Comparison order) {
        assertThat(new Strictness.EarlierClock().compare(first, second)).isEqualTo(order);
        assertThat(new Strictness.EarlierClock().compare(second, first)).isEqualTo(order.reversed());
    }

    static List<Option> ordered() {
        return Options.all();
    }

    /** A value that is at least as strict as itself and as what it was combined with, in either order. */
    @ParameterizedTest
    @MethodSource("ordered")
    void strictestIsAtLeastAsStrictAsBoth(Option option) {
        List<String> samples = samples(option);
        for (String first : samples) {
            assertThat(option.strictness().compare(first, first)).as(first).isEqualTo(EQUAL);
            for (String second : samples) {
                option.strictness().strictest(first, second).ifPresent(winner -> {
                    assertThat(option.strictness().compare(winner, first).isAtLeastAsStrict())
                            .as("%s of %s and %s", winner, first, second)
                            .isTrue();
                    assertThat(option.strictness().compare(winner, second).isAtLeastAsStrict())
                            .as("%s of %s and %s", winner, first, second)
                            .isTrue();
                });
                assertThat(option.strictness().compare(first, second))
                        .as("%s and %s", first, second)
                        .isEqualTo(option.strictness().compare(second, first).reversed());
            }
        }
    }

    private static List<String> samples(Option option) {
        List<String> candidates = new ArrayList<>(List.of(
                "1 second",
                "90 days",
                "3 months",
                "7 years",
                "0",
                "1",
                "2",
                "14",
                "16",
                "true",
                "false",
                "none",
                "EEA",
                "EEA, US",
                "a",
                "a, b",
                "UTC",
                "2100-01-01",
                "independent",
                "created",
                "earlier of created, uninstalled",
                "https://proof.example",
                "DE"));
        WordSet.of(option.kind().allowed().replaceFirst("^(one|none, or some) of ", ""))
                .forEach(candidates::add);
        return candidates.stream()
                .filter(text -> option.kind().fault(text).isEmpty())
                .toList();
    }
}
