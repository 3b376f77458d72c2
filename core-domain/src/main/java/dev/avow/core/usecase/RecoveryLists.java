package dev.avow.core.usecase;

import dev.avow.core.port.RecoveryCase;
import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;

/** What our own lists say of a person: erased, restricted, opted out. Thread-safe. */
@FunctionalInterface
public interface RecoveryLists {

    /**
     * Looks somebody up. Whoever cannot tell says unknown.
     *
     * @param begun when the data that is about to be used began: an erasure covers what began up to its instant
     */
    Barred of(ShopId shop, Optional<CustomerId> customer, Optional<PersonalText> email, Instant begun);

    /**
     * Whether the data of whoever left a checkout is kept and not to be used (S1-39); so it is where nobody can tell.
     *
     * @param email the checkout's, opened
     */
    default boolean isRestricted(ShopId shop, RecoveryCase item, Optional<PersonalText> email) {
        return of(shop, item.content().customer(), email, item.content().updatedAt())
                        .restricted()
                != Known.NO;
    }
}
