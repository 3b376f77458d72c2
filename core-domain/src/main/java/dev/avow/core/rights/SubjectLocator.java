package dev.avow.core.rights;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import java.util.Optional;
import java.util.Set;

/**
 * What a person's data is found by, always inside one shop. Each part alone is enough (S1-44, S4-20): a record belongs to
 * the person if any part that is there fits. The values are as they came; whoever looks for them normalises and hashes
 * them the way they were stored.
 *
 * @param customer Shopify's id of the customer
 * @param email a mail address
 * @param phone a telephone number
 * @param orders Shopify's ids of orders
 * @param conversation the conversation whose key the person holds
 */
public record SubjectLocator(
        Optional<CustomerId> customer,
        Optional<PersonalText> email,
        Optional<PersonalText> phone,
        Set<OrderId> orders,
        Optional<ConversationId> conversation) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if nothing could be found by it
     */
    public SubjectLocator {
        orders = Set.copyOf(orders);
        if (customer.isEmpty() && email.isEmpty() && phone.isEmpty() && orders.isEmpty() && conversation.isEmpty()) {
            throw new IllegalArgumentException("a locator names something");
        }
    }
}
