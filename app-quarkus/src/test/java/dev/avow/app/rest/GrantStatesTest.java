package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.testkit.data.TestTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** S0-21: what comes back is what was sent away, in time, and signed by a key of ours. */
class GrantStatesTest {

    private static final String STATE = "a-state-nobody-can-guess-0123456789";

    private final TestTime time = new TestTime();

    private GrantStates states(String... keys) {
        return new GrantStates(
                List.of(keys).stream()
                        .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                        .map(javax.crypto.SecretKey.class::cast)
                        .toList(),
                time);
    }

    @Test
    void aStateComesBackUntilItsTimeIsOver() {
        String cookie = states("one").cookie(STATE);

        assertThat(states("one").state(cookie)).contains(STATE);
        assertThat(states("two", "one").state(cookie))
                .as("after a change of keys")
                .contains(STATE);
        time.advance(GrantStates.LIFE);
        assertThat(states("one").state(cookie)).isEmpty();
    }

    @Test
    void whatIsNotOursIsNoState() {
        String cookie = states("one").cookie(STATE);

        assertThat(states("two").state(cookie)).isEmpty();
        assertThat(states("one").state("b" + cookie)).isEmpty();
        assertThat(states("one").state(cookie.replace(".4", ".5"))).isEmpty();
        assertThat(states("one").state("")).isEmpty();
        assertThat(states("one").state(STATE)).isEmpty();
    }
}
