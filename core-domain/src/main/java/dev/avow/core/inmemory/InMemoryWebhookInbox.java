package dev.avow.core.inmemory;

import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import java.util.ArrayList;
import java.util.List;

/** Keeps webhook deliveries in memory; lost when the process ends. */
public final class InMemoryWebhookInbox implements WebhookInbox {

    private final InMemoryUnitOfWork unitOfWork;
    private final List<WebhookDelivery> deliveries = new ArrayList<>();

    /**
     * Puts it together.
     *
     * @param unitOfWork the unit that this inbox takes part in
     */
    public InMemoryWebhookInbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public synchronized boolean keep(WebhookDelivery delivery) {
        if (deliveries.stream().anyMatch(known -> isSame(known, delivery))) {
            return false;
        }
        unitOfWork.onRollback(() -> remove(delivery));
        deliveries.add(delivery);
        return true;
    }

    /** What is kept, in the order it came. */
    public synchronized List<WebhookDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    private synchronized void remove(WebhookDelivery delivery) {
        deliveries.remove(delivery);
    }

    private static boolean isSame(WebhookDelivery known, WebhookDelivery delivery) {
        boolean sameId = known.webhookId().isPresent() && known.webhookId().equals(delivery.webhookId());
        return sameId || known.digest().equals(delivery.digest());
    }
}
