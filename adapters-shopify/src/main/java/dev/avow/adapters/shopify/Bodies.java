package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What bodies of webhooks share: ids as 64-bit numbers, contacts that do not print. */
final class Bodies {

    private Bodies() {}

    static OrderId order(Json id) {
        return id.need(place -> place.number().map(number -> id(place, number, OrderId::new)));
    }

    static List<OrderId> orders(Json list) {
        return list.needed().items().stream().map(Bodies::order).toList();
    }

    static Optional<CustomerId> customer(Json id) {
        return id.number().map(number -> id(id, number, CustomerId::new));
    }

    /** A blank contact is none. */
    static Optional<PersonalText> personal(Json text) {
        return text.text().map(String::strip).filter(value -> !value.isEmpty()).map(PersonalText::of);
    }

    /** The value of one of the attributes; anyone can put one on a cart, so one of another kind is none. */
    static Optional<String> attribute(Json attributes, String name) {
        return attributes.items().stream()
                .filter(attribute ->
                        attribute.at("name").isText() && attribute.at("value").isText())
                .filter(attribute ->
                        attribute.at("name").text().filter(name::equals).isPresent())
                .findFirst()
                .flatMap(attribute -> attribute.at("value").text());
    }

    private static <T> T id(Json place, long number, LongFunction<T> type) {
        if (number <= 0) {
            throw place.wrong();
        }
        return type.apply(number);
    }
}
