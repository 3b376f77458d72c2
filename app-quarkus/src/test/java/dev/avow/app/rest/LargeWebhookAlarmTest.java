package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.testkit.data.TestTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargeWebhookAlarmTest {

    private static final Logger LOGGER = Logger.getLogger(LargeWebhookAlarm.class.getName());

    private final TestTime time = new TestTime();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LargeWebhookAlarm alarm = new LargeWebhookAlarm(metrics, time);
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOGGER.addHandler(lines);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(lines);
    }

    @Test
    void whoeverSendsLargeBodiesRingsOnceAMinuteAndIsCountedEachTime() {
        alarm.refused();
        alarm.refused();
        time.advance(Duration.ofMinutes(1).minusMillis(1));
        alarm.refused();

        assertThat(lines.alarms()).isEqualTo(1);
        assertThat(counted()).isEqualTo(3);

        time.advance(Duration.ofMillis(1));
        alarm.refused();
        alarm.refused();

        assertThat(lines.alarms()).isEqualTo(2);
        assertThat(counted()).isEqualTo(5);
    }

    private double counted() {
        return metrics.get("avow.webhooks")
                .tag("outcome", "too-large")
                .counter()
                .count();
    }

    /** What was logged. */
    private static final class Lines extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        private long alarms() {
            return records.stream()
                    .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                    .count();
        }
    }
}
