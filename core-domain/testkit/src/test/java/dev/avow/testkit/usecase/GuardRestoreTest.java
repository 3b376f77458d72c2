package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.OTHER;
import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.JournalMark;
import dev.avow.core.port.JournalMark.Mark;
import dev.avow.core.port.KeptRequest.Range;
import dev.avow.core.port.PortException;
import dev.avow.core.rights.StopReason;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.GuardRestore.Serving;
import dev.avow.core.usecase.GuardRestore.State;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.testkit.data.Cases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S3-43, S0-08, I25: a restore revives nobody. */
class GuardRestoreTest {

    /** Either store alone, restored to a state before the erasure, is told before anything is served. */
    @Test
    void aRestoredStoreIsToldWhatWasErased_S3_43() {
        for (boolean isMongo : new boolean[] {false, true}) {
            ErasureDesk desk = new ErasureDesk();
            desk.guard().settle();
            desk.plant(SHOP, 1);
            desk.plant(SHOP, 2);
            var backup = desk.backup();
            JournalMark store = isMongo ? desk.mongo : desk.sql;
            Mark mark = store.read().orElseThrow();
            desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
            assertThat(desk.guard().state()).isEqualTo(State.TOLD);

            desk.restore(backup);
            store.write(mark);
            State restored = desk.guard().state();
            desk.reapply().handle();

            assertThat(restored).isEqualTo(State.BEHIND);
            assertThat(desk.guard().state()).isEqualTo(State.TOLD);
            assertThat(desk.left(SHOP, 1)).isZero();
            assertThat(desk.left(SHOP, 2)).isPositive();
        }
    }

    /** A shop that was erased stays so. */
    @Test
    void aRestoredShopIsForgottenAgain_S3_44() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        desk.plant(OTHER, 1);
        var backup = desk.backup();
        desk.erase().handle(desk.command(SHOP, Optional.empty(), "t-1"));

        desk.restore(backup);
        desk.reapply().handle();

