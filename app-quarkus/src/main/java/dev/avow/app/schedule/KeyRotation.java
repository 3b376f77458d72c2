package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.RotateKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Seals again what an older master key had sealed (S0-02). Every instance may run it; twice is as good as once. */
@Singleton
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final RotateKeys rotateKeys;
    private final AtomicLong left = new AtomicLong();

    KeyRotation(RotateKeys rotateKeys, MeterRegistry metrics) {
        this.rotateKeys = rotateKeys;
        metrics.gauge("avow.keys.left", left);
    }

    @Scheduled(
            identity = "key-rotation",
            every = "${avow.secrets.reseal-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotate() {
        try {
            RotateKeys.Outcome outcome = rotateKeys.handle();
            left.set(outcome.left());
            if (outcome.resealed() + outcome.left() > 0) {
                LOG.infof("keys: %d rows sealed again, %d left", outcome.resealed(), outcome.left());
            }
        } catch (PortException e) {
            LOG.errorf("keys: rotation failed: %s", e.code());
        }
    }
}
