package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.util.List;

class InMemoryWebhookQueueContractTest implements WebhookQueueContract {

    private static final InMemoryUnitOfWork UNIT = new InMemoryUnitOfWork();
    private static final InMemoryWebhookInbox INBOX = new InMemoryWebhookInbox(UNIT, new TestTime());

    @Override
    public WebhookInbox inbox() {
        return INBOX;
    }

    @Override
    public WebhookQueue queue() {
        return INBOX;
    }

    @Override
    public WebhookShelf shelf() {
        return INBOX;
    }

    @Override
    public PendingDeliveries pending() {
        return INBOX;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return UNIT;
    }

    @Override
    public List<byte[]> payloads(ShopId shop) {
        return INBOX.deliveries().stream()
                .filter(delivery -> delivery.shop().equals(shop))
                .map(delivery -> delivery.payload().bytes())
                .toList();
    }
}
