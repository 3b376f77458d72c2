package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RawText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnforceRetentionTest {

    private final Sweeps store = new Sweeps();
    private final Desk desk = new Desk(store);

    @Test
    void conversationIsPhysicallyGoneAfterOneSweepS1_21() {
        chat("old", TestTime.START);
        chat("young", TestTime.START.plusMillis(1));
        desk.time.set(TestTime.START.plus(Desk.LIFE));

        EnforceRetention.Outcome outcome = sweep();

        assertThat(outcome)
                .isEqualTo(new EnforceRetention.Outcome(
                        TestTime.START.plus(Desk.LIFE), 1, Optional.of(TestTime.START.plusMillis(1))));
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

        assertThat(new EnforceRetention(store, Desk.rule(Duration.ofHours(1)), desk.time)
                        .handle()
                        .removed())
                .isEqualTo(1);
    }

    @Test
    void moreThanOneBatchGoesInOneRun() {
        for (int i = 0; i < 1_001; i++) {
            chat("old-" + i, TestTime.START);
        }
        desk.time.set(TestTime.START.plus(Desk.LIFE));

        EnforceRetention.Outcome outcome = sweep();

        assertThat(outcome.removed()).isEqualTo(1_001);
        assertThat(outcome.oldest()).isEmpty();
        assertThat(store.calls).as("batches, the last one empty").isEqualTo(4);
    }

    @Test
    void wholeRunUsesOneCutoff() {
        chat("old", TestTime.START);
        chat("expires-meanwhile", TestTime.START.plusMillis(1));
        desk.time.set(TestTime.START.plus(Desk.LIFE));
        store.afterEachCall = () -> desk.time.advance(Duration.ofHours(1));

        EnforceRetention.Outcome outcome = sweep();

        assertThat(outcome.cutoff()).isEqualTo(TestTime.START.plus(Desk.LIFE));
        assertThat(outcome.removed()).isEqualTo(1);
        assertThat(isThere("expires-meanwhile")).isTrue();
    }

    @Test
    void sweepThatWasCutShortIsFinishedByTheNext() {
        for (int i = 0; i < 600; i++) {
            chat("old-" + i, TestTime.START);
        }
        desk.time.set(TestTime.START.plus(Desk.LIFE));
        store.afterEachCall = () -> {
            throw new PortException.Unavailable("store.unavailable", "no server answers");
        };
        assertThatThrownBy(this::sweep).isInstanceOf(PortException.Unavailable.class);
        store.afterEachCall = () -> {};

        EnforceRetention.Outcome outcome = sweep();

        assertThat(outcome.removed()).isEqualTo(100);
        assertThat(outcome.oldest()).isEmpty();
    }

    private EnforceRetention.Outcome sweep() {
        return new EnforceRetention(store, desk.retention, desk.time).handle();
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
        private Runnable afterEachCall = () -> {};

        @Override
        public int purge(Horizon horizon, int limit) {
            calls++;
            int removed = super.purge(horizon, limit);
            afterEachCall.run();
            return removed;
        }
    }
}
