package dev.avow.core.inmemory;

import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

/** Orders by number, handed in at the start. */
public final class InMemoryOrderNames implements OrderNames {

    private final Map<ShopId, Map<OrderId, PersonalText>> orders;

    /**
     * Puts it together.
     *
     * @param orders each with the number that the customer was told, with the sign in front
     */
    public InMemoryOrderNames(Map<ShopId, Map<OrderId, PersonalText>> orders) {
        this.orders = Map.copyOf(orders);
    }

    @Override
    public List<OrderId> find(ShopId shop, PersonalText number) {
        return orders.getOrDefault(shop, Map.of()).entrySet().stream()
                .filter(order -> bare(order.getValue()).equalsIgnoreCase(bare(number)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String bare(PersonalText number) {
        String text = number.value().strip();
        return text.startsWith("#") ? text.substring(1) : text;
    }
}
