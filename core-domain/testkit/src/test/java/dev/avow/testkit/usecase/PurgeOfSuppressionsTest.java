package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.JournalMark.Mark;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.GuardRestore.State;
import dev.avow.core.usecase.PurgeOfSuppressions;
import dev.avow.core.usecase.StopFlows;
import dev.avow.testkit.data.TestIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S3-43, I25: marks of the suppression journal go when their time is over, and no restore goes unnoticed for that. */
class PurgeOfSuppressionsTest {

    private static final SubjectLocator MARA = ErasureDesk.named(1);

    private final ErasureDesk desk = new ErasureDesk();

    private PurgeOfSuppressions purge() {
        return new PurgeOfSuppressions(desk.journal, desk.guard(), desk.policies, desk.time);
    }

    private int purged() {
        return purged(100);
    }

    private int purged(int limit) {
        Instant now = desk.time.instant();
        return purge().purge(desk.policies.at(now).horizon(DataClass.SUPPRESSION, now), limit);
    }

    private void erase(int person) {
        desk.plant(SHOP, person);
        desk.untilDone(desk.command(SHOP, Optional.of(ErasureDesk.named(person)), "t-" + person));
    }

    private Instant end(int entry) {
        return desk.journal.after(0).get(entry).entry().expiresAt();
    }

    @Test
    void aMarkIsThereToItsLastMillisecondAndThenIsGone_S3_43() {
        desk.guard().settle();
        erase(1);
        Instant end = end(0);
        desk.at(end.minusMillis(1));
        int before = purged();
        desk.at(end);
        int marks = desk.journal.after(0).size();
        int then = purged();

        assertThat(before).isZero();
        assertThat(then).isEqualTo(marks).isPositive();
        assertThat(desk.journal.after(0)).isEmpty();
        assertThat(purged()).isZero();
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
    }

    /** A shorter rule of today ends no mark: what it keeps away is as old as the backups of its own day. */
    @Test
    void aMarkEndsAsItWasDatedAndNotSooner() {
        desk.guard().settle();
        erase(1);
        Instant now = desk.time.instant();

        assertThat(purge().purge(new Horizon(now, now.plusSeconds(1), now), 100))
                .isZero();
    }

    /** PU-2. */
    @Test
    void oneCallTakesSoManyAndSaysHowMany() {
        desk.guard().settle();
        erase(1);
        int marks = desk.journal.after(0).size();
        desk.at(end(0));

        assertThat(purged(1)).isEqualTo(1);
        assertThat(desk.journal.after(0)).hasSize(marks - 1);
        assertThat(purged()).isEqualTo(marks - 1);
    }

    /** The oldest is what the rule of today would have dated to the first end: the alarm for a mark that outlives it is the usual one. */
    @Test
    void theOldestIsOfErasuresOnly() {
        desk.guard().settle();
        Optional<Instant> none = purge().oldest();
        new StopFlows(desk.suppressions(), desk.time).stop(SHOP, MARA, Kind.OPT_OUT);
        Optional<Instant> stopped = purge().oldest();
        Instant erased = desk.time.instant();
        erase(1);
        desk.at(erased.plus(Duration.ofDays(20)));
        erase(2);

        assertThat(none).isEmpty();
        assertThat(stopped).isEmpty();
        assertThat(purge().oldest()).contains(erased);
    }

    /** An erasure that one store was not told of is not forgotten, however old it is. */
    @Test
    void whatAStoreWasNotToldStays_S3_43() {
        desk.guard().settle();
        Mark former = desk.mongo.read().orElseThrow();
        desk.plant(SHOP, 1);
        var backup = desk.backup();
        erase(1);
        desk.at(end(0));
        desk.restore(backup);
        desk.mongo.write(former);
        State restored = desk.guard().state();
        int purged = purged();
        desk.reapplied();

        assertThat(restored).isEqualTo(State.BEHIND);
        assertThat(purged).isZero();
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
        assertThat(purged()).isPositive();
    }

