package dev.avow.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nobody could see it hang up: it would be busy for ever. */
    @Test
    void whoSentOnlyTheHeadIsNotBusy() throws Exception {
        try (PacedModel model = PacedModel.start()) {
            model.pace(new PacedModel.Pace(Duration.ofMinutes(5), Duration.ofMinutes(5)));
            URI at = model.base();
            try (Socket halfway = new Socket(at.getHost(), at.getPort())) {
                send(halfway, "");
            }
            try (Socket whole = new Socket(at.getHost(), at.getPort())) {
                send(whole, "{}");

                assertThat(whole.getInputStream().read()).isEqualTo('H');
                assertThat(model.busy()).isEqualTo(1);
            }
            assertThat(model.awaitBusy(0, PATIENCE)).isTrue();
            assertThat(model.hungUp()).isEqualTo(1);
        }
    }

    private static void send(Socket socket, String body) throws IOException {
        socket.getOutputStream()
                .write(("POST /v1/responses HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
