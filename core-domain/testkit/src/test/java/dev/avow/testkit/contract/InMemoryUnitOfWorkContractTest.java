package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.Purge;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.subject.ShopId;
import java.util.List;

/** The inbox is the one in-memory store that takes part in units, so the two are tested together. */
class InMemoryUnitOfWorkContractTest implements UnitOfWorkContract, WebhookInboxContract, WebhookPurgeContract {

    private static final InMemoryUnitOfWork UNIT = new InMemoryUnitOfWork();
    private static final InMemoryWebhookInbox INBOX = new InMemoryWebhookInbox(UNIT);

    @Override
    public UnitOfWork unitOfWork() {
        return UNIT;
    }

    @Override
    public Probe probe() {
        return new InboxProbe(INBOX);
    }

    @Override
    public WebhookInbox inbox() {
        return INBOX;
    }

    @Override
    public Purge purge() {
        return INBOX;
    }

    @Override
    public List<WebhookDelivery> kept(ShopId shop) {
        return INBOX.deliveries().stream()
                .filter(delivery -> delivery.shop().equals(shop))
                .toList();
    }
}
