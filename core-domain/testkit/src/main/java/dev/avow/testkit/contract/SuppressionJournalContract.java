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
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** All that a {@link SuppressionJournal} owes (SJ-1 to SJ-4, SJ-7); what a damaged one does is for its own tests. */
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

    /** SJ-7: what is left stays in its place, and what comes then goes behind all there ever was. */
    @Test
    default void sj7WhatIsForgottenIsGoneAndAllElseStaysInItsPlace() {
        SuppressionJournal journal = journal();
        JournalEntry first = entry(Kind.ERASED);
        JournalEntry third = entry(Kind.ERASED);
        journal.append(List.of(first, entry(Kind.ERASED)));
        journal.append(List.of(third, entry(Kind.ERASED), stopped()));

        int forgotten = journal.forget(Set.of(2L, 4L, 5L, 9L));
        long next = journal.append(List.of(first));

        assertThat(forgotten).isEqualTo(3);
        assertThat(next).isEqualTo(6);
        assertThat(journal.length()).isEqualTo(6);
        assertThat(journal.after(0)).containsExactly(new Placed(1, first), new Placed(3, third), new Placed(6, first));
        assertThat(journal.after(1)).extracting(Placed::position).containsExactly(3L, 6L);
        assertThat(journal.after(4)).extracting(Placed::position).containsExactly(6L);
    }

    /** SJ-7: how often, and up to which erasure; other kinds ask nothing of a store. */
    @Test
    default void sj7ItIsKnownThatSomethingWasForgotten() {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry(Kind.ERASED), stopped(), entry(Kind.ERASED), stopped()));
        SuppressionJournal.Forgotten before = journal.forgotten();
        journal.forget(Set.of(1L, 2L));
        SuppressionJournal.Forgotten once = journal.forgotten();
        journal.forget(Set.of(7L));
        SuppressionJournal.Forgotten same = journal.forgotten();
        journal.forget(Set.of(4L));

        assertThat(before).isEqualTo(new SuppressionJournal.Forgotten(0, 0));
        assertThat(once).isEqualTo(new SuppressionJournal.Forgotten(1, 1));
        assertThat(same).isEqualTo(once);
        assertThat(journal.forgotten()).isEqualTo(new SuppressionJournal.Forgotten(2, 1));
    }

    /** SJ-7: the length of an empty journal is what it was, for every instance, at once and after a restart. */
    @Test
    default void sj7AnotherInstanceKnowsItAtOnce() {
        SuppressionJournal journal = journal();
        SuppressionJournal other = opened(journal);
        journal.append(List.of(entry(Kind.ERASED), entry(Kind.ERASED)));
        List<Placed> before = other.after(0);
        other.forget(Set.of(1L, 2L));

        assertThat(before).hasSize(2);
        for (SuppressionJournal each : List.of(journal, other, opened(journal))) {
            assertThat(each.after(0)).isEmpty();
            assertThat(each.length()).isEqualTo(2);
            assertThat(each.forgotten()).isEqualTo(new SuppressionJournal.Forgotten(1, 2));
            assertThat(each.identity()).isEqualTo(journal.identity());
        }
    }

    private static JournalEntry stopped() {
        return new JournalEntry(
                Kind.STOPPED,
                Deliveries.digest(),
                Optional.of(Purpose.CART_RECOVERY),
                Chat.NOW,
                Chat.NOW.plusSeconds(60));
    }

    private static JournalEntry entry(Kind kind) {
        return new JournalEntry(kind, Deliveries.digest(), Optional.empty(), Chat.NOW, Chat.NOW.plusSeconds(60));
    }
}
