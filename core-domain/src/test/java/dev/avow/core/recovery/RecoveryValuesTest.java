package dev.avow.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.recovery.RevenueMatch.Candidate;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S4-05, S4-06, S4-10, O21. */
class RecoveryValuesTest {

    private static final Instant NOW = Instant.parse("2100-03-01T12:00:00Z");

    /** S4-10: in whatever order the words come, the newest holds; of one instant, no. */
    @Test
    void theNewestWordHoldsInEveryOrder() {
        List<MailWord> words = List.of(
                new MailWord(true, NOW),
                new MailWord(false, NOW.plusMillis(1)),
                new MailWord(true, NOW.plusMillis(2)),
                new MailWord(false, NOW.plusMillis(2)));
        for (int turn = 0; turn < words.size(); turn++) {
            List<MailWord> order = new ArrayList<>(words);
            Collections.rotate(order, turn);
            MailWord last = order.stream().reduce(MailWord::or).orElseThrow();
            Collections.reverse(order);
            assertThat(last).isEqualTo(new MailWord(false, NOW.plusMillis(2)));
            assertThat(order.stream().reduce(MailWord::or)).contains(last);
        }
        MailWord yes = new MailWord(true, NOW);
        assertThat(yes.or(yes)).isEqualTo(yes);
        assertThat(MailWord.latest(Optional.empty(), Optional.of(yes))).contains(yes);
        assertThat(MailWord.latest(Optional.of(yes), Optional.empty())).contains(yes);
        assertThat(MailWord.latest(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(MailWord.latest(Optional.of(yes), Optional.of(new MailWord(false, NOW.minusMillis(1)))))
                .contains(yes);
    }

    @Test
    void aCapIsFreeFromTheVeryInstantAtWhichItsWindowHasPassed() {
        FrequencyCap cap = new FrequencyCap(2, Duration.ofDays(7));

        assertThat(cap.countsAfter(NOW)).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(cap.freeAt(Optional.empty(), NOW)).isEmpty();
        assertThat(cap.freeAt(Optional.of(NOW.minus(Duration.ofDays(7))), NOW)).isEmpty();
        assertThat(cap.freeAt(Optional.of(NOW.minus(Duration.ofDays(7)).plusMillis(1)), NOW))
                .contains(NOW.plusMillis(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyCap(0, Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyCap(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyCap(1, Duration.ofDays(-1)));
        assertThat(new FrequencyCap(1, Duration.ofMillis(1)).most()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, zone, now, end
        "22:00, 08:00, Europe/Berlin, 2026-01-10T20:59:59Z, ",
        "22:00, 08:00, Europe/Berlin, 2026-01-10T21:00:00Z, 2026-01-11T07:00:00Z",
        "22:00, 08:00, Europe/Berlin, 2026-01-11T06:59:59Z, 2026-01-11T07:00:00Z",
        "22:00, 08:00, Europe/Berlin, 2026-01-11T07:00:00Z, ",
        "12:00, 13:00, Europe/Berlin, 2026-07-01T10:00:00Z, 2026-07-01T11:00:00Z",
        "12:00, 13:00, Europe/Berlin, 2026-07-01T11:00:00Z, ",
        // Clocks are put forward in the night of 2026-03-29: the night is an hour shorter.
        "22:00, 08:00, Europe/Berlin, 2026-03-28T21:00:00Z, 2026-03-29T06:00:00Z",
        // The end does not exist that night: it is over when the clocks jump over it.
        "22:00, 02:30, Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
        // The beginning does not exist that night: from the jump on it is quiet.
        "02:30, 05:00, Europe/Berlin, 2026-03-29T00:59:59Z, ",
        "02:30, 05:00, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00Z",
        // All of it is jumped over.
        "02:10, 02:50, Europe/Berlin, 2026-03-29T01:00:00Z, ",
        // Clocks are put back in the night of 2026-10-25: 02:00 to 03:00 come twice.
        "22:00, 08:00, Europe/Berlin, 2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z",
        "01:00, 02:30, Europe/Berlin, 2026-10-25T00:15:00Z, 2026-10-25T00:30:00Z",
        "01:00, 02:30, Europe/Berlin, 2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z",
        "01:00, 02:30, Europe/Berlin, 2026-10-25T00:45:00Z, ",
        "02:30, 08:00, Europe/Berlin, 2026-10-25T00:45:00Z, 2026-10-25T01:00:00Z",
        // A zone whose clocks move by half an hour, and one that skipped a day.
        "22:00, 02:15, Australia/Lord_Howe, 2026-10-03T15:20:00Z, 2026-10-03T15:30:00Z",
        "10:00, 10:00, UTC, 2026-10-25T10:00:00Z, ",
    })
    void quietHoursFollowTheClocksOnTheWalls(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant end) {
        QuietHours quiet = new QuietHours(from, to, zone);

        assertThat(quiet.until(now)).isEqualTo(Optional.ofNullable(end));
        assertThat(quiet.isQuiet(now)).isEqualTo(end != null);
        quiet.until(now).ifPresent(free -> assertThat(quiet.isQuiet(free)).isFalse());
    }

    @Test
    void theHourAfterTheQuietOnesIsTheFirstThatIsNotQuiet() {
        for (String name : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")) {
            for (int from = 0; from < 24; from += 3) {
                QuietHours quiet =
                        new QuietHours(LocalTime.of(from, 30), LocalTime.of((from + 7) % 24, 15), ZoneId.of(name));
                for (Instant now = Instant.parse("2026-01-01T00:00:00Z");
                        now.isBefore(Instant.parse("2027-01-01T00:00:00Z"));
                        now = now.plus(Duration.ofMinutes(421))) {
                    Instant asked = now;
                    quiet.until(now).ifPresent(end -> {
                        assertThat(end).isAfter(asked);
                        assertThat(quiet.isQuiet(end)).isFalse();
                        for (Instant before = asked;
                                before.isBefore(end);
                                before = before.plus(Duration.ofMinutes(15))) {
                            assertThat(quiet.isQuiet(before))
                                    .as("%s %s", name, before)
                                    .isTrue();
                        }
                    });
                }
            }
        }
    }

    @Test
    void choicesHaveBounds() {
        RecoveryChoices standard = RecoveryChoices.standard(Duration.ofHours(10), ZoneOffset.UTC);

        assertThat(standard.delay()).isEqualTo(Duration.ofHours(10));
        assertThat(RecoveryChoices.standard(Duration.ofMinutes(1), ZoneOffset.UTC)
                        .delay())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(RecoveryChoices.standard(Duration.ofDays(90), ZoneOffset.UTC).delay())
                .isEqualTo(Duration.ofDays(7));
        assertThat(RecoveryChoices.standard(Duration.ofDays(7), ZoneOffset.UTC).delay())
                .isEqualTo(Duration.ofDays(7));
        assertThat(standard.paused()).isFalse();
        assertThat(standard.trial()).isFalse();
        refused("delay", () -> choices(Duration.ofSeconds(599), Duration.ofDays(3), Duration.ofDays(8), "A"));
        refused("delay", () -> choices(Duration.ofDays(7).plusMillis(1), Duration.ofDays(3), Duration.ofDays(8), "A"));
        refused("between", () -> choices(Duration.ofDays(7), Duration.ofSeconds(599), Duration.ofDays(8), "A"));
        refused("between", () -> choices(Duration.ofDays(7), Duration.ofDays(31), Duration.ofDays(8), "A"));
        refused("youngerThan", () -> choices(Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(7), "A"));
        refused("youngerThan", () -> choices(Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(31), "A"));
        refused("discountCode", () -> choices(Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(8), "A B"));
        assertThat(choices(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(30), "COME-BACK_5")
                        .discountCode())
                .contains("COME-BACK_5");
        assertThat(choices(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(11), "A")
                        .delay())
                .isEqualTo(Duration.ofMinutes(10));
    }

    private static void refused(String field, Runnable made) {
        assertThatIllegalArgumentException().isThrownBy(made::run).withMessage(field);
    }

    private static RecoveryChoices choices(Duration delay, Duration between, Duration younger, String code) {
        FrequencyCap cap = new FrequencyCap(1, Duration.ofDays(1));
        QuietHours quiet = QuietHours.none(ZoneOffset.UTC);
        return new RecoveryChoices(false, delay, between, cap, cap, quiet, younger, Optional.of(code), false);
    }

    /** S4-06. */
    @Test
    void theSurestTieCountsAndThenTheLatestMail() {
        Candidate draft = candidate(1, RecoveredBy.DRAFT, NOW);
        Candidate token = candidate(2, RecoveredBy.CHECKOUT, NOW);
        Candidate cart = candidate(3, RecoveredBy.CART, NOW);
        Candidate early = candidate(4, RecoveredBy.CUSTOMER, NOW.minusMillis(1));
        Candidate late = candidate(5, RecoveredBy.CUSTOMER, NOW);
        Candidate later = candidate(6, RecoveredBy.CUSTOMER, NOW);

        assertThat(RevenueMatch.of(NOW, List.of(late, cart, draft, token))).contains(draft);
        assertThat(RevenueMatch.of(NOW, List.of(late, cart, token))).contains(token);
        assertThat(RevenueMatch.of(NOW, List.of(late, cart, early))).contains(cart);
        assertThat(RevenueMatch.of(NOW, List.of(early, late))).contains(late);
        assertThat(RevenueMatch.of(NOW, List.of(later, late))).contains(later);
        assertThat(RevenueMatch.of(NOW, List.of())).isEmpty();
    }

    /** S4-06: no double count, and nothing that no mail brought. */
    @Test
    void whatWasCountedOrBoughtBeforeTheMailCountsForNothing() {
        assertThat(RevenueMatch.of(NOW, List.of(new Candidate(1, RecoveredBy.DRAFT, Optional.of(NOW), true))))
                .isEmpty();
        assertThat(RevenueMatch.of(NOW, List.of(new Candidate(1, RecoveredBy.DRAFT, Optional.empty(), false))))
                .isEmpty();
        assertThat(RevenueMatch.of(NOW, List.of(candidate(1, RecoveredBy.DRAFT, NOW.plusSeconds(1)))))
                .isEmpty();
        assertThat(RevenueMatch.of(NOW, List.of(candidate(1, RecoveredBy.CUSTOMER, NOW.plusSeconds(1)))))
                .isEmpty();
        assertThat(RevenueMatch.of(NOW, List.of(candidate(1, RecoveredBy.CUSTOMER, NOW.minus(RevenueMatch.SOON)))))
                .isEmpty();
        assertThat(RevenueMatch.of(
                        NOW,
                        List.of(candidate(
                                1,
                                RecoveredBy.CUSTOMER,
                                NOW.minus(RevenueMatch.SOON).plusMillis(1)))))
                .isPresent();
        assertThat(RevenueMatch.of(NOW, List.of(candidate(1, RecoveredBy.CART, NOW.minus(Duration.ofDays(80))))))
                .isPresent();
    }

    /** S4-06: Shopify tells of whole seconds: who paid within the second of the mail seems to have paid before it. */
    @Test
    void anOrderOfTheMailsOwnSecondCounts() {
        assertThat(RevenueMatch.of(NOW, List.of(candidate(1, RecoveredBy.DRAFT, NOW.plusMillis(999)))))
                .isPresent();
        assertThat(RevenueMatch.of(NOW, List.of(candidate(1, RecoveredBy.CUSTOMER, NOW.plusMillis(999)))))
                .isPresent();
    }

    private static Candidate candidate(long checkout, RecoveredBy by, Instant mailedAt) {
        return new Candidate(checkout, by, Optional.of(mailedAt), false);
    }

    /** S4-06: refunds and currencies. */
    @Test
    void revenueIsWhatWasPaidLessWhatWasGivenBack() {
        assertThat(order("53.90", "0.00", "EUR").revenue()).isEqualTo(Money.parse("53.90", "EUR"));
        assertThat(order("53.90", "13.90", "EUR").revenue()).isEqualTo(Money.parse("40.00", "EUR"));
        assertThat(order("5000", "5000", "JPY").revenue()).isEqualTo(Money.parse("0", "JPY"));
        assertThatIllegalArgumentException().isThrownBy(() -> order("5.00", "5.01", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> order("5.00", "-0.01", "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecoveredOrder(
                        new OrderId(1),
                        1,
                        RecoveredBy.DRAFT,
                        Money.parse("1", "EUR"),
                        Money.parse("1", "USD"),
                        NOW,
                        NOW));
        assertThat(order("1", "0", "EUR").toString()).doesNotContain("4711");
    }

    private static RecoveredOrder order(String paid, String refunded, String currency) {
        return new RecoveredOrder(
                new OrderId(4711),
                1,
                RecoveredBy.DRAFT,
                Money.parse(paid, currency),
                Money.parse(refunded, currency),
                NOW.plusNanos(1),
                NOW);
    }

    @Test
    void stagesSayWhetherACallMayBeOnItsWay() {
        for (RecoveryStage stage : RecoveryStage.values()) {
            assertThat(stage.isInFlight())
                    .isEqualTo(Set.of(RecoveryStage.CREATING, RecoveryStage.INVOICING)
                            .contains(stage));
        }
        assertThat(RecoveredBy.CART.key()).isEqualTo("cart");
        assertThat(Known.of(true)).isEqualTo(Known.YES);
        assertThat(Known.of(false)).isEqualTo(Known.NO);
    }
}
