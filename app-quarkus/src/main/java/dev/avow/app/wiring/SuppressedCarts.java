package dev.avow.app.wiring;

import dev.avow.core.port.PortException;
import dev.avow.core.port.Suppressions;
import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.recovery.Known;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.RecoveryLists;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal of erasures and stops says of whoever left a cart. A stop is an opt-out, an objection or a restriction;
 * all of them forbid a mail. A restriction (S1-39) is told by what it alone stops: that the person's data is shown. Where the
 * journal cannot be read, nobody can tell.
 */
final class SuppressedCarts implements RecoveryLists {

    private final Suppressions suppressions;

    SuppressedCarts(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Override
    public Barred of(ShopId shop, Optional<CustomerId> customer, Optional<PersonalText> email, Instant begun) {
        try {
            if (customer.isEmpty() && email.isEmpty()) {
                return new Barred(Known.of(suppressions.isErasedShop(shop, begun)), Known.NO, Known.NO);
            }
            SubjectLocator person = new SubjectLocator(customer, email, Optional.empty(), Set.of(), Set.of());
            boolean stopped = suppressions.isStopped(shop, person, Purpose.CART_RECOVERY);
            boolean restricted = stopped && suppressions.isStopped(shop, person, Purpose.MERCHANT_INBOX);
            return new Barred(
                    Known.of(suppressions.isErased(shop, person, begun)),
                    Known.of(restricted),
                    Known.of(stopped && !restricted));
        } catch (PortException e) {
            return Barred.UNKNOWN;
        }
    }
}
