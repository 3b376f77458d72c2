package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.LogLines;
import dev.avow.testkit.data.TestTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeWebhookAlarmTest {

    private final TestTime time = new TestTime();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LargeWebhookAlarm alarm = new LargeWebhookAlarm(metrics, time);
    private final LogLines lines = LogLines.of(LargeWebhookAlarm.class);

    @AfterEach
    void stop() {
        lines.close();
    }

    @Test
    void whoeverSendsLargeBodiesRingsOnceAMinuteAndIsCountedEachTime() {
        alarm.refused();
        alarm.refused();
        time.advance(Duration.ofMinutes(1).minusMillis(1));
        alarm.refused();

        assertThat(lines.errors()).hasSize(1);
        assertThat(counted()).isEqualTo(3);

        time.advance(Duration.ofMillis(1));
        alarm.refused();
        alarm.refused();

        assertThat(lines.errors()).hasSize(2);
        assertThat(counted()).isEqualTo(5);
    }

    private double counted() {
        return metrics.get("avow.webhooks")
                .tag("outcome", "too-large")
                .counter()
                .count();
    }
}
