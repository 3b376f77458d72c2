package dev.avow.core.inmemory;

import dev.avow.core.port.Purge;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps webhook deliveries in memory; lost when the process ends. */
public final class InMemoryWebhookInbox implements WebhookInbox, Purge {

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

    @Override
    public DataClass dataClass() {
        return DataClass.WEBHOOK_PAYLOAD;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<WebhookDelivery> hidden = deliveries.stream()
                .filter(delivery -> !horizon.shows(delivery.lifetime()))
                .limit(limit)
                .toList();
        deliveries.removeAll(hidden);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return deliveries.stream()
                .map(delivery -> delivery.lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }

    private synchronized void remove(WebhookDelivery delivery) {
        deliveries.remove(delivery);
    }

    private static boolean isSame(WebhookDelivery known, WebhookDelivery delivery) {
        boolean sameId = known.webhookId().isPresent() && known.webhookId().equals(delivery.webhookId());
        return sameId || known.digest().equals(delivery.digest());
    }
}
