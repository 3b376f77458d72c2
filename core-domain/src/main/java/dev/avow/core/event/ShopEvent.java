package dev.avow.core.event;

import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened in a shop. Personal values are of types that do not print. A delivery whose body has another
 * shape than its topic's never becomes one of these. Each kind may come late, twice, or before what happened earlier.
 */
public sealed interface ShopEvent {

    /** The app was taken off the shop (S3-23, S4-18). May come after a new installation: compare the times. */
    record AppUninstalled() implements ShopEvent {}

    /**
     * The shop grants other scopes.
     *
     * @param current what is granted now
     * @param updatedAt when it changed
     */
    record ScopesChanged(Set<String> current, Instant updatedAt) implements ShopEvent {
        /** Copies the scopes. */
        public ScopesChanged {
            current = Set.copyOf(current);
        }
    }

    /**
     * The shop's subscription to the app changed (S0-13, I26).
     *
     * @param subscription Shopify's global id of it
     * @param active whether it runs; if not, it has ended
     * @param updatedAt when it changed
     */
    record SubscriptionChanged(String subscription, boolean active, Instant updatedAt) implements ShopEvent {}

    /**
     * A person asks for what is known of them (S3-35).
     *
     * @param person who
     * @param orders the orders asked for; may be empty
     * @param request Shopify's number of the request
     */
    record CustomerDataRequested(Person person, List<OrderId> orders, Optional<Long> request) implements ShopEvent {
        /** Copies the orders. */
        public CustomerDataRequested {
            orders = List.copyOf(orders);
        }
    }

    /**
     * A person is to be forgotten (S3-40, S4-20).
     *
     * @param person who
     * @param orders the orders to be forgotten; may be empty
     */
    record CustomerRedacted(Person person, List<OrderId> orders) implements ShopEvent {
        /** Copies the orders. */
        public CustomerRedacted {
            orders = List.copyOf(orders);
        }
    }

    /** Everything of the shop is to be forgotten (S3-44, S4-19). */
    record ShopRedacted() implements ShopEvent {}

    /**
     * A checkout began or changed. There is no event of being abandoned: that is ours to decide (F14).
     *
     * @param token Shopify's key of the checkout
     * @param updatedAt when it last changed: an older state never replaces a newer one
     */
    record CheckoutChanged(String token, Instant updatedAt) implements ShopEvent {}

    /**
     * An order was placed, changed, paid, refunded or cancelled.
     *
     * @param order which one
     * @param customer whose, if Shopify says
     * @param email as the order has it, if Shopify says
     * @param cartToken the cart it came from, if known
     * @param checkoutToken the checkout it came from, if known
     * @param updatedAt when it last changed: an older state never replaces a newer one
     */
    record OrderChanged(
            OrderId order,
            Optional<CustomerId> customer,
            Optional<PersonalText> email,
            Optional<String> cartToken,
            Optional<String> checkoutToken,
            Instant updatedAt)
            implements ShopEvent {}

    /**
     * An order is gone at Shopify.
     *
     * @param order which one
     */
    record OrderDeleted(OrderId order) implements ShopEvent {}

    /**
     * A customer said yes or no to mail (S4-10).
     *
     * @param customer who, if Shopify says
     * @param email the address it is about, if Shopify says
     * @param subscribed whether mail is welcome; every other state is no
     * @param updatedAt when that was said: an older word never replaces a newer one
     */
    record MailConsentChanged(
            Optional<CustomerId> customer, Optional<PersonalText> email, boolean subscribed, Instant updatedAt)
            implements ShopEvent {}

    /**
     * Two customers became one.
     *
     * @param kept who remains
     * @param gone who is now the one that remains
     */
    record CustomersMerged(CustomerId kept, CustomerId gone) implements ShopEvent {}

    /**
     * A customer is gone at Shopify.
     *
     * @param customer who
     */
    record CustomerDeleted(CustomerId customer) implements ShopEvent {}

    /**
     * Products changed: what is known of the catalogue is to be asked for anew (S1-03).
     *
     * @param product Shopify's global id
     */
    record ProductChanged(String product) implements ShopEvent {}

    /**
     * A person as a compliance webhook names them. Some are known by one of the three alone (F5).
     *
     * @param customer Shopify's id
     * @param email the mail address
     * @param phone the telephone number
     */
    record Person(Optional<CustomerId> customer, Optional<PersonalText> email, Optional<PersonalText> phone) {}
}
