package dev.avow.adapters.shopify.admin;

import java.time.Duration;

/** Hears what an operator should know of. Called on the calling thread; must not throw. */
public interface AdminListener {

    /** Shopify answered in another version than was asked for: ours is over, and answers may have another shape. */
    void fellForward(String asked, String used);

    /** A call had to wait for the shop's bucket. */
    void waited(AdminDocument document, Duration pause);

    /** Shopify withheld a protected field: the app is not approved for it. */
    void withheld(AdminDocument document, String field);

    /** A search gave what was not searched for: Shopify did not know one of its filters. What came was thrown away. */
    void searchIgnored(AdminDocument document, int nodes);
}
