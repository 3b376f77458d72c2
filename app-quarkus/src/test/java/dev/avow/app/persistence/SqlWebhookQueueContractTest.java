package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ClaimedDelivery;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.WebhookQueueContract;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    /** What waited behind a store that hung is not passed by what hung. */
    @Test
    void whatIsGivenBackIsDueSinceWhenItWasBefore() {
        ShopId shop = new ShopId("given-back.myshopify.com");
        keep(shop, "first");
        keep(shop, "second");
        List<ClaimedDelivery> claimed = claim(shop);
        queue.putOff(claimed.get(0), Duration.ZERO, "later");

        queue.giveBack(claimed.get(1));

        assertThat(claim(shop))
                .extracting(ClaimedDelivery::id)
                .containsExactly(claimed.get(1).id(), claimed.get(0).id());
    }

    private List<ClaimedDelivery> claim(ShopId shop) {
        return queue.claim(Optional.of(shop), 8, Duration.ofMinutes(10), TestTime.START);
    }

    private void keep(ShopId shop, String digest) {
        WebhookDelivery delivery = new WebhookDelivery(
                shop,
                "products/update",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                digest,
                new Sealed("key-1", new byte[] {1}),
                true,
                Lifetime.fixed(TestTime.START, TestTime.START.plusSeconds(60), new PolicyVersion(1)));
        assertThat(unitOfWork.call(() -> inbox.keep(delivery))).isTrue();
    }
}
