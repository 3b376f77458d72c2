package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.subject.ShopId;
import java.util.List;

/** Hands a queue in front of an inbox in memory to its contract. */
record QueueContract(InMemoryWebhookInbox kept, WebhookQueue queue, UnitOfWork unitOfWork, PendingDeliveries pending)
        implements WebhookQueueContract {

    @Override
    public WebhookInbox inbox() {
        return kept;
    }

    @Override
    public WebhookShelf shelf() {
        return kept;
    }

    @Override
    public List<byte[]> payloads(ShopId shop) {
        return kept.deliveries().stream()
                .filter(delivery -> delivery.shop().equals(shop))
                .map(delivery -> delivery.payload().bytes())
                .toList();
    }
}
