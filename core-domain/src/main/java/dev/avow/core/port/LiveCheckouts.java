package dev.avow.core.port;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.recovery.CheckoutFacts;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Checkouts as Shopify shows them at this moment (S4-03). Called outside any {@link UnitOfWork}; thread-safe. Its duties:
 *
 * <ul>
 *   <li>LC-1 a look says what Shopify says now; what it does not say is unknown, never no
 *   <li>LC-2 the pages together have every checkout of that shop that changed at or after the instant, and no other; one
 *       that changes meanwhile may come twice
 *   <li>LC-3 what throttles is {@link PortException.Unavailable}, with the time to wait where it is known
 *   <li>LC-4 only what recovery may know is asked for (S4-02)
 * </ul>
 */
public interface LiveCheckouts {

    /**
     * What to look at before a mail.
     *
     * @param checkout Shopify's number
     * @param email the address that would be written to
     * @param customer whose, if it is known
     * @param left since when it is left: orders from then on count
     */
    record Question(long checkout, PersonalText email, Optional<CustomerId> customer, Instant left) {}

    /**
     * Some checkouts.
     *
     * @param checkouts as deliveries would have told of them
     * @param next the cursor of the next page, if there is one
     * @param pause how long to wait before asking for it
     */
    record Page(List<ShopEvent.CheckoutChanged> checkouts, Optional<String> next, Duration pause) {
        /** Copies the list. */
        public Page {
            checkouts = List.copyOf(checkouts);
        }
    }

    /** Looks before a mail; {@link CheckoutFacts.Live#draftOpen} is not its business and told as yes. */
    CheckoutFacts.Live look(ShopId shop, Question question);

    /** One page of the list. */
    Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit);
}
