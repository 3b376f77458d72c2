package dev.avow.core.usecase;

import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Subscription;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.port.PortException;
import dev.avow.core.port.ShopStandings;
import dev.avow.core.port.ShopStandings.Present;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks Shopify about a shop when its merchant opens the app, and about each from time to time, since webhooks are lost
 * (S3-25, S0-13). A subscription that is not among the running ones has ended. A refused token, or tokens that Shopify
 * declared dead, mean that the app was taken off, or taken off and put back: whoever opens the app mends the second, so the
 * first is concluded only after some days of refusal without that. So it is with an app that Shopify refuses to know in one shop
 * while it knows it in another: in all shops at once it would be our own credentials. Everything else that goes wrong
 * changes nothing. Thread-safe.
 */
public final class ConfirmInstallations {

    private static final Duration EVERY = Duration.ofHours(12);
    private static final Duration SILENT_FOR = Duration.ofDays(3);
    private static final Duration PROVEN_FOR = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final Installations installations;
    private final ShopStandings standings;
    private final ShopTokens tokens;
    private final EndInstallation end;
    private final UnitOfWork unitOfWork;
    private final PoliciesInForce policies;
    private final InstantSource clock;
    private volatile Instant lastProof = Instant.MIN;

    /** Puts the use case together. */
    public ConfirmInstallations(
            Installations installations,
            ShopStandings standings,
            ShopTokens tokens,
            EndInstallation end,
            UnitOfWork unitOfWork,
            PoliciesInForce policies,
            InstantSource clock) {
        this.installations = installations;
        this.standings = standings;
        this.tokens = tokens;
        this.end = end;
        this.unitOfWork = unitOfWork;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param confirmed shops where the app is
     * @param gone shops where it is not any more
     * @param unknown shops of which nobody could say
     */
    public record Outcome(int confirmed, int gone, int unknown) {

        private Outcome and(Outcome other) {
            return new Outcome(confirmed + other.confirmed, gone + other.gone, unknown + other.unknown);
        }
    }

    private static final Outcome CONFIRMED = new Outcome(1, 0, 0);
    private static final Outcome GONE = new Outcome(0, 1, 0);
    private static final Outcome UNKNOWN = new Outcome(0, 0, 1);

    /**
     * Asks about those that were neither confirmed nor asked about for longest.
     *
     * @throws PortException if it cannot be said which
     */
    public Outcome handle() {
        Outcome all = new Outcome(0, 0, 0);
        for (Kept kept : installations.installed(clock.instant().minus(EVERY), BATCH)) {
            if (kept.installation() instanceof Installed installed) {
                all = all.and(confirmed(kept, installed));
            }
        }
        return all;
    }

    /** What asking about one shop brought. */
    public enum Look {
        /** The app is there. */
        THERE,
        /** The token opens nothing any more, and gets no other. */
        REFUSED,
        /** Shopify does not know the app there; that may be our own mistake. */
        CLIENT_REFUSED,
        /** Nobody can say now. */
        UNKNOWN
    }

    /**
     * Asks about a shop where the app is, and keeps what came of it.
     *
     * @throws PortException if it could not be kept
     */
    public Look look(Kept kept, Installed installed) {
        if (tokens.isDeclaredDead(kept.shop())) {
            return Look.REFUSED;
        }
        return standings
                .ask(kept.shop())
                .fold(
                        present -> present(kept, installed, present),
                        () -> Look.REFUSED,
                        unknown ->
                                unknown.code().equals(ShopTokens.CLIENT_REFUSED) ? Look.CLIENT_REFUSED : Look.UNKNOWN);
    }

    private Outcome confirmed(Kept kept, Installed installed) {
        try {
            Look look = tried(kept, installed);
            return look == Look.THERE ? CONFIRMED : unconfirmed(kept, installed, look);
        } catch (PortException e) {
            return UNKNOWN;
        }
    }

    /** A shop that cannot be asked, as one whose tokens do not open, is no reason to ask about no other. */
    private Look tried(Kept kept, Installed installed) {
        try {
            return look(kept, installed);
        } catch (PortException e) {
            return Look.UNKNOWN;
        }
    }

    private Outcome unconfirmed(Kept kept, Installed installed, Look look) {
        Instant now = clock.instant();
        boolean isLong = installations
                .unconfirmed(kept.shop(), now, look != Look.UNKNOWN)
                .filter(since -> since.plus(SILENT_FOR).isBefore(now))
                .isPresent();
        boolean isProven = look == Look.REFUSED || areCredentialsProven();
        return isLong && isProven ? gone(kept, installed) : UNKNOWN;
    }

    private boolean areCredentialsProven() {
        return lastProof.isAfter(clock.instant().minus(PROVEN_FOR));
    }

    private Look present(Kept kept, Installed installed, Present present) {
        Instant now = clock.instant();
        lastProof = now;
        Optional<Subscription> before = installed.subscription();
        Optional<Subscription> paid = before.filter(
                        it -> it.active() && present.subscriptions().contains(it.id()))
                .or(() -> present.subscriptions().stream()
                        .sorted()
                        .findFirst()
                        .map(id -> new Subscription(id, true, now)))
                .or(() -> before.map(it -> it.active() ? new Subscription(it.id(), false, now) : it));
        paid.filter(it -> before.filter(it::ends).isPresent()).ifPresent(ended -> end.startClocks(kept.shop(), ended));
        Installed seen =
                installed.confirmed(now, present.scopes(), present.origins()).in(present.zone());
        Installed next = paid.map(seen::paying).orElse(seen);
        unitOfWork.call(() -> {
            installations.save(
                    kept.shop(),
                    OptionalLong.of(kept.revision()),
                    next,
                    policies.at(kept.shop(), installed.since()).lifetime(DataClass.SHOP_ACCOUNT, installed.since()));
            return next;
        });
        return Look.THERE;
    }

    private Outcome gone(Kept kept, Installed installed) {
        Instant now = clock.instant();
        UninstallPlan plan = UninstallPlan.found(end.terms(kept.shop(), now), installed.confirmedAt(), now);
        end.startClocks(kept.shop(), Optional.of(kept), now, now);
        unitOfWork.call(() -> {
            end.record(kept.shop(), Optional.of(kept), plan, now);
            return plan;
        });
        return GONE;
    }
}
