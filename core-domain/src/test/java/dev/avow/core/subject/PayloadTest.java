package dev.avow.core.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void nobodyCanChangeItFromOutside() {
        byte[] bytes = {1, 2, 3};
        Payload payload = Payload.of(bytes);

        bytes[0] = 9;
        payload.bytes()[1] = 9;

        assertThat(payload.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void readsAsItsLengthOnly() {
        Payload payload = Payload.of("mara@example.com".getBytes(StandardCharsets.UTF_8));

        assertThat(payload).hasToString("Payload[16 bytes]");
    }
}
