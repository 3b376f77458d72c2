package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Run;
import dev.avow.core.redaction.RawText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.EnforceRetention.Sweep;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnforceRetentionTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Sweeps store = new Sweeps();
    private final Desk desk = new Desk(store);
    private final TestTime ledgersClock = new TestTime();
    private final InMemoryRunLedger ledger = new InMemoryRunLedger(ledgersClock);

    @Test
    void conversationIsPhysicallyGoneAfterOneSweepS1_21() {
        chat("old", TestTime.START);
        chat("young", TestTime.START.plusMillis(1));
        Instant end = TestTime.START.plus(Desk.LIFE);
        desk.time.set(end);

        Sweep sweep = sweep();

        Run run = new Run("retention/transcript", 1, end, 1, Optional.of(TestTime.START));
        FinishedRun finished = new FinishedRun(run, end, Optional.of(TestTime.START.plusMillis(1)));
        assertThat(sweep).isEqualTo(new Sweep(DataClass.TRANSCRIPT, end, 1, Optional.of(finished)));
        assertThat(ledger.last("retention/transcript")).contains(finished);
        assertThat(isThere("old")).isFalse();
        assertThat(isThere("young")).isTrue();
    }

    @Test
    void nothingGoesAMillisecondTooEarly() {
        chat("old", TestTime.START);
        desk.time.set(TestTime.START.plus(Desk.LIFE).minusMillis(1));

        assertThat(sweep().removed()).isZero();
        assertThat(isThere("old")).isTrue();
    }

    @Test
    void tightenedRuleIsEnforcedByTheNextSweep() {
        chat("old", TestTime.START);
        desk.time.advance(Duration.ofHours(1));

        assertThat(handle(Desk.rule(Duration.ofHours(1))).sweeps())
                .extracting(Sweep::removed)
                .containsExactly(1L);
    }

    @Test
    void moreThanOneBatchGoesInOneRun() {
        for (int i = 0; i < 1_001; i++) {
            chat("old-" + i, TestTime.START);
        }
        desk.time.set(TestTime.START.plus(Desk.LIFE));

        Sweep sweep = sweep();

        assertThat(sweep.removed()).isEqualTo(1_001);
        assertThat(sweep.finished().orElseThrow().oldestAfter()).isEmpty();
        assertThat(store.calls).as("batches of 100, the last one empty").isEqualTo(12);
    }

    @Test
    void wholeRunUsesOneCutoffI30() {
        chat("old", TestTime.START);
        chat("expires-meanwhile", TestTime.START.plusMillis(1));
        desk.time.set(TestTime.START.plus(Desk.LIFE));
        store.afterEachCall = () -> desk.time.advance(Duration.ofHours(1));

        Sweep sweep = sweep();

        assertThat(sweep.cutoff()).isEqualTo(TestTime.START.plus(Desk.LIFE));
        assertThat(sweep.removed()).isEqualTo(1);
        assertThat(isThere("expires-meanwhile")).isTrue();
    }

    @Test
    void sweepOfTheSameMinuteIsNotDue() {
        desk.time.set(TestTime.START.plus(Desk.LIFE));
        sweep();
        desk.time.advance(Duration.ofSeconds(57));

        assertThat(handle(desk.retention)).isEqualTo(new EnforceRetention.Outcome(List.of(), List.of()));
        desk.time.advance(Duration.ofMillis(500));
        assertThat(handle(desk.retention).sweeps()).hasSize(1);
    }

    @Test
    void runOfADeadInstanceIsFinishedByAnotherWithItsCutoffI30() {
        for (int i = 0; i < 600; i++) {
            chat("old-" + i, TestTime.START);
        }
        Instant cutoff = TestTime.START.plus(Desk.LIFE);
        chat("ends-later", TestTime.START.plusMillis(1));
        desk.time.set(cutoff);
        store.afterEachCall = () -> {
            throw new PortException.Unavailable("store.unavailable", "no server answers");
        };
        assertThat(handle(desk.retention))
                .isEqualTo(new EnforceRetention.Outcome(
                        List.of(), List.of(new EnforceRetention.Failure(DataClass.TRANSCRIPT, "store.unavailable"))));
        store.afterEachCall = () -> {};
        desk.time.advance(MINUTE);
        assertThat(handle(desk.retention).sweeps()).as("while the lease lasts").isEmpty();
        ledgersClock.advance(LEASE);

        Sweep sweep = sweep();

        assertThat(sweep.cutoff()).isEqualTo(cutoff);
        assertThat(sweep.removed()).isEqualTo(500);
        assertThat(sweep.finished().orElseThrow().run().oldestBefore()).contains(TestTime.START);
        assertThat(isThere("ends-later")).isTrue();
        assertThat(sweep().removed()).as("the next run is due at once").isEqualTo(1);
    }

    @Test
    void instanceThatWasReplacedStops() {
        for (int i = 0; i < 600; i++) {
            chat("old-" + i, TestTime.START);
        }
        desk.time.set(TestTime.START.plus(Desk.LIFE));
        store.afterEachCall = () -> {
            store.afterEachCall = () -> {};
            ledgersClock.advance(LEASE);
            sweep();
        };

        assertThat(handle(desk.retention).failures())
                .containsExactly(new EnforceRetention.Failure(DataClass.TRANSCRIPT, "run.taken"));
        assertThat(ledger.last("retention/transcript").orElseThrow().run().removed())
                .isEqualTo(500);
    }

    @Test
    void longRunIsLetGoAndGoneOnWith() {
        store.endless = true;
        desk.time.set(TestTime.START.plus(Desk.LIFE));

        Sweep first = sweep();
        store.endless = false;
        desk.time.advance(Duration.ofSeconds(1));
        Sweep second = sweep();

        assertThat(first.finished()).isEmpty();
        assertThat(first.removed()).isEqualTo(200_000);
        assertThat(second.cutoff()).isEqualTo(first.cutoff());
        assertThat(second.removed()).isZero();
        assertThat(second.finished().orElseThrow().run().removed()).isEqualTo(200_000);
    }

    @Test
    void betweenTwoBatchesItRests() {
        for (int i = 0; i < 250; i++) {
            chat("old-" + i, TestTime.START);
        }
        desk.time.set(TestTime.START.plus(Desk.LIFE));
        List<Integer> rests = new ArrayList<>();

        new EnforceRetention(
                        List.of(store),
                        ledger,
                        RetentionInForce.always(desk.retention),
                        desk.time,
                        () -> rests.add(store.calls))
                .handle();

        assertThat(rests).as("batches before each rest").containsExactly(1, 2, 3);
    }

    @Test
    void oneStoreThatIsGoneDoesNotStopTheOthers() {
        store.afterEachCall = () -> {
            throw new PortException.Unavailable("store.unavailable", "no server answers");
        };

        EnforceRetention.Outcome outcome = new EnforceRetention(
                        List.of(store, ledger), ledger, RetentionInForce.always(desk.retention), desk.time)
                .handle();

        assertThat(outcome.failures())
                .extracting(EnforceRetention.Failure::dataClass)
                .containsExactly(DataClass.TRANSCRIPT);
        assertThat(outcome.sweeps()).extracting(Sweep::dataClass).containsExactly(DataClass.RUN_RECORD);
    }

    /** Not even a fault in our own code for one class keeps the others. */
    @Test
    void oneClassThatFailsInAWayNobodyForesawDoesNotStopTheOthers() {
        store.afterEachCall = () -> {
            throw new IllegalStateException("a message that may quote somebody");
        };

        EnforceRetention.Outcome outcome = new EnforceRetention(
                        List.of(store, ledger), ledger, RetentionInForce.always(desk.retention), desk.time)
                .handle();

        assertThat(outcome.failures())
                .containsExactly(new EnforceRetention.Failure(DataClass.TRANSCRIPT, "failed-IllegalStateException"));
        assertThat(outcome.sweeps()).extracting(Sweep::dataClass).containsExactly(DataClass.RUN_RECORD);
    }

    @Test
    void runRecordsAreSweptDailyAsTheirRuleSaysI29() {
        EnforceRetention useCase =
                new EnforceRetention(List.of(ledger), ledger, RetentionInForce.always(desk.retention), desk.time);
        useCase.handle();
        desk.time.advance(Duration.ofHours(23).minusMillis(1));
        assertThat(useCase.handle().sweeps()).isEmpty();

        for (int day = 0; day < 500; day++) {
            desk.time.advance(Duration.ofHours(23));
            useCase.handle();
            desk.time.advance(Duration.ofHours(1));
        }

        assertThat(Duration.between(ledger.oldest().orElseThrow(), desk.time.instant()))
                .isBetween(Duration.ofDays(399), Duration.ofDays(401));
    }

    @Test
    void classNeedsOnePurge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnforceRetention(
                        List.of(store, store), ledger, RetentionInForce.always(desk.retention), desk.time))
                .withMessage("two purges for TRANSCRIPT");
    }

    @Test
    void classWithoutARuleOfTodayEndsAsItWasDated() {
        chat("old", TestTime.START);
        RetentionPolicy none =
                new RetentionPolicy(List.of(RetentionRule.builder("run.test", DataClass.RUN_RECORD, Span.ofDays(400))
                        .build()));

        desk.time.advance(Desk.LIFE.minusMillis(1));
        assertThat(handle(none).sweeps()).extracting(Sweep::removed).containsExactly(0L);
        desk.time.advance(Duration.ofMinutes(2));
        assertThat(handle(none).sweeps()).extracting(Sweep::removed).containsExactly(1L);
    }

    private EnforceRetention.Outcome handle(RetentionPolicy retention) {
        return new EnforceRetention(List.of(store), ledger, RetentionInForce.always(retention), desk.time).handle();
    }

    private Sweep sweep() {
        return handle(desk.retention).sweeps().get(0);
    }

    private void chat(String id, Instant startedAt) {
        Desk.accepted(desk.receive(new ReceiveMessage.Command(
                Desk.SHOP, new ConversationId(id), startedAt, new MessageId("m1"), RawText.of("hello"))));
    }

    private boolean isThere(String id) {
        return store.find(Desk.SHOP, Purpose.ANSWERING, new ConversationId(id), Desk.EVERYTHING)
                .isPresent();
    }

    /** A right store that counts its sweeps. */
    private static final class Sweeps extends ForwardingTranscripts {

        private int calls;
        private boolean endless;
        private Runnable afterEachCall = () -> {};

        @Override
        public int purge(Horizon horizon, int limit) {
            calls++;
            int removed = endless ? limit : super.purge(horizon, limit);
            afterEachCall.run();
            return removed;
        }
    }
}
