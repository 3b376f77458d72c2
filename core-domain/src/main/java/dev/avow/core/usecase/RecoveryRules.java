package dev.avow.core.usecase;

import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.recovery.RecoveryPolicy;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What holds for a shop's carts right now: nothing at all, unless its merchant has switched recovery on. Thread-safe. */
public final class RecoveryRules {

    /** Shown until the shop's zone is known; no mail goes by it. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final BiFunction<ShopId, Instant, Optional<RecoveryTerms>> terms;
    private final PurposeGuard guard;
    private final RecoveryBook book;
    private final Function<ShopId, Optional<ZoneId>> zones;

    /**
     * Puts it together.
     *
     * @param terms the policy's, in force for a shop at an instant
     * @param zones whose clocks hang in a shop, as far as Shopify said
     */
    public RecoveryRules(
            BiFunction<ShopId, Instant, Optional<RecoveryTerms>> terms,
            PurposeGuard guard,
            RecoveryBook book,
            Function<ShopId, Optional<ZoneId>> zones) {
        this.terms = terms;
        this.guard = guard;
        this.book = book;
        this.zones = zones;
    }

    /**
     * The rules, if the policy has some and the merchant has switched recovery on (S3-48).
     *
     * @throws PortException.Unavailable if nobody can tell
     */
    Optional<RecoveryPolicy> on(ShopId shop, Instant now) {
        Optional<RecoveryTerms> said = terms.apply(shop, now);
        if (said.isEmpty() || !isSwitchedOn(shop)) {
            return Optional.empty();
        }
        return said.map(it -> policy(shop, it));
    }

    /** What the policy says, whether or not recovery is on. */
    Optional<RecoveryTerms> terms(ShopId shop, Instant now) {
        return terms.apply(shop, now);
    }

    /** The rules that the merchant's choices make of the policy's, or the standard ones where nothing was chosen. */
    RecoveryPolicy policy(ShopId shop, RecoveryTerms said) {
        Optional<RecoveryChoices> chosen = book.find(shop).map(RecoveryBook.Page::choices);
        Optional<ZoneId> zone = chosen.map(it -> it.quiet().zone()).or(() -> zones.apply(shop));
        return new RecoveryPolicy(
                said,
                chosen.orElseGet(() -> RecoveryChoices.standard(said.delay(), zone.orElse(UTC))),
                zone.isPresent());
    }

    private boolean isSwitchedOn(ShopId shop) {
        try {
            guard.require(shop, Purpose.CART_RECOVERY);
            return true;
        } catch (PortException.Rejected e) {
            return false;
        }
    }
}
