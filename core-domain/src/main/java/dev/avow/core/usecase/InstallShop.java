package dev.avow.core.usecase;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes a shop known when its merchant opens the app or comes back from the grant (S0-21, S1-31): tokens and installation
 * are kept in one unit. A reinstall inside the window of an uninstall is decided and recorded: it stops the deletion where
 * the policy says so and the job has not begun; otherwise what began before the uninstall is still forgotten, and only
 * that. Another grant for a shop whose tokens work brings other tokens and begins nothing anew. Thread-safe.
 */
public final class InstallShop {

    /** A merchant who opens the app so soon after Shopify confirmed it is believed without asking again. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Shopify's word about an uninstall comes 48 hours after it, and is tried again for some hours. */
    private static final Duration REDACTED_BY = Duration.ofDays(3);

    private final Installations installations;
    private final ShopTokens tokens;
    private final ConfirmInstallations confirm;
    private final TokenEndpoint endpoint;
    private final NameMerchant nameMerchant;
    private final UnitOfWork unitOfWork;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public InstallShop(
            Installations installations,
            ShopTokens tokens,
            ConfirmInstallations confirm,
            TokenEndpoint endpoint,
            NameMerchant nameMerchant,
            UnitOfWork unitOfWork,
            RetentionInForce retention,
            InstantSource clock) {
        this.installations = installations;
        this.tokens = tokens;
        this.confirm = confirm;
        this.endpoint = endpoint;
        this.nameMerchant = nameMerchant;
        this.unitOfWork = unitOfWork;
        this.retention = retention;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        /** The app is there, and was before. */
        PRESENT,
        /** The app is there from now on. */
        INSTALLED,
        /** It is there again, and the deletion that an uninstall had set going is stopped. */
        DELETION_STOPPED,
        /** It is there again; what was there before the uninstall is still forgotten. */
        DELETION_GOES_ON,
        /** What the merchant's browser brought is over: it is to bring another. */
        BRING_ANOTHER,
        /** Shopify does not grant it. */
        REFUSED,
        /** It cannot be said now. */
        NOT_NOW;

        /** Whether the shop may use the app. */
        public boolean isThere() {
            return this == PRESENT || this == INSTALLED || this == DELETION_STOPPED || this == DELETION_GOES_ON;
        }
    }

    /**
     * The merchant opened the app with a verified ID token. A shop that is not known, or whose tokens open nothing any
     * more, gets others: it may have been taken off and put back without our being told.
     *
     * @throws PortException if it could not be kept
     */
    public Outcome opened(ShopId shop, SubjectToken token) {
        return works(shop) ? Outcome.PRESENT : keep(shop, endpoint.exchange(shop, token), false);
    }

    /**
     * The merchant came back from Shopify's grant with a code.
     *
     * @throws PortException if it could not be kept
     */
    public Outcome granted(ShopId shop, GrantCode code) {
        boolean worked = works(shop);
        return keep(shop, endpoint.redeem(shop, code), worked);
    }

    private boolean works(ShopId shop) {
        return installations
                .find(shop)
                .filter(kept -> tokens.standing(shop) == ShopTokens.Standing.ALIVE)
                .filter(kept -> kept.installation() instanceof Installed installed && works(kept, installed))
                .isPresent();
    }

    private boolean works(Kept kept, Installed installed) {
        if (installed.confirmedAt().plus(FRESH).isAfter(clock.instant())) {
            return true;
        }
        try {
            return confirm.look(kept, installed) != ConfirmInstallations.Look.REFUSED;
        } catch (PortException.Conflict e) {
            return true;
        }
    }

    private Outcome keep(ShopId shop, TokenOutcome answer, boolean worked) {
        return answer.fold(
                granted -> install(shop, granted.pair(), worked),
                invalid -> Outcome.BRING_ANOTHER,
                dead -> Outcome.REFUSED,
                refused -> Outcome.REFUSED,
                unknown -> Outcome.NOT_NOW);
    }

    private Outcome install(ShopId shop, TokenPair pair, boolean worked) {
        Outcome outcome;
        try {
            outcome = unitOfWork.call(() -> record(shop, pair, worked));
        } catch (PortException.Conflict e) {
            // Two tabs opened at once: both pairs are genuine, and the other's is kept.
            return Outcome.PRESENT;
        }
        nameMerchant.handle(shop);
        return outcome;
    }

    private Outcome record(ShopId shop, TokenPair pair, boolean worked) {
        Instant now = clock.instant();
        Optional<Kept> known = installations.find(shop);
        Installed fresh = Installed.at(now, pair.scopes());
        Installed next = known.map(Kept::installation)
                .map(it -> it.fold(
                        there -> worked ? there.confirmed(now, pair.scopes(), there.origins()) : again(there, fresh),
                        gone -> fresh.after(gone.order(), gone.order().isStoppedBy(now))))
                .orElse(fresh);
        installations.save(
                shop,
                known.map(it -> OptionalLong.of(it.revision())).orElseGet(OptionalLong::empty),
                next,
                retention.at(shop, next.since()).lifetime(DataClass.SHOP_ACCOUNT, next.since()));
        tokens.put(shop, pair);
        return outcome(known, worked, next);
    }

    /**
     * The tokens opened nothing: perhaps it was taken off and put back without our being told, and begins here. What is
     * paid for goes on until asking says otherwise (S0-13), and so does what was decided at a reinstall that Shopify's word
     * may still come about.
     */
    private static Installed again(Installed there, Installed fresh) {
        return new Installed(
                fresh.since(),
                fresh.scopes(),
                there.subscription(),
                fresh.confirmedAt(),
                there.origins(),
                there.zone(),
                there.plan(),
                there.reinstall()
                        .filter(it -> fresh.since().isBefore(it.uninstalledAt().plus(REDACTED_BY))));
    }

    private static Outcome outcome(Optional<Kept> known, boolean worked, Installed next) {
        return known.map(Kept::installation)
                .map(it -> it.fold(
                        there -> worked ? Outcome.PRESENT : Outcome.INSTALLED,
                        gone -> next.plan().isPresent() ? Outcome.DELETION_GOES_ON : Outcome.DELETION_STOPPED))
                .orElse(Outcome.INSTALLED);
    }
}
