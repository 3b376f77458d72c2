package dev.avow.testkit.contract;

import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All that a {@link dev.avow.core.port.Purge} of webhook payloads owes: PU-1 to PU-4. */
public interface WebhookPurgeContract extends PurgeContract {

    /** The inbox that the purge sweeps. */
    WebhookInbox inbox();

    /** The unit of work that the inbox takes part in. */
    UnitOfWork unitOfWork();

    /** What is kept for a shop, in any order, read past the inbox. */
    List<WebhookDelivery> kept(ShopId shop);

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        WebhookDelivery delivery = Deliveries.with(Deliveries.fresh(Fresh.shop()), lifetime);
        unitOfWork().call(() -> inbox().keep(delivery));
        return () -> !kept(delivery.shop()).isEmpty();
    }
}
