package dev.avow.core.inmemory;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders handed in at the start. */
public final class InMemoryOrderLookup implements OrderLookup {

    private final Map<ShopId, List<Entry>> orders;

    /** Puts it together. */
    public InMemoryOrderLookup(Map<ShopId, List<Entry>> orders) {
        this.orders = Map.copyOf(orders);
    }

    /**
     * An order.
     *
     * @param number as the customer was told, with the sign in front
     * @param phone of whoever placed it
     */
    public record Entry(PersonalText number, Optional<PersonalText> phone, OrderStatus status) {}

    @Override
    public Optional<OrderStatus> find(ShopId shop, PersonalText number, VerificationPhone phone) {
        return orders.getOrDefault(shop, List.of()).stream()
                .filter(order -> bare(order.number()).equalsIgnoreCase(bare(number)))
                .filter(order -> order.phone().filter(phone::proves).isPresent())
                .map(Entry::status)
                .findFirst();
    }

    private static String bare(PersonalText number) {
        String text = number.value().strip();
        return text.startsWith("#") ? text.substring(1) : text;
    }
}
