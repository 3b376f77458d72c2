package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.usecase.AnnouncedPolicies;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

/**
 * Whether this instance knows the policy that was announced last, under {@code /q/health/well}: one that was started before obeys
 * and publishes an earlier version (S1-52). An alarm calls a person, who starts it anew; instances that are replaced one after
 * the other have time for it.
 */
@Wellness
@Singleton
public class PolicyWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(PolicyWatch.class);
    /** So long the instances of one service take to be started anew. */
    private static final Duration REPLACED = Duration.ofMinutes(15);

    private final AnnouncedPolicies announced;
    private final InstantSource clock;
    private final AtomicInteger outdated;

    PolicyWatch(AnnouncedPolicies announced, InstantSource clock, MeterRegistry metrics) {
        this.announced = announced;
        this.clock = clock;
        this.outdated = metrics.gauge("avow.policy.outdated", new AtomicInteger());
    }

    /** Looks whether another instance announced a version since. */
    @Scheduled(identity = "policy", every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        try {
            Optional<PolicyVersion> missed = missed();
            outdated.set(missed.isPresent() ? 1 : 0);
            missed.ifPresent(version -> LOG.errorf(
                    "policy: ALARM, this instance obeys %s and does not know of %s; start it anew",
                    announced.own(), version));
        } catch (PortException e) {
            LOG.errorf("policy: the announced versions could not be read: %s", e.code());
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("policy")
                .withData("version", announced.own().toString());
        try {
            Optional<PolicyVersion> missed = missed();
            missed.ifPresent(version -> response.withData("announced", version.toString()));
            return response.status(missed.isEmpty()).build();
        } catch (PortException e) {
            return response.down().withData("code", e.code()).build();
        }
    }

    private Optional<PolicyVersion> missed() {
        return announced.missed(clock.instant().minus(REPLACED));
    }
}
