package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.CustomerDeleted;
import dev.avow.core.recovery.MailWord;
import java.util.Optional;

/** A customer that is gone at Shopify is not mailed about what they left: it counts as a no. Thread-safe. */
public final class TakeDeletedCustomer implements EventHandler<CustomerDeleted> {

    private final TakeMailConsent takeMailConsent;

    /** Puts the use case together. */
    public TakeDeletedCustomer(TakeMailConsent takeMailConsent) {
        this.takeMailConsent = takeMailConsent;
    }

    @Override
    public Class<CustomerDeleted> event() {
        return CustomerDeleted.class;
    }

    @Override
    public Handling handle(Occurrence<CustomerDeleted> occurrence) {
        MailWord no = new MailWord(false, occurrence.triggeredAt().orElse(occurrence.receivedAt()));
        return Handling.done(() -> takeMailConsent.take(
                occurrence.shop(), Optional.of(occurrence.event().customer()), Optional.empty(), no));
    }
}
