package dev.avow.core.usecase;

import dev.avow.core.port.JournalLock;
import dev.avow.core.port.JournalMark;
import dev.avow.core.port.JournalMark.Mark;
import dev.avow.core.port.KeptRequest.Range;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;

/**
 * Knows whether every store has been told all that stands in the suppression journal. A store that was restored to an older
 * state has not: nothing may be served before {@link ReapplyErasures} told it (S3-43, I25). Thread-safe.
 */
public final class GuardRestore {

    private final SuppressionJournal journal;
    private final List<JournalMark> marks;
    private final RightsRequests requests;
    private final JournalLock lock;

    /** Puts it together. */
    public GuardRestore(
            SuppressionJournal journal, List<JournalMark> marks, RightsRequests requests, JournalLock lock) {
        this.journal = journal;
        this.marks = List.copyOf(marks);
        this.requests = requests;
        this.lock = lock;
    }

    /** How the stores stand to the journal; what comes later is worse. */
    public enum State {
        /** All of them know all of it, or an erasure is at work that will tell them. */
        TOLD,
        /** One of them is older than the journal. */
        BEHIND,
        /** One of them is older than what the journal still knows, and cannot be told what is forgotten. A person must decide. */
        STORE_TOO_OLD,
        /** One of them knows more than the journal: the journal itself was lost or replaced. A person must decide. */
        JOURNAL_LOST
    }

    /**
     * How they stand.
     *
     * @throws dev.avow.core.port.PortException if a store or the journal cannot be asked
     */
    public State state() {
        State state = judge();
        // An erasure may be just between the journal and its own record: only alone can that be told from a restore.
        return state == State.TOLD ? state : lock.alone(this::judge);
    }

    /** Whether something may be served. */
    public enum Serving {
        /** No store is older than the journal, or knows more. */
        YES,
        /**
         * None of those that answered is. One that cannot be asked serves nothing either and says so itself, but may be an older
         * one as soon as it answers: this holds for the moment, and is not to be kept.
         */
        FOR_NOW,
        /** One of them is. */
        NO
    }

    /**
     * Whether something may be served.
     *
     * @throws dev.avow.core.port.PortException if it cannot be told, such as where the journal cannot be read: nothing may be
     *     served
     */
    public Serving serving() {
        Looked looked = look();
        return (looked.state() == State.TOLD ? looked : lock.alone(this::look)).serving();
    }

    private State judge() {
        Looked looked = look();
        if (looked.state() == State.TOLD) {
            looked.unasked().ifPresent(failure -> {
                throw failure;
            });
        }
        return looked.state();
    }

    /**
     * What a look at all stores found.
     *
     * @param state of those that answered, the worst
     * @param unasked why another did not
     */
    private record Looked(State state, Optional<PortException> unasked) {

        Serving serving() {
            Serving asFarAsTold = unasked.isEmpty() ? Serving.YES : Serving.FOR_NOW;
            return state == State.TOLD ? asFarAsTold : Serving.NO;
        }
    }

    /** One that does not answer hides nothing that another one tells. */
    private Looked look() {
        long length = journal.length();
        State worst = State.TOLD;
        Optional<PortException> unasked = Optional.empty();
        for (JournalMark store : marks) {
            Optional<Mark> found;
            try {
                found = store.read();
            } catch (PortException e) {
                unasked = Optional.of(e);
                continue;
            }
            State state = state(found, length);
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
        return new Looked(worst, unasked);
    }

    private State state(Optional<Mark> found, long length) {
        if (found.filter(mark -> !isOfThis(mark, length)).isPresent()) {
            return State.JOURNAL_LOST;
        }
        Mark mark = found.orElseGet(this::unmarked);
        // Whoever knows all there ever was misses nothing: the journal is asked no more than before.
        if (mark.position() < length && mark.position() < journal.forgotten().erased()) {
            return State.STORE_TOO_OLD;
        }
        return isBehind(mark, length) ? State.BEHIND : State.TOLD;
    }

    private Mark unmarked() {
        return new Mark(journal.identity(), 0);
    }

    private boolean isOfThis(Mark mark, long length) {
        return mark.journal().equals(journal.identity()) && mark.newest() <= length;
    }

    private boolean isBehind(Mark mark, long length) {
        if (mark.position() == length) {
            return false;
        }
        List<Range> atWork = requests.unfinished();
        return journal.after(mark.position()).stream()
                .filter(placed -> placed.entry().kind() == JournalEntry.Kind.ERASED)
                .filter(placed -> !mark.covers(placed.position()))
                .anyMatch(placed -> atWork.stream().noneMatch(range -> range.covers(placed.position())));
    }

    /**
     * Marks the stores as told of an erasure all of whose steps are done, then does what finishes it. In this order, since what
     * is finished and not marked looks like a restore: where a mark fails, or the process ends between, the erasure is
     * still open and is finished again (S3-43).
     *
     * @param done where the journal speaks of it
     */
    void finishing(Optional<Range> done, Runnable finish) {
        alone(() -> {
            boolean isTold = judge() == State.TOLD;
            if (isTold) {
                mark(done);
            }
            finish.run();
            return isTold;
        });
    }

    /** Marks the stores as told, after somebody told them. */
    void told() {
        alone(() -> {
            mark(Optional.empty());
            return State.TOLD;
        });
    }

    /** Marks stores that know all there is, such as empty ones at the first start; harmless at any time. */
    public void settle() {
        finishing(Optional.empty(), () -> {});
    }

    /**
     * Lets something be forgotten that every store was told; nothing while one of them may not have been.
     *
     * @param forgetting takes the position up to which all were told, and says how much it forgot
     */
    int letForget(LongToIntFunction forgetting) {
        return alone(() -> judge() == State.TOLD
                ? forgetting.applyAsInt(marks.stream()
                        .mapToLong(
                                store -> store.read().orElseGet(this::unmarked).position())
                        .min()
                        .orElse(0))
                : 0);
    }

    /**
     * Takes the journal that is there for the right one, though a store knew more or is older than all that it still knows:
     * what is not in it is not re-applied any more. For a person to decide.
     */
    public void adopt() {
        told();
    }

    <T> T alone(Supplier<T> work) {
        return lock.alone(work);
    }

    /** Everything but what is at work; those behind an erasure that takes long are done all the same. */
    private Mark reached(Optional<Range> done) {
        long length = journal.length();
        List<Range> atWork = requests.unfinished().stream()
                .filter(range -> !done.equals(Optional.of(range)))
                .sorted(Comparator.comparingLong(Range::first))
                .toList();
        if (atWork.isEmpty()) {
            return new Mark(journal.identity(), length);
        }
        List<Range> beyond = new ArrayList<>();
        long next = atWork.get(0).last() + 1;
        for (Range range : atWork) {
            if (range.first() > next) {
                beyond.add(new Range(next, range.first() - 1));
            }
            next = Math.max(next, range.last() + 1);
        }
        if (next <= length) {
            beyond.add(new Range(next, length));
        }
        return new Mark(journal.identity(), atWork.get(0).first() - 1, beyond);
    }

    private void mark(Optional<Range> done) {
        Mark mark = reached(done);
        for (JournalMark store : marks) {
            if (!store.read().equals(Optional.of(mark))) {
                store.write(mark);
            }
        }
    }
}
