package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.JoinedPurge;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinedPurgeTest {

    private static final Horizon HORIZON = new Horizon(TestTime.START, TestTime.START);

    private final Heap chats = new Heap(DataClass.TRANSCRIPT, 25, 30, Optional.of(TestTime.START));
    private final Heap traces = new Heap(DataClass.TRANSCRIPT, 100, 5, Optional.of(TestTime.START.minusSeconds(60)));
    private final Heap runs = new Heap(DataClass.RUN_RECORD, 100, 7, Optional.empty());

    private final List<Purge> joined = JoinedPurge.perClass(List.of(chats, runs, traces));

    @Test
    void eachClassIsSweptOnce() {
        assertThat(joined).extracting(Purge::dataClass).containsExactly(DataClass.TRANSCRIPT, DataClass.RUN_RECORD);
        assertThat(joined.get(1)).isSameAs(runs);
    }

    @Test
    void storesShareTheLimit() {
        Purge transcripts = joined.get(0);

        assertThat(transcripts.purge(HORIZON, 32)).isEqualTo(32);
        assertThat(List.of(chats.left, traces.left)).containsExactly(0, 3);
        assertThat(transcripts.purge(HORIZON, 32)).isEqualTo(3);
        assertThat(transcripts.purge(HORIZON, 32)).isZero();
    }

    @Test
    void noStoreIsGivenMoreAtOnceThanItTakes() {
        assertThat(joined.get(0).batch()).isEqualTo(25);
    }

    @Test
    void oldestIsTheOldestOfAll() {
        assertThat(joined.get(0).oldest()).contains(TestTime.START.minusSeconds(60));
        assertThat(joined.get(1).oldest()).isEmpty();
    }

    private static final class Heap implements Purge {

        private final DataClass dataClass;
        private final int batch;
        private final Optional<Instant> oldest;
        private int left;

        Heap(DataClass dataClass, int batch, int left, Optional<Instant> oldest) {
            this.dataClass = dataClass;
            this.batch = batch;
            this.left = left;
            this.oldest = oldest;
        }

        @Override
        public DataClass dataClass() {
            return dataClass;
        }

        @Override
        public int purge(Horizon horizon, int limit) {
            int removed = Math.min(limit, left);
            left -= removed;
            return removed;
        }

        @Override
        public int batch() {
            return batch;
        }

        @Override
        public Optional<Instant> oldest() {
            return oldest;
        }
    }
}
