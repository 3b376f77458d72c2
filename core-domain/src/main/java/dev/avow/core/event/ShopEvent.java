package dev.avow.core.event;

import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
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
     * The shop's subscription to the app changed (S0-13, I26). A shop may have more than one: whether it still subscribes
     * is a question to all of them.
     *
     * @param subscription Shopify's global id of it
     * @param state how it stands
     * @param updatedAt when it changed
     */
    record SubscriptionChanged(String subscription, SubscriptionState state, Instant updatedAt) implements ShopEvent {}

    /** How a subscription stands. */
    enum SubscriptionState {
        /** The merchant has not agreed yet, or never will: it has not begun. */
        PENDING,
        /** It runs. */
        ACTIVE,
        /** It rests, because the shop has not paid Shopify: it may go on. */
        FROZEN,
        /** It has ended for good. */
        ENDED,
        /** Shopify uses a word that is not known here: nothing is to be concluded from it. */
        UNCLEAR
    }

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
     * A checkout began or changed. There is no event of being abandoned: that is ours to decide (F14). Of all that Shopify
     * tells, this is what recovery may know (S4-01, S4-02).
     *
     * @param token Shopify's secret key of the checkout
     * @param number Shopify's number of the checkout, also in its name such as {@code #700123}; by it a delivery and a
     *     poll speak of the same checkout
     * @param cartToken the cart it came from, if known
     * @param customer whose, if Shopify says
     * @param email as the checkout has it, if somebody typed one
     * @param name how the customer is called, if Shopify says
     * @param lines what is in it
     * @param currency in which the customer sees the prices, ISO 4217, if Shopify says
     * @param completedAt when it was bought, if it was
     * @param updatedAt when it last changed: an older state never replaces a newer one
     */
    record CheckoutChanged(
            String token,
            Optional<Long> number,
            Optional<String> cartToken,
            Optional<CustomerId> customer,
            Optional<PersonalText> email,
            Optional<PersonalText> name,
            List<CartLine> lines,
            Optional<String> currency,
            Optional<Instant> completedAt,
            Instant updatedAt)
            implements ShopEvent {
        /** Copies the lines. */
        public CheckoutChanged {
            lines = List.copyOf(lines);
        }

        /** Without the tokens: they lead to a person's checkout. */
        @Override
        public String toString() {
            return "CheckoutChanged[updatedAt=" + updatedAt + "]";
        }
    }

    /**
     * An order was placed, changed, paid, refunded or cancelled.
     *
     * @param order which one
     * @param customer whose, if Shopify says
     * @param email as the order has it, if Shopify says
     * @param cartToken the cart it came from, if known
     * @param checkoutToken the checkout it came from, if known
     * @param createdAt when it was placed
     * @param updatedAt when it last changed: an older state never replaces a newer one
     * @param cancelledAt when it was cancelled, if it was
     * @param test whether it is the merchant's own trial
     * @param payment what was paid, once all of it was
     * @param recoveryMark the value of the attribute {@link #RECOVERY_ATTRIBUTE}: of a draft order of ours
     */
    record OrderChanged(
            OrderId order,
            Optional<CustomerId> customer,
            Optional<PersonalText> email,
            Optional<String> cartToken,
            Optional<String> checkoutToken,
            Instant createdAt,
            Instant updatedAt,
            Optional<Instant> cancelledAt,
            boolean test,
            Optional<Payment> payment,
            Optional<String> recoveryMark)
            implements ShopEvent {

        /** The custom attribute that draft orders of ours carry on to the order. */
        public static final String RECOVERY_ATTRIBUTE = "_avow_recovery";

        /** Without the tokens: they lead to a person's checkout. */
        @Override
        public String toString() {
            return "OrderChanged[updatedAt=" + updatedAt + "]";
        }
    }

    /**
     * What was paid for an order, in the shop's currency.
     *
     * @param total the order's price
     * @param refunded what was given back of it so far, zero or more; never more than the price
     */
    record Payment(Money total, Money refunded) {}

    /**
     * A customer said yes or no to mail (S4-10).
     *
     * @param customer who, if Shopify says
     * @param email the address it is about, if Shopify says
     * @param subscribed whether mail is welcome; every other state is no
     * @param saidAt when that was said: an older word never replaces a newer one; empty if Shopify does not say, and then a
     *     no counts from now and a yes counts for nothing
     */
    record MailConsentChanged(
            Optional<CustomerId> customer, Optional<PersonalText> email, boolean subscribed, Optional<Instant> saidAt)
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
