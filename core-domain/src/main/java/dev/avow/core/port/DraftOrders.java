package dev.avow.core.port;

import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Draft orders in the merchant's store, and Shopify's own invoice mail about them (S4-04, S4-05, S4-09). Called outside
 * any {@link UnitOfWork}; thread-safe. Every method may throw {@link PortException.Unavailable} where nothing was done,
 * {@link PortException.OutcomeUnknown} where it may have been, {@link PortException.Rejected} where Shopify refuses. Its
 * duties:
 *
 * <ul>
 *   <li>DO-1 a draft order carries its mark and its tag, and nothing of the person but the address and the name
 *   <li>DO-2 it is found by its tag
 *   <li>DO-3 an invoice goes to the address that is named, once per call
 *   <li>DO-4 a look says whether it is open, invoiced and when, paid, or gone
 *   <li>DO-5 deleting one that is gone is harmless; a paid one is not deleted
 *   <li>DO-6 a shop has its own only
 * </ul>
 */
public interface DraftOrders {

    /**
     * What a draft order is made of.
     *
     * @param tag by which it can be found again
     * @param mark which it carries on to the order
     * @param email to whom the invoice goes
     * @param lines what is to be bought
     * @param currency in which prices are shown
     * @param discountCode a code of the shop's own
     */
    record Wish(
            String tag,
            String mark,
            PersonalText email,
            List<CartLine> lines,
            Optional<String> currency,
            Optional<String> discountCode) {
        /** Copies the lines. */
        public Wish {
            lines = List.copyOf(lines);
        }
    }

    /** Where a draft order stands. */
    enum Status {
        /** No invoice was sent. */
        OPEN,
        /** An invoice was sent. */
        INVOICED,
        /** It was paid. */
        COMPLETED,
        /** It is not there any more. */
        GONE
    }

    /**
     * A look at a draft order.
     *
     * @param status where it stands
     * @param invoicedAt when the last invoice was sent
     */
    record Look(Status status, Optional<Instant> invoicedAt) {}

    /** Makes one, and gives Shopify's global id of it. */
    String create(ShopId shop, Wish wish);

    /** Those with a tag. */
    List<String> tagged(ShopId shop, String tag);

    /** Has Shopify mail the invoice. */
    void sendInvoice(ShopId shop, String draft, PersonalText to);

    /** Looks at one. */
    Look look(ShopId shop, String draft);

    /** Deletes one that is not paid. */
    void delete(ShopId shop, String draft);
}
