package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.OrderChanged;

/** Bodies about orders. What is not read of them is not kept: no address, no browser, no payment detail (S4-02). */
final class OrderBodies {

    private OrderBodies() {}

    static ShopEvent order(Json body) {
        body.at("abandoned_checkout_url").mustBeAbsent();
        body.at("order_number").need(Json::number);
        body.at("line_items").needed().items();
        return new OrderChanged(
                Bodies.order(body.at("id")),
                Bodies.customer(body.at("customer", "id")),
                Bodies.personal(body.at("email")),
                body.at("cart_token").text(),
                body.at("checkout_token").text(),
                body.at("created_at").need(Json::instant),
                body.at("updated_at").need(Json::instant),
                body.at("cancelled_at").instant(),
                body.at("test").flag().orElse(false),
                Payments.of(body),
                Bodies.attribute(body.at("note_attributes"), OrderChanged.RECOVERY_ATTRIBUTE));
    }
}
