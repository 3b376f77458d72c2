package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionClockTest {

    private static final Instant FIRST = Instant.parse("2100-01-01T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2100-02-01T10:00:00Z");
    private final RetentionClock earlier =
            RetentionClock.earlier(ClockStart.UNINSTALLED, ClockStart.SUBSCRIPTION_ENDED);
    private final RetentionClock later = RetentionClock.later(ClockStart.UNINSTALLED, ClockStart.SUBSCRIPTION_ENDED);

    @ParameterizedTest
    @EnumSource(ClockStart.class)
    void startIsFoundByItsKey(ClockStart start) {
        assertThat(ClockStart.of(start.key())).contains(start);
        assertThat(RetentionClock.parse(start.key())).isEqualTo(RetentionClock.at(start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created",
                "first-visit",
                "earlier of uninstalled, subscription-ended",
                "later of created, accounting-year-end"
            })
    void clockIsSaidAsItIsRead(String text) {
        assertThat(RetentionClock.parse(" " + text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Created",
                "earlier of created",
                "earlier of created, ",
                "earlier of x, created",
                "sooner of created, recorded"
            })
    void whatIsNoClockIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionClock.parse(text))
                .withMessage("a clock starts at a known moment, or at the earlier of or later of two");
    }

    @Test
    void clockHasOneStartOrTwoThatDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionClock.earlier(ClockStart.CREATED, ClockStart.CREATED))
                .withMessage("a clock has one start, or two that differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionClock(
                        RetentionClock.Choice.ONLY, List.of(ClockStart.CREATED, ClockStart.RECORDED)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionClock(RetentionClock.Choice.LATER, List.of(ClockStart.CREATED)));
    }

    @Test
    void clockKnowsWhetherItSlidesOrWaits() {
        assertThat(RetentionClock.parse("last-activity").isSliding()).isTrue();
        assertThat(RetentionClock.parse("created").isSliding()).isFalse();
        assertThat(earlier.isOpen()).isTrue();
        assertThat(RetentionClock.parse("later of created, uninstalled").isOpen())
                .isTrue();
        assertThat(RetentionClock.parse("later of created, recorded").isOpen()).isFalse();
    }

    @Test
    void clockStartsAtItsMoment() {
        assertThat(RetentionClock.at(ClockStart.CREATED).startOf(Map.of(ClockStart.CREATED, FIRST)))
                .contains(FIRST);
        assertThat(RetentionClock.at(ClockStart.CREATED).startOf(Map.of(ClockStart.RECORDED, FIRST)))
                .isEmpty();
    }

    @Test
    void earlierOfTwoStartsAtTheFirstThatIsKnownI26() {
        assertThat(earlier.startOf(Map.of())).isEmpty();
        assertThat(earlier.startOf(Map.of(ClockStart.UNINSTALLED, SECOND))).contains(SECOND);
        assertThat(earlier.startOf(Map.of(ClockStart.UNINSTALLED, SECOND, ClockStart.SUBSCRIPTION_ENDED, FIRST)))
                .contains(FIRST);
    }

    @Test
    void laterOfTwoWaitsForBothI26() {
        assertThat(later.startOf(Map.of(ClockStart.UNINSTALLED, SECOND))).isEmpty();
        assertThat(later.startOf(Map.of(ClockStart.SUBSCRIPTION_ENDED, SECOND))).isEmpty();
        assertThat(later.startOf(Map.of(ClockStart.UNINSTALLED, SECOND, ClockStart.SUBSCRIPTION_ENDED, FIRST)))
                .contains(SECOND);
    }
}
