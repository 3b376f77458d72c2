package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryWebhookInbox;
import java.util.Optional;

/** Writes its marks as webhook ids. */
record InboxProbe(InMemoryWebhookInbox inbox) implements UnitOfWorkContract.Probe {

    @Override
    public void write(String mark) {
        inbox.keep(Deliveries.with(Deliveries.fresh(Fresh.shop()), Optional.of(mark), Deliveries.digest()));
    }

    @Override
    public boolean holds(String mark) {
        return inbox.deliveries().stream()
                .anyMatch(delivery -> delivery.webhookId().equals(Optional.of(mark)));
    }
}
