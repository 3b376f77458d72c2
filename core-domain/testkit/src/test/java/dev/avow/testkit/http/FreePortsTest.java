package dev.avow.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    /** Linux gives these to outgoing connections, from 32768 on unless somebody set it otherwise; others give higher ones. */
    private static final int FIRST_OF_OUTGOING = 32_768;

    @Test
    void liesBelowThePortsOfOutgoingConnectionsAndIsGivenOnce() {
        List<Integer> ports = Stream.generate(FreePorts::one).limit(500).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port > 1_024 && port < FIRST_OF_OUTGOING);
    }

    @Test
    void leavesOutWhatIsTaken() throws IOException {
        try (ServerSocket taken = listen(FreePorts.row(5) + 7)) {
            int row = FreePorts.row(5);

            assertThat(IntStream.range(row, row + 5)).doesNotContain(taken.getLocalPort());
            for (int port = row; port < row + 5; port++) {
                try (ServerSocket free = listen(port)) {
                    assertThat(free.isBound()).isTrue();
                }
            }
        }
    }

    @Test
    void refusesARowThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> FreePorts.row(0));
        assertThatIllegalArgumentException().isThrownBy(() -> FreePorts.row(101));
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
