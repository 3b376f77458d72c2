package dev.avow.adapters.shopify.sandbox;

import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import org.junit.jupiter.api.AfterEach;

/** A contract about orders against a look-alike of its own. */
abstract class OnLookAlike {

    final LookAlike lookAlike = new LookAlike();

    @AfterEach
    void close() {
        lookAlike.close();
    }

    /** The shop. */
    public ShopId shop() {
        return LookAlike.SHOP;
    }

    /** Another one. */
    public ShopId otherShop() {
        return LookAlike.OTHER;
    }

    /** A paid order of so many of one thing, without a phone. */
    final Order place(int quantity) {
        return lookAlike.shop().orders().placePaid(Basket.of(lookAlike.shop().product(), quantity));
    }
}
