package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * All that a {@link Purge} owes (PU-1 to PU-4). It writes around the year 2090 and removes all that ended by then; what
 * the other contracts wrote starts in 2100 and is left alone. Never run it on a store with data of today.
 */
public interface PurgeContract {

    /** The purge under test. */
    Purge purge();

    /**
     * Writes a record into the store that the purge sweeps; each call another one, of another shop where the store
     * knows shops.
     *
     * @return says, whenever it is asked, whether the record is physically there
     */
    BooleanSupplier write(Lifetime lifetime);

    /** PU-1 (S1-21). */
    @Test
    default void pu1OnlyWhatTheHorizonHidesIsRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        BooleanSupplier hidden = write(era.life(0, 1_000));
        BooleanSupplier shown = write(era.life(1, 1_001));

        int removed = purge().purge(era.expiredAt(1_000), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(hidden.getAsBoolean()).isFalse();
        assertThat(shown.getAsBoolean()).isTrue();
    }

    /** PU-1: what only today's rule has ended goes too, and at that very instant. */
    @Test
    default void pu1WhatTodaysRuleHasEndedIsRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        BooleanSupplier hidden = write(era.life(10, 9_000));
        BooleanSupplier shown = write(era.life(11, 9_000));

        int removed = purge().purge(new Horizon(era.at(20), era.at(10)), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(hidden.getAsBoolean()).isFalse();
        assertThat(shown.getAsBoolean()).isTrue();
    }

    /** PU-1: an open clock is no excuse where today's rule waits for no event; where it waits, open records stay. */
    @Test
    default void pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen() {
        PurgeEra era = PurgeEra.cleared(purge());
        BooleanSupplier hidden = write(Lifetime.open(era.at(10), Chat.VERSION));
        BooleanSupplier shown = write(Lifetime.open(era.at(11), Chat.VERSION));
        BooleanSupplier running = write(new Lifetime(era.at(9), era.at(30), era.at(9_000), Chat.VERSION));

        assertThat(purge().purge(new Horizon(era.at(20), era.at(10)), 100)).isZero();
        int removed = purge().purge(new Horizon(era.at(20), era.at(10), era.at(10)), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(hidden.getAsBoolean()).isFalse();
        assertThat(shown.getAsBoolean()).isTrue();
        assertThat(running.getAsBoolean()).isTrue();
    }

    /** PU-1: a sweep serves no shop and spares none. */
    @Test
    default void pu1AllShopsAreSwept() {
        PurgeEra era = PurgeEra.cleared(purge());
        List<BooleanSupplier> hidden = writeMany(era, 3);

        purge().purge(era.expiredAt(1_000), 100);

        assertThat(PurgeEra.present(hidden)).isZero();
    }

    /** PU-2. */
    @Test
    default void pu2OneCallRemovesNoMoreThanItsLimit() {
        PurgeEra era = PurgeEra.cleared(purge());
        List<BooleanSupplier> hidden = writeMany(era, 5);
        Horizon horizon = era.expiredAt(1_000);

        List<Integer> removed = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            removed.add(purge().purge(horizon, 2));
            left.add(PurgeEra.present(hidden));
        }

        assertThat(left).as("records left after each call").containsExactly(3L, 1L, 0L, 0L);
        assertThat(removed).as("what each call said").containsExactly(2, 2, 1, 0);
    }

    /** PU-3. */
    @Test
    default void pu3TwoSweepsAtOnceDoNoHarm() {
        PurgeEra era = PurgeEra.cleared(purge());
        List<BooleanSupplier> hidden = writeMany(era, 20);
        BooleanSupplier shown = write(era.life(5, 1_001));
        Horizon horizon = era.expiredAt(1_000);

        List<Race.Finish<Integer>> finishes = Race.run(2, () -> PurgeEra.sweep(purge(), horizon, 3));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().mapToInt(PurgeEra::count).sum())
                .as("removed by both sweeps")
                .isEqualTo(20);
        assertThat(PurgeEra.present(hidden)).isZero();
        assertThat(shown.getAsBoolean()).isTrue();
    }

    /** PU-4: what is hidden but still there is counted, so that a sweep that does not work is seen. */
    @Test
    default void pu4OldestCountsTheHidden() {
        PurgeEra era = PurgeEra.cleared(purge());
        write(era.life(10, 20));
        write(era.life(11, 9_000_000));

        assertThat(purge().oldest()).contains(era.at(10));
    }

    /** PU-4. */
    @Test
    default void pu4OldestMovesOnWhenTheOldAreRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        write(era.life(10, 20));
        write(era.life(11, 9_000));

        purge().purge(era.expiredAt(30), 100);

        assertThat(purge().oldest()).contains(era.at(11));
    }

    /** PU-4: the clock counts, not the record's beginning. */
    @Test
    default void pu4OldestIsTheClockThatStartedFirst() {
        PurgeEra era = PurgeEra.cleared(purge());
        write(new Lifetime(era.at(10), era.at(40), era.at(9_000), Chat.VERSION));
        write(era.life(30, 9_000));

        assertThat(purge().oldest()).contains(era.at(30));
    }

    private List<BooleanSupplier> writeMany(PurgeEra era, int count) {
        List<BooleanSupplier> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            written.add(write(era.life(i, 1_000)));
        }
        return written;
    }
}
