package dev.avow.core.usecase;

import dev.avow.core.port.OrderNames;
import dev.avow.core.port.PortException;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * Finds whom a merchant means by an order's number, for a request about that person (S1-36, S1-38). More than one order, or a
 * Shopify that does not tell, is nobody: never a guess. Thread-safe.
 */
public final class LocateOrder {

    private final OrderNames names;

    /** Puts the use case together. */
    public LocateOrder(OrderNames names) {
        this.names = names;
    }

    /** Whoever placed the order, if exactly one has that number. */
    public Optional<SubjectLocator> handle(ShopId shop, PersonalText number) {
        try {
            List<OrderId> found = names.find(shop, number);
            return found.size() == 1 ? Optional.of(SubjectLocator.of(found.get(0))) : Optional.empty();
        } catch (PortException e) {
            return Optional.empty();
        }
    }
}