        assertThat(desk.leftOf(SHOP)).isZero();
        assertThat(desk.leftOf(OTHER)).isPositive();
    }

    /** An erasure that is only half done when the copy is taken is not believed to be done. */
    @Test
    void aCopyTakenInTheMiddleIsFoundOut() {
        ErasureDesk desk = new ErasureDesk();
        desk.guard().settle();
        desk.plant(SHOP, 1);
        desk.crashAfter(9);
        try {
            desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
        } catch (PortException e) {
            assertThat(e.code()).isEqualTo("store.unavailable");
        }
        assertThat(desk.guard().state()).as("it is at work").isEqualTo(State.TOLD);
        var backup = desk.backup();
        Mark mark = desk.mongo.read().orElseThrow();
        desk.untilDone(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        desk.restore(backup);
        desk.mongo.write(mark);

        assertThat(desk.guard().state()).isEqualTo(State.BEHIND);
    }

    /** An erasure that a store keeps from going on, and others that are done meanwhile: nothing looks like a restore. */
    @Test
    void whoIsDoneBehindAnErasureThatTakesLongIsTold_S3_43() {
        ErasureDesk desk = new ErasureDesk();
        desk.guard().settle();
        for (int person = 1; person <= 4; person++) {
            desk.plant(SHOP, person);
        }
        isBrokenOff(desk, 1);
        done(desk, 2);
        assertThat(desk.guard().state()).as("one is at work, the next is done").isEqualTo(State.TOLD);
        isBrokenOff(desk, 3);
        done(desk, 4);
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);

        done(desk, 1);
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
        done(desk, 3);

        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
        assertThat(desk.mongo.read()).contains(new Mark("journal-1", desk.journal.length()));
        assertThat(desk.sql.read()).isEqualTo(desk.mongo.read());
    }

    /** A copy that was taken while one was at work knows nothing of those that were done behind it. */
    @Test
    void aCopyFromBeforeOneThatWasDoneBehindAnotherIsFoundOut_S3_43() {
        ErasureDesk desk = new ErasureDesk();
        desk.guard().settle();
        desk.plant(SHOP, 1);
        desk.plant(SHOP, 2);
        isBrokenOff(desk, 1);
        var backup = desk.backup();
        Mark mark = desk.mongo.read().orElseThrow();
        done(desk, 2);
        Mark after = desk.mongo.read().orElseThrow();

        desk.restore(backup);
        desk.mongo.write(mark);
        State restored = desk.guard().state();
        desk.reapplied();

        assertThat(restored).isEqualTo(State.BEHIND);
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
        assertThat(desk.mongo.read()).contains(after);
        assertThat(desk.left(SHOP, 2)).isZero();
    }

    /** Any number of them, broken off and gone on with in any order. */
    @Test
    void whateverIsDoneInWhateverOrderNothingLooksLikeARestore_S3_43() {
        Cases.each(200, cases -> {
            ErasureDesk desk = new ErasureDesk();
            desk.guard().settle();
            for (int person = 1; person <= 6; person++) {
                desk.plant(SHOP, person);
            }
            for (int event = 0; event < 20; event++) {
                int person = cases.between(1, 6);
                if (cases.between(0, 1) == 0) {
                    desk.crashAfter(cases.between(0, 25));
                }
                attempt(desk, person);
                assertThat(desk.guard().state()).as("after event %d", event).isEqualTo(State.TOLD);
            }
            for (int person = 1; person <= 6; person++) {
                done(desk, person);
            }
            assertThat(desk.mongo.read()).contains(new Mark("journal-1", desk.journal.length()));
        });
    }

    /** A store that is away hides nothing that another one tells, whichever is asked first. */
    @Test
    void aStoreThatCannotBeAskedHidesNoRestoredOne_S3_43() {
        for (boolean isMongo : new boolean[] {false, true}) {
            ErasureDesk desk = new ErasureDesk();
            desk.guard().settle();
            Mark before = desk.mongo.read().orElseThrow();
            done(desk, 1);
            JournalMark away = new FailingMark(isMongo ? desk.sql : desk.mongo, true, false);
            JournalMark there = isMongo ? desk.mongo : desk.sql;
            GuardRestore guard = guard(desk, isMongo ? List.of(away, there) : List.of(there, away));

            Serving whileTold = guard.serving();
            assertThatThrownBy(guard::state).isInstanceOf(PortException.Unavailable.class);
            there.write(before);

            assertThat(whileTold).as("what is there knows all").isEqualTo(Serving.FOR_NOW);
            assertThat(guard.serving()).isEqualTo(Serving.NO);
            assertThat(guard.state()).isEqualTo(State.BEHIND);
        }
    }

    /** The last word about an erasure is said of it when both stores bear its mark: a hiccup between does not look like a restore. */
    @Test
    void aMarkThatFailsAtTheEndOfAnErasureShutsNothing_S3_43() {
        for (boolean isMongo : new boolean[] {false, true}) {
            ErasureDesk desk = new ErasureDesk();
            desk.guard().settle();
            desk.plant(SHOP, 1);
            JournalMark failing = new FailingMark(isMongo ? desk.mongo : desk.sql, false, true);
            List<JournalMark> marks = isMongo ? List.of(desk.sql, failing) : List.of(failing, desk.mongo);

            assertThatThrownBy(() -> desk.erase(guard(desk, marks)).handle(command(desk, 1)))
                    .isInstanceOf(PortException.Unavailable.class);
            assertThat(desk.guard().state()).isEqualTo(State.TOLD);
            assertThat(desk.left(SHOP, 1)).isZero();

            done(desk, 1);
            assertThat(desk.guard().state()).isEqualTo(State.TOLD);
            assertThat(desk.mongo.read()).contains(new Mark("journal-1", desk.journal.length()));
            assertThat(desk.sql.read()).isEqualTo(desk.mongo.read());
        }
    }

    private static GuardRestore guard(ErasureDesk desk, List<JournalMark> marks) {
        return new GuardRestore(desk.journal, marks, desk.requests, desk.lock);
    }

    /** A store that is away for whoever reads its mark, or writes it. */
    private record FailingMark(JournalMark mark, boolean isUnreadable, boolean isUnwritable) implements JournalMark {

        @Override
        public String store() {
            return mark.store();
        }

        @Override
        public Optional<Mark> read() {
            if (isUnreadable) {
                throw new PortException.Unavailable("store.unavailable", "the store is away");
            }
            return mark.read();
        }

        @Override
        public void write(Mark written) {
            if (isUnwritable) {
                throw new PortException.Unavailable("store.unavailable", "the store is away");
            }
            mark.write(written);
        }
    }

    private static void isBrokenOff(ErasureDesk desk, int person) {
        desk.crashAfter(12);
        assertThatThrownBy(() -> desk.erase().handle(command(desk, person))).isInstanceOf(PortException.class);
        assertThat(desk.requests.unfinished()).as("it stands in the journal").isNotEmpty();
    }

    private static void attempt(ErasureDesk desk, int person) {
        try {
            desk.erase().handle(command(desk, person));
        } catch (PortException e) {
            assertThat(e.code()).isEqualTo("store.unavailable");
        }
    }

    private static void done(ErasureDesk desk, int person) {
        assertThat(desk.untilDone(command(desk, person)).isDone()).isTrue();
    }

    private static TakeRequest.Command command(ErasureDesk desk, int person) {
        return desk.command(SHOP, Optional.of(ErasureDesk.named(person)), "p-" + person);
    }

    @Test
    void aMarkIsReadAsItWasWritten() {
        Mark mark = new Mark("journal-1", 3, List.of(new Range(5, 6), new Range(9, 9)));

        assertThat(mark.beyondAsText()).isEqualTo("5-6,9-9");
        assertThat(Mark.of("journal-1", 3, "5-6,9-9")).isEqualTo(mark);
        assertThat(Mark.of("journal-1", 3, "")).isEqualTo(new Mark("journal-1", 3));
        assertThatThrownBy(() -> Mark.of("journal-1", 3, "5")).isInstanceOf(PortException.Rejected.class);
    }

    /** A journal that is shorter than a store knows, or another one, is for a person to decide about. */
    @Test
    void aLostJournalIsNotGuessedAbout() {
        ErasureDesk desk = new ErasureDesk();
        desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
        desk.sql.write(new Mark("journal-1", desk.journal.length() + 1));
        State shorter = desk.guard().state();
        desk.sql.write(new Mark("journal-2", 0));
        State another = desk.guard().state();
        desk.guard().adopt();

        assertThat(List.of(shorter, another)).containsOnly(State.JOURNAL_LOST);
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
    }

    /** S1-41, S4-10: what is stopped stays stopped after a restore, and asks nothing of the stores. */
    @Test
    void whatIsStoppedStaysStopped_S1_41() {
        ErasureDesk desk = new ErasureDesk();
        desk.guard().settle();
        var until = desk.time.instant().plusSeconds(3_600);
        desk.suppressions().stop(SHOP, ErasureDesk.named(1), StopReason.OPT_OUT, desk.time.instant(), until);

        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
        assertThat(desk.suppressions().isStopped(SHOP, ErasureDesk.named(1), Purpose.CART_RECOVERY))
                .isTrue();
        assertThat(desk.suppressions().isStopped(SHOP, ErasureDesk.named(1), Purpose.ANSWERING))
                .isFalse();
        assertThat(desk.suppressions().isStopped(SHOP, ErasureDesk.named(2), Purpose.CART_RECOVERY))
                .isFalse();
        desk.suppressions().resume(SHOP, ErasureDesk.named(1), StopReason.OPT_OUT, desk.time.instant(), until);
        assertThat(desk.suppressions().isStopped(SHOP, ErasureDesk.named(1), Purpose.CART_RECOVERY))
                .isFalse();
    }
}
