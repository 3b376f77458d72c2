package dev.avow.core.redaction;

/**
 * What helps to read the texts of one shop.
 *
 * @param orders how it writes its order numbers
 * @param contacts the contacts that it publishes
 */
public record ShopTexts(OrderFormat orders, ShopContacts contacts) {

    /** A shop of which nothing is known. */
    public static final ShopTexts UNKNOWN = new ShopTexts(OrderFormat.UNKNOWN, ShopContacts.NONE);

    /** The same as a context. */
    public RedactionContext context() {
        return RedactionContext.NONE.orders(orders).contacts(contacts);
    }
}
