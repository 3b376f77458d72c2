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

/** What holds for a shop's carts right now: nothing at all, unless its merchant has switched recovery on. Thread-safe. */
public final class RecoveryRules {

    /** As people write it. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final BiFunction<ShopId, Instant, Optional<RecoveryTerms>> terms;
    private final PurposeGuard guard;
    private final RecoveryBook book;

    /**
     * Puts it together.
     *
     * @param terms the policy's, in force for a shop at an instant
     */
    public RecoveryRules(
            BiFunction<ShopId, Instant, Optional<RecoveryTerms>> terms, PurposeGuard guard, RecoveryBook book) {
        this.terms = terms;
        this.guard = guard;
        this.book = book;
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
        return said.map(it -> new RecoveryPolicy(it, choices(shop, it)));
    }

    /** What the policy says, whether or not recovery is on. */
    Optional<RecoveryTerms> terms(ShopId shop, Instant now) {
        return terms.apply(shop, now);
    }

    RecoveryChoices choices(ShopId shop, RecoveryTerms said) {
        return book.find(shop)
                .map(RecoveryBook.Page::choices)
                .orElseGet(() -> RecoveryChoices.standard(said.delay(), UTC));
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
