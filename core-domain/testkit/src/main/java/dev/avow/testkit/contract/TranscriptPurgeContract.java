package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.TranscriptPurge;
import dev.avow.core.retention.Horizon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All that a {@link TranscriptPurge} owes (TP-1 to TP-4). It writes around the year 2090 and removes all that ended by
 * then; what the other contracts wrote starts in 2100 and is left alone. Never run it on a store with data of today.
 */
public interface TranscriptPurgeContract extends TranscriptStoreFactory {

    /** The purge of the same store that {@link #store()} gives. */
    TranscriptPurge purge();

    /** TP-1 (S1-21). */
    @Test
    default void tp1OnlyWhatTheHorizonHidesIsRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        Chat hidden = era.chat(store(), 0, 1_000);
        Chat shown = era.chat(store(), 1, 1_001);

        int removed = purge().purge(era.expiredAt(1_000), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(hidden.find(Chat.EVERYTHING)).isEmpty();
        assertThat(shown.find(Chat.EVERYTHING)).isPresent();
    }

    /** TP-1: what only today's rule has ended goes too, and at that very instant. */
    @Test
    default void tp1WhatTodaysRuleHasEndedIsRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        Chat hidden = era.chat(store(), 10, 9_000);
        Chat shown = era.chat(store(), 11, 9_000);

        int removed = purge().purge(new Horizon(era.at(20), era.at(10)), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(hidden.find(Chat.EVERYTHING)).isEmpty();
        assertThat(shown.find(Chat.EVERYTHING)).isPresent();
    }

    /** TP-1: a sweep serves no shop and spares none. */
    @Test
    default void tp1AllShopsAreSwept() {
        PurgeEra era = PurgeEra.cleared(purge());
        List<Chat> hidden = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            hidden.add(era.chat(store(), i, 1_000));
        }

        purge().purge(era.expiredAt(1_000), 100);

        assertThat(hidden)
                .allSatisfy(chat -> assertThat(chat.find(Chat.EVERYTHING)).isEmpty());
    }

    /** TP-2. */
    @Test
    default void tp2OneCallRemovesNoMoreThanItsLimit() {
        PurgeEra era = PurgeEra.cleared(purge());
        List<Chat> hidden = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            hidden.add(era.chat(store(), i, 1_000));
        }
        Horizon horizon = era.expiredAt(1_000);

        List<Integer> removed = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            removed.add(purge().purge(horizon, 2));
            left.add(PurgeEra.present(hidden));
        }

        assertThat(left).as("conversations left after each call").containsExactly(3L, 1L, 0L, 0L);
        assertThat(removed).as("what each call said").containsExactly(2, 2, 1, 0);
    }

    /** TP-2 and TS-4: gone is gone, so its id is free. */
    @Test
    default void tp2WhatIsRemovedLeavesNothingBehind() {
        PurgeEra era = PurgeEra.cleared(purge());
        Chat chat = era.chat(store(), 0, 1_000);
        chat.append(1, Chat.shopper("more"));
        purge().purge(era.expiredAt(1_000), 100);

        chat.start(Chat.shopper("anew"));

        assertThat(chat.load().turns()).hasSize(1);
        assertThat(chat.load().version()).isEqualTo(1);
    }

    /** TP-3. */
    @Test
    default void tp3TwoSweepsAtOnceDoNoHarm() {
        PurgeEra era = PurgeEra.cleared(purge());
        List<Chat> hidden = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            hidden.add(era.chat(store(), i, 1_000));
        }
        Chat shown = era.chat(store(), 5, 1_001);
        Horizon horizon = era.expiredAt(1_000);

        List<Race.Finish<Integer>> finishes = Race.run(2, () -> PurgeEra.sweep(purge(), horizon, 3));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().mapToInt(PurgeEra::count).sum())
                .as("removed by both sweeps")
                .isEqualTo(20);
        assertThat(PurgeEra.present(hidden)).isZero();
        assertThat(shown.find(Chat.EVERYTHING)).isPresent();
    }

    /** TP-4: what is hidden but still there is counted, so that a sweep that does not work is seen. */
    @Test
    default void tp4OldestCountsTheHidden() {
        PurgeEra era = PurgeEra.cleared(purge());
        Chat old = era.chat(store(), 10, 20);
        era.chat(store(), 11, 9_000_000);
        assertThat(old.find(era.expiredAt(30))).isEmpty();

        assertThat(purge().oldest()).contains(old.lifetime().startedAt());
    }

    /** TP-4. */
    @Test
    default void tp4OldestMovesOnWhenTheOldAreRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        era.chat(store(), 10, 20);
        Chat young = era.chat(store(), 11, 9_000);

        purge().purge(era.expiredAt(30), 100);

        assertThat(purge().oldest()).contains(young.lifetime().startedAt());
    }
}
