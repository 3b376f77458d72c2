package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;

/** Whether a shop tells about orders at the moment. */
@Singleton
class OrderOffers {

    private final PurposeGuard guard;

    OrderOffers(PurposeGuard guard) {
        this.guard = guard;
    }

    boolean of(ShopId shop) {
        try {
            guard.require(shop, Purpose.ORDER_STATUS);
            return true;
        } catch (PortException.Rejected e) {
            return false;
        }
    }
}
