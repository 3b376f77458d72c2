package dev.avow.app.rest;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.InstallShop;
import dev.avow.core.usecase.InstallShop.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Makes shops known whose merchants come with a proof of Shopify's (S0-21, S1-31). Names shops and outcomes only. */
@Singleton
class InstallDoor {

    private static final Logger LOG = Logger.getLogger(InstallDoor.class);
    /** A shop of the configuration works without tokens, so failing to get some must not slow each of its pages down. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final InstallShop installShop;
    private final Storefronts storefronts;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Map<ShopId, Instant> paused = new ConcurrentHashMap<>();

    InstallDoor(InstallShop installShop, Storefronts storefronts, MeterRegistry metrics, InstantSource clock) {
        this.installShop = installShop;
        this.storefronts = storefronts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Goes on if the shop has the app, now or since this moment.
     *
     * @param idToken of this shop, verified
     */
    void admit(ShopId shop, String idToken) {
        if (isPaused(shop)) {
            return;
        }
        Outcome outcome = opened(shop, idToken);
        if (outcome.isThere()) {
            tell(shop, outcome);
        } else if (storefronts.knows(shop)) {
            // Known without an installation: the configuration names it.
            paused.put(shop, clock.instant().plus(PAUSE));
            tell(shop, outcome);
        } else {
            tell(shop, outcome);
            throw refused(outcome);
        }
    }

    private boolean isPaused(ShopId shop) {
        return Optional.ofNullable(paused.get(shop))
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
    }

    private Outcome opened(ShopId shop, String idToken) {
        try {
            return installShop.opened(shop, SubjectToken.of(idToken));
        } catch (PortException e) {
            if (storefronts.knows(shop)) {
                return Outcome.NOT_NOW;
            }
            throw e;
        }
    }

    /** Keeps what came back from Shopify's grant; whether the shop has the app now. */
    boolean granted(ShopId shop, GrantCode code) {
        Outcome outcome = installShop.granted(shop, code);
        tell(shop, outcome);
        return outcome.isThere();
    }

    private void tell(ShopId shop, Outcome outcome) {
        if (outcome != Outcome.PRESENT) {
            String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
            metrics.counter("avow.installations", "outcome", word).increment();
            LOG.infof("installations: %s: %s", shop, word);
        }
    }

    private static ProblemException refused(Outcome outcome) {
        return switch (outcome) {
            case BRING_ANOTHER -> MerchantGate.openAgain();
            case NOT_NOW ->
                new ProblemException(
                        503, "shop.not-now", "Shopify does not answer; try again in a moment.", Optional.of(SOON));
            case PRESENT, INSTALLED, DELETION_STOPPED, DELETION_GOES_ON, REFUSED ->
                new ProblemException(403, "shop.unknown", "This shop does not use the service.");
        };
    }
}
