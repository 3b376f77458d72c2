package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.UsageName;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.port.UsageCounts.Count;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that {@link UsageCounts} owe (UC-1 to UC-4). */
public interface UsageCountsContract {

    /** The counts under test; each call gives an instance, all of the same counts. */
    UsageCounts counts();

    /** A day that no other test counts on. */
    private static LocalDate day() {
        return LocalDate.of(2200, 1, 1).plusDays(Math.floorMod(Fresh.name().hashCode(), 1_000_000));
    }

    private static Lifetime life(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Lifetime.fixed(start, start.plusSeconds(86_400), new PolicyVersion(1));
    }

    private static Horizon during(LocalDate day) {
        return new Horizon(day.atTime(12, 0).toInstant(ZoneOffset.UTC), Instant.EPOCH);
    }

    private void add(ShopId shop, LocalDate day, Map<UsageName, Integer> amounts) {
        counts().add(shop, day, amounts, life(day));
    }

    private List<Count> of(ShopId shop, LocalDate day) {
        return counts().of(shop, day, day, during(day));
    }

    private List<Count> overAll(LocalDate day, int least) {
        return counts().overAll(day, day, least, during(day));
    }

    /** UC-1 (S1-04). */
    @Test
    default void uc1WhatWasAddedIsSummed() {
        ShopId shop = Fresh.shop();
        LocalDate day = day();
        add(shop, day, Map.of(UsageName.QUERIES, 1, UsageName.SESSIONS, 1));
        add(shop, day, Map.of(UsageName.QUERIES, 2));
        add(shop, day.plusDays(1), Map.of(UsageName.QUERIES, 4));

        assertThat(of(shop, day))
                .containsExactly(new Count(day, UsageName.QUERIES, 3), new Count(day, UsageName.SESSIONS, 1));
        assertThat(counts().of(shop, day.minusDays(1), day.plusDays(1), during(day)))
                .extracting(Count::amount)
                .containsExactly(3L, 1L, 4L);
    }

    /** UC-1. */
    @Test
    default void uc1NoneIsLostWhenManyAddAtOnce() {
        ShopId shop = Fresh.shop();
        LocalDate day = day();

        Race.run(8, () -> {
            add(shop, day, Map.of(UsageName.HELPFUL, 1, UsageName.QUERIES, 1));
            return true;
        });

        assertThat(of(shop, day)).extracting(Count::amount).containsExactly(8L, 8L);
    }

    /** UC-2 (S0-04). */
    @Test
    default void uc2AnotherShopSeesNothing() {
        LocalDate day = day();
        add(Fresh.shop(), day, Map.of(UsageName.QUERIES, 1));

        assertThat(of(Fresh.shop(), day)).isEmpty();
    }

    /** UC-3. */
    @Test
    default void uc3WhatIsOverIsNotTold() {
        ShopId shop = Fresh.shop();
        LocalDate day = day();
        add(shop, day, Map.of(UsageName.QUERIES, 1));
        Horizon late = during(day.plusDays(1));

        assertThat(counts().of(shop, day, day, late)).isEmpty();
        assertThat(counts().overAll(day, day, 1, late)).isEmpty();
    }

    /** UC-4 (S1-24). */
    @Test
    default void uc4ASumOfTooFewShopsIsNotTold() {
        LocalDate day = day();
        for (int i = 1; i <= 3; i++) {
            add(Fresh.shop(), day, Map.of(UsageName.QUERIES, i));
        }
        add(Fresh.shop(), day, Map.of(UsageName.LEADS, 9));

        assertThat(overAll(day, 3)).containsExactly(new Count(day, UsageName.QUERIES, 6));
        assertThat(overAll(day, 4)).isEmpty();
        assertThat(overAll(day, 1)).hasSize(2);
    }
}
