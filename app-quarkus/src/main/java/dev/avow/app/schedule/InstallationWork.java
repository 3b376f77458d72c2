package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.CarryOutUninstalls;
import dev.avow.core.usecase.ConfirmInstallations;
import dev.avow.core.usecase.ShopTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * What runs by the clock about installations: plans of uninstalls are carried out (S3-23), shops are asked about since
 * webhooks are lost (S3-25), and tokens that nobody uses are kept alive. Every instance calls it; twice does no harm.
 */
@Wellness
@Singleton
public class InstallationWork implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(InstallationWork.class);

    private final CarryOutUninstalls carryOut;
    private final ConfirmInstallations confirm;
    private final ShopTokens tokens;
    private final AtomicInteger late = new AtomicInteger();

    InstallationWork(
            CarryOutUninstalls carryOut, ConfirmInstallations confirm, ShopTokens tokens, MeterRegistry metrics) {
        this.carryOut = carryOut;
        this.confirm = confirm;
        this.tokens = tokens;
        metrics.gauge("avow.uninstalls.late", late);
    }

    @Scheduled(
            identity = "uninstalls",
            every = "${avow.installations.carry-out-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void carryOut() {
        try {
            CarryOutUninstalls.Outcome outcome = carryOut.handle();
            late.set(outcome.late());
            if (outcome.ended() > 0) {
                LOG.infof("installations: %d shops are forgotten, %d are being", outcome.ended(), outcome.open());
            }
            outcome.failures().forEach(code -> LOG.warnf("installations: a deletion could not go on: %s", code));
            if (outcome.late() > 0) {
                LOG.errorf("installations: ALARM: %d deletions are late", outcome.late());
            }
        } catch (PortException e) {
            LOG.errorf("installations: deletions could not be looked for: %s", e.code());
        }
    }

    @Scheduled(
            identity = "confirm-installations",
            every = "${avow.installations.confirm-every:15m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void confirm() {
        try {
            ConfirmInstallations.Outcome outcome = confirm.handle();
            if (outcome.gone() > 0) {
                LOG.warnf("installations: %d shops had taken the app off without our being told", outcome.gone());
            }
            if (outcome.unknown() > 0) {
                LOG.warnf("installations: of %d shops nobody could say whether the app is there", outcome.unknown());
            }
        } catch (PortException e) {
            LOG.errorf("installations: shops could not be looked for: %s", e.code());
        }
    }

    @Scheduled(
            identity = "keep-tokens-alive",
            every = "${avow.installations.keep-alive-every:6h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void keepAlive() {
        try {
            ShopTokens.KeptAlive kept = tokens.keepAlive();
            if (kept.renewed() > 0) {
                LOG.infof("installations: the tokens of %d shops were kept alive", kept.renewed());
            }
            kept.failures().forEach(code -> LOG.errorf("installations: a shop's tokens were not kept alive: %s", code));
        } catch (PortException e) {
            LOG.errorf("installations: tokens could not be kept alive: %s", e.code());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("installations")
                .withData("late-deletions", late.get())
                .status(late.get() == 0)
                .build();
    }
}
