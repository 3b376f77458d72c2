package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextGate;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clean text costs nothing but time: the same object comes back, and nothing is left for the collector. */
class TextGateAllocationTest {

    private static final List<String> CLEAN = List.of(
            "Do you have this in size 38 40 42?",
            "Can I get it delivered by 15. M\u00e4rz?",
            "I was charged 95535\u5186 twice",
            "Is the coat warm enough for winter, and does it come in blue?",
            "Open 9:00-17:00 on Saturday, 8.30-12.30 on Sunday, closed on 24.12.2026 and all of next week. "
                    .repeat(11));

    private static final int CALLS = 10_000;

    private final TextGate gate = new TextGate(RedactionPolicy.DEFAULT, Sink.MODEL);

    @Test
    void aCleanTextIsPassedWithoutAllocation() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String text : CLEAN) {
            assertThat(gate.pass(text)).isSameAs(text);
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            passAll();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    private void passAll() {
        for (int call = 0; call < CALLS; call++) {
            gate.pass(CLEAN.get(call % CLEAN.size()));
        }
    }
}
