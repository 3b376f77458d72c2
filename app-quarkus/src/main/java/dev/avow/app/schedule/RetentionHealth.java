package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.ExamineRetention;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether retention is kept, under {@code /q/health/well}: an alarm calls a person, but takes no instance out of service,
 * since that would sweep even less.
 */
@Wellness
@Singleton
class RetentionHealth implements HealthCheck {

    private final RetentionWatch watch;

    RetentionHealth(RetentionWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("retention");
        try {
            boolean isKept = true;
            for (ExamineRetention.Finding finding : watch.look()) {
                isKept &= !finding.isAlarm();
                response.withData(
                        finding.dataClass().key(),
                        finding.outlives() ? "outlived" : finding.overdue() ? "overdue" : "kept");
            }
            return response.status(isKept).build();
        } catch (PortException e) {
            return response.down().withData("code", e.code()).build();
        }
    }
}
