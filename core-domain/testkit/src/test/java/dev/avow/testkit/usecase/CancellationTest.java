package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.usecase.Cancellation;
import org.junit.jupiter.api.Test;

class CancellationTest {

    @Test
    void cancellingTwiceIsTheSameAsOnce() {
        Cancellation cancellation = new Cancellation();
        assertThat(cancellation.isCancelled()).isFalse();

        cancellation.cancel();
        cancellation.cancel();

        assertThat(cancellation.isCancelled()).isTrue();
    }
}