    /** A copy from before an erasure that is forgotten by now cannot be told: nothing is served until somebody decides. */
    @Test
    void aStoreOlderThanWhatIsForgottenIsFoundOut_S3_43() {
        desk.guard().settle();
        Mark former = desk.mongo.read().orElseThrow();
        erase(1);
        desk.at(end(0));
        purged();
        desk.mongo.write(former);
        State older = desk.guard().state();
        desk.guard().settle();
        State settled = desk.guard().state();
        desk.guard().adopt();

        assertThat(List.of(older, settled)).containsOnly(State.STORE_TOO_OLD);
        assertThat(desk.guard().state()).isEqualTo(State.TOLD);
    }

    /** A shop's own mark, too; and an instance that has read it forgets it as well. */
    @Test
    void anInstanceThatReadAMarkForgetsIt() {
        desk.guard().settle();
        Suppressions other = desk.suppressions();
        erase(1);
        Instant begun = desk.time.instant();
        boolean before = other.isErased(SHOP, MARA, begun);
        desk.at(end(0));
        purged();
        erase(2);

        assertThat(before).isTrue();
        assertThat(other.isErased(SHOP, MARA, begun)).isFalse();
        assertThat(other.isErased(SHOP, ErasureDesk.named(2), desk.time.instant()))
                .isTrue();
    }

    /** S1-41, S4-10: a stop holds for ever; one that was lifted leaves no trace, in whatever order it is swept. */
    @Test
    void aStopStaysUntilItIsLifted_S1_41() {
        StopFlows flows = new StopFlows(desk.suppressions(), desk.time);
        flows.stop(SHOP, MARA, Kind.OPT_OUT);
        desk.at(Lifetime.FAR.minusSeconds(1));
        int ofOne = purged();
        flows.lift(SHOP, MARA, Kind.OPT_OUT);
        boolean lifted = desk.suppressions().isStopped(SHOP, MARA, Purpose.CART_RECOVERY);
        while (purged(1) > 0) {
            assertThat(desk.suppressions().isStopped(SHOP, MARA, Purpose.CART_RECOVERY))
                    .isFalse();
        }

        assertThat(ofOne).isZero();
        assertThat(lifted).isFalse();
        assertThat(desk.journal.after(0)).isEmpty();
    }

    /** Of a stop that was said again only the last word is kept, and holds. */
    @Test
    void ofAStopThatWasSaidAgainTheLastWordStays() {
        StopFlows flows = new StopFlows(desk.suppressions(), desk.time);
        flows.stop(SHOP, MARA, Kind.OPT_OUT);
        int once = desk.journal.after(0).size();
        flows.lift(SHOP, MARA, Kind.OPT_OUT);
        desk.at(desk.time.instant().plusSeconds(1));
        flows.stop(SHOP, MARA, Kind.OPT_OUT);

        assertThat(purged()).isEqualTo(2 * once);
        assertThat(desk.journal.after(0)).hasSize(once);
        assertThat(desk.journal.after(0))
                .extracting(SuppressionJournal.Placed::entry)
                .extracting(JournalEntry::kind)
                .containsOnly(JournalEntry.Kind.STOPPED);
        assertThat(desk.suppressions().isStopped(SHOP, MARA, Purpose.CART_RECOVERY))
                .isTrue();
    }

    /** A stop is lifted under whichever key it was written: a master key that was turned in between keeps nobody out. */
    @Test
    void aStopIsLiftedAfterTheKeyWasTurned() {
        new StopFlows(desk.suppressions(), desk.time).stop(SHOP, MARA, Kind.OPT_OUT);
        desk.hasher = desk.hasher.turned(new TestIds("second"));
        boolean before = desk.suppressions().isStopped(SHOP, MARA, Purpose.CART_RECOVERY);
        new StopFlows(desk.suppressions(), desk.time).lift(SHOP, MARA, Kind.OPT_OUT);

        assertThat(before).isTrue();
        assertThat(desk.suppressions().isStopped(SHOP, MARA, Purpose.CART_RECOVERY))
                .isFalse();
    }
}
