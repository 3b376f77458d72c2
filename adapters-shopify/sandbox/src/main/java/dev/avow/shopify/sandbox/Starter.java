package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.shop.Catalogue;
import dev.avow.shopify.sandbox.shop.Shop;

/** What every shop has at the start: a few products, pages and policies, a discount code, and no people. */
final class Starter {

    private Starter() {}

    static void fill(Shop shop) {
        Catalogue catalogue = shop.catalogue();
        catalogue.add(
                "Desk lamp Nova",
                "<p>A warm, dimmable light on a brass arm.</p><ul><li>6 W LED, 2700 K</li><li>Touch switch</li></ul>",
                "49.00",
                "Oak grey",
                "Black");
        catalogue.add("Floor lamp Luna", "<p>Reads over your shoulder. 12 W LED, foot switch.</p>", "129.00", "Brass");
        catalogue.add("Bulb E27", "<p>Warm white, 806 lm, dimmable.</p>", "4.90");
        catalogue.page("delivery", "Delivery", "<h2>Delivery</h2><p>Within two to four working days.</p>");
        catalogue.page("about", "About us", "<p>We make lamps that do not exist.</p>");
        catalogue.policy("REFUND_POLICY", "Refund policy", "<p>Free returns within 30 days.</p>");
        catalogue.policy("SHIPPING_POLICY", "Shipping policy", "<p>We ship to all of the EU.</p>");
        catalogue.policy("PRIVACY_POLICY", "Privacy policy", "<p>This shop does not exist.</p>");
        catalogue.percentCode("WELCOME10", "10");
    }
}
