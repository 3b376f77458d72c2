package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.Person;
import dev.avow.core.subject.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * Bodies of the three mandatory webhooks. One that asks for data must not pass for one that erases, and one about a person
 * must not pass for one about the whole shop, so each refuses what marks the others.
 */
final class ComplianceBodies {

    private static final String SHOP = "shop_domain";
    private static final String PERSON = "customer";
    private static final String ASKED_FOR = "orders_requested";
    private static final String TO_REDACT = "orders_to_redact";
    private static final String REQUEST = "data_request";

    private ComplianceBodies() {}

    static ShopEvent dataRequest(Json body) {
        body.at(SHOP).need(Json::text);
        body.at(TO_REDACT).mustBeAbsent();
        List<OrderId> orders = Bodies.orders(body.at(ASKED_FOR));
        return new ShopEvent.CustomerDataRequested(
                person(body.at(PERSON), orders), orders, body.at(REQUEST, "id").number());
    }

    static ShopEvent customerRedact(Json body) {
        body.at(SHOP).need(Json::text);
        body.at(ASKED_FOR).mustBeAbsent();
        body.at(REQUEST).mustBeAbsent();
        List<OrderId> orders = Bodies.orders(body.at(TO_REDACT));
        return new ShopEvent.CustomerRedacted(person(body.at(PERSON), orders), orders);
    }

    static ShopEvent shopRedact(Json body) {
        body.at("shop_id").need(Json::number);
        body.at(SHOP).need(Json::text);
        for (String others : List.of(PERSON, ASKED_FOR, TO_REDACT, REQUEST)) {
            body.at(others).mustBeAbsent();
        }
        return new ShopEvent.ShopRedacted();
    }

    /** Some are known by an address, or by their orders, alone; somebody who is known by nothing at all cannot be looked for. */
    private static Person person(Json customer, List<OrderId> orders) {
        if (!customer.isPresent() && !orders.isEmpty()) {
            return new Person(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Json there = customer.needed();
        if (!there.isObject()) {
            throw there.wrong();
        }
        Person person = new Person(
                Bodies.customer(there.at("id")),
                Bodies.personal(there.at("email")),
                Bodies.personal(there.at("phone")));
        boolean known = person.customer().isPresent()
                || person.email().isPresent()
                || person.phone().isPresent()
                || !orders.isEmpty();
        if (!known) {
            throw there.wrong();
        }
        return person;
    }
}
