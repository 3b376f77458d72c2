package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.PersonalText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies about checkouts: of a person the mail address and the name alone (S4-01, S4-02). */
final class CheckoutBodies {

    private static final Pattern NAME = Pattern.compile("#([0-9]{1,18})");

    private CheckoutBodies() {}

    static ShopEvent checkout(Json body) {
        body.at("order_number").mustBeAbsent();
        if (!body.at("abandoned_checkout_url").isNamed()) {
            throw body.at("abandoned_checkout_url").wrong();
        }
        return new ShopEvent.CheckoutChanged(
                body.at("token").need(Json::text),
                body.at("id").number().or(() -> numberInName(body.at("name"))),
                body.at("cart_token").text(),
                Bodies.customer(body.at("customer", "id")),
                Bodies.personal(body.at("email")),
                name(body.at("customer")),
                lines(body.at("line_items").needed().items()),
                body.at("presentment_currency").text(),
                body.at("completed_at").instant(),
                body.at("updated_at").need(Json::instant));
    }

    /** The published sample has no id of its own. */
    private static Optional<Long> numberInName(Json name) {
        return name.text().map(NAME::matcher).filter(Matcher::matches).map(match -> Long.valueOf(match.group(1)));
    }

    private static Optional<PersonalText> name(Json customer) {
        String name = Stream.of(customer.at("first_name"), customer.at("last_name"))
                .flatMap(part -> part.text().stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(PersonalText.of(name));
    }

    /** What the merchant typed by hand has no variant, and cannot be put into another cart. */
    private static List<CartLine> lines(List<Json> items) {
        return items.stream()
                .filter(item -> item.at("variant_id").isPresent())
                .map(CheckoutBodies::line)
                .toList();
    }

    private static CartLine line(Json item) {
        long quantity = item.at("quantity").need(Json::number);
        if (quantity <= 0 || quantity > Integer.MAX_VALUE) {
            throw item.at("quantity").wrong();
        }
        return new CartLine(item.at("variant_id").need(Json::number), (int) quantity);
    }
}
