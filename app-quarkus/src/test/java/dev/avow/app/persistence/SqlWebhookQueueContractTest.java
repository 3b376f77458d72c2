package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.WebhookQueueContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;

/** The queue on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlWebhookQueueContractTest implements WebhookQueueContract {

    @Inject
    WebhookInbox inbox;

    @Inject
    SqlWebhookQueue queue;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    SqlWork sql;

    @Override
    public WebhookInbox inbox() {
        return inbox;
    }

    @Override
    public WebhookQueue queue() {
        return queue;
    }

    @Override
    public WebhookShelf shelf() {
        return queue;
    }

    @Override
    public PendingDeliveries pending() {
        return queue;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public List<byte[]> payloads(ShopId shop) {
        return sql.all("SELECT payload FROM webhook_inbox WHERE shop = ?", row -> row.getBytes(1), shop.domain());
    }
}
