package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.port.SuppressionJournal.Placed;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.JournalEntry.Kind;
import dev.avow.core.subject.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** All that a {@link SuppressionJournal} owes (SJ-1 to SJ-4); what a damaged one does is for its own tests. */
public interface SuppressionJournalContract {

    /** An empty journal, another one each time. */
    SuppressionJournal journal();

    /** The same journal as another instance, or after a restart, opens it. */
    SuppressionJournal opened(SuppressionJournal journal);

    /** SJ-1, SJ-2. */
    @Test
    default void sj1WhatWasAppendedIsReadBackInItsOrder() {
        SuppressionJournal journal = journal();
        JournalEntry erased = entry(Kind.ERASED);
        JournalEntry stopped = new JournalEntry(
                Kind.STOPPED,
                Deliveries.digest(),
                Optional.of(Purpose.CART_RECOVERY),
                Chat.NOW.plusNanos(7_000_001),
                Chat.NOW.plusSeconds(60));

        long first = journal.append(List.of(erased));
        long last = journal.append(List.of(stopped, erased));

        assertThat(List.of(first, last)).containsExactly(1L, 3L);
        assertThat(journal.after(0))
                .containsExactly(new Placed(1, erased), new Placed(2, stopped), new Placed(3, erased));
    }

    /** SJ-3. */
    @Test
    default void sj3ReadingGoesOnBehindAPosition() {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry(Kind.ERASED), entry(Kind.ERASED), entry(Kind.ERASED)));

        assertThat(journal.length()).isEqualTo(3);
        assertThat(journal.after(1)).extracting(Placed::position).containsExactly(2L, 3L);
        assertThat(journal.after(3)).isEmpty();
    }

    /** SJ-3: positions are never given twice, whoever appends. */
    @Test
    default void sj3ManyAppendAtOnceAndNoneIsLost() {
        SuppressionJournal journal = journal();
        SuppressionJournal other = opened(journal);
        List<Race.Finish<Long>> finishes = new ArrayList<>();
        finishes.addAll(Race.run(4, () -> journal.append(List.of(entry(Kind.ERASED), entry(Kind.ERASED)))));
        finishes.addAll(Race.run(4, () -> other.append(List.of(entry(Kind.ERASED), entry(Kind.ERASED)))));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(journal.after(0))
                .extracting(Placed::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 16).boxed().toList());
        assertThat(finishes.stream().map(Race.Finish::value)).doesNotHaveDuplicates();
    }

    /** SJ-2: another instance reads at once what this one appended. */
    @Test
    default void sj2AnotherInstanceReadsItAtOnce() {
        SuppressionJournal journal = journal();
        SuppressionJournal other = opened(journal);
        journal.append(List.of(entry(Kind.ERASED)));
        List<Placed> before = other.after(0);
        journal.append(List.of(entry(Kind.ERASED)));

        assertThat(before).hasSize(1);
        assertThat(other.length()).isEqualTo(2);
        assertThat(other.after(0)).isEqualTo(journal.after(0));
    }

    /** SJ-4. */
    @Test
    default void sj4OpenedAgainItIsTheSameAndAnotherIsAnother() {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry(Kind.ERASED)));

        SuppressionJournal again = opened(journal);

        assertThat(again.identity()).isEqualTo(journal.identity());
        assertThat(again.after(0)).isEqualTo(journal.after(0));
        assertThat(journal().identity()).isNotEqualTo(journal.identity());
    }

    private static JournalEntry entry(Kind kind) {
        return new JournalEntry(kind, Deliveries.digest(), Optional.empty(), Chat.NOW, Chat.NOW.plusSeconds(60));
    }
}
