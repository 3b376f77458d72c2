package dev.avow.core.rights;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import java.util.HashSet;
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
 * @param conversations the conversations that are known to be the person's
 */
public record SubjectLocator(
        Optional<CustomerId> customer,
        Optional<PersonalText> email,
        Optional<PersonalText> phone,
        Set<OrderId> orders,
        Set<ConversationId> conversations) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if nothing could be found by it
     */
    public SubjectLocator {
        orders = Set.copyOf(orders);
        conversations = Set.copyOf(conversations);
        if (customer.isEmpty() && email.isEmpty() && phone.isEmpty() && orders.isEmpty() && conversations.isEmpty()) {
            throw new IllegalArgumentException("a locator names something");
        }
    }

    /** By Shopify's id of the customer alone. */
    public static SubjectLocator of(CustomerId customer) {
        return new SubjectLocator(Optional.of(customer), Optional.empty(), Optional.empty(), Set.of(), Set.of());
    }

    /** By an order alone. */
    public static SubjectLocator of(OrderId order) {
        return new SubjectLocator(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(order), Set.of());
    }

    /** By a conversation alone. */
    public static SubjectLocator of(ConversationId conversation) {
        return new SubjectLocator(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(conversation));
    }

    /** By a mail address alone. */
    public static SubjectLocator ofEmail(String email) {
        return new SubjectLocator(
                Optional.empty(), Optional.of(PersonalText.of(email)), Optional.empty(), Set.of(), Set.of());
    }

    /** By a telephone number alone. */
    public static SubjectLocator ofPhone(String phone) {
        return new SubjectLocator(
                Optional.empty(), Optional.empty(), Optional.of(PersonalText.of(phone)), Set.of(), Set.of());
    }

    /** This one, and conversations and orders that were found to be the same person's. */
    public SubjectLocator and(Set<OrderId> moreOrders, Set<ConversationId> moreConversations) {
        Set<OrderId> allOrders = new HashSet<>(orders);
        allOrders.addAll(moreOrders);
        Set<ConversationId> allConversations = new HashSet<>(conversations);
        allConversations.addAll(moreConversations);
        return new SubjectLocator(customer, email, phone, allOrders, allConversations);
    }
}
