package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.CustomerRedacted;
import dev.avow.core.event.ShopEvent.Person;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Forgets the customer that Shopify names (S2-15, S3-40, S3-41, S4-20, S4-23). Thread-safe. */
public final class RedactCustomer implements EventHandler<CustomerRedacted> {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final EraseSubject erase;

    /** Puts the use case together. */
    public RedactCustomer(EraseSubject erase) {
        this.erase = erase;
    }

    @Override
    public Class<CustomerRedacted> event() {
        return CustomerRedacted.class;
    }

    @Override
    public Handling handle(Occurrence<CustomerRedacted> occurrence) {
        Optional<SubjectLocator> person =
                locator(occurrence.event().person(), occurrence.event().orders());
        if (person.isEmpty()) {
            return Handling.shelved("request.names-nobody");
        }
        EraseSubject.Outcome outcome = erase.handle(new TakeRequest.Command(
                occurrence.shop(),
                person,
                Kind.ERASURE,
                Channel.WEBHOOK,
                Long.toString(occurrence.delivery()),
                occurrence.receivedAt()));
        return outcome.isDone() ? Handling.done() : Handling.later(AGAIN, "erasure.running");
    }

    /** What a compliance webhook names; empty if it names nothing at all. */
    static Optional<SubjectLocator> locator(Person person, List<OrderId> orders) {
        boolean namesNobody = person.customer().isEmpty()
                && person.email().isEmpty()
                && person.phone().isEmpty()
                && orders.isEmpty();
        return namesNobody
                ? Optional.empty()
                : Optional.of(new SubjectLocator(
                        person.customer(), person.email(), person.phone(), Set.copyOf(orders), Set.of()));
    }
}
