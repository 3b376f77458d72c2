package dev.avow.testkit.contract;

import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.subject.ShopId;
import java.util.List;

/** Hands a broken inbox to its contract. */
record InboxContract(WebhookInbox inbox, UnitOfWork unitOfWork, Shelf shelf) implements WebhookInboxContract {

    /** What an inbox has kept. */
    interface Shelf {
        List<WebhookDelivery> of(ShopId shop);
    }

    @Override
    public List<WebhookDelivery> kept(ShopId shop) {
        return shelf.of(shop);
    }
}
