package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Fulfilment;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.ReturnCase;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent, and what of it can be sent back. */
final class FulfilmentViews {

    private static final List<String> REASONS = List.of("changed_mind", "defective", "not_as_described", "other");

    private final Views views;
    private final Shop shop;

    FulfilmentViews(Views views) {
        this.views = views;
        this.shop = views.shop();
    }

    Map<String, @Nullable Object> of(Fulfilment each) {
        return View.node(each)
                .and("name", each.name())
                .and("status", "SUCCESS")
                .and("displayStatus", each.status())
                .and("deliveredAt", View.time(each.deliveredAt()))
                .and("inTransitAt", View.time(each.createdAt()))
                .and("estimatedDeliveryAt", null)
                .and(
                        "totalQuantity",
                        each.lines().stream().mapToInt(Line::quantity).sum())
                .and(
                        "trackingInfo",
                        View.firstOf(List.of(Fields.of("company", each.company())
                                .and("number", each.number())
                                .and("url", each.url())
                                .map())))
                .and("order", (DataFetcher<Object>)
                        env -> views.orders().of(shop.orders().table().get(each.orderId())))
                .and("fulfillmentLineItems", Connections.of(each.lines(), line -> line(each, line)))
                .map();
    }

    private Map<String, @Nullable Object> line(Fulfilment fulfilment, Line line) {
        Line ordered = fulfilment.orderLines().get(fulfilment.lines().indexOf(line));
        return Fields.of("__typename", "FulfillmentLineItem")
                .and("id", line.gid("FulfillmentLineItem"))
                .and("quantity", line.current())
                .and("lineItem", views.orders().line(ordered))
                .map();
    }

    /** What can still be sent back of an order. */
    DataFetcher<Map<String, @Nullable Object>> returnable(Order order) {
        List<Fulfilment> some = order.fulfilments().stream()
                .filter(each -> each.lines().stream().anyMatch(line -> left(order, line) > 0))
                .toList();
        return Connections.of(
                some,
                each -> Fields.of("__typename", "ReturnableFulfillment")
                        .and("id", "gid://shopify/ReturnableFulfillment/" + each.id())
                        .and("fulfillment", of(each))
                        .and(
                                "returnableFulfillmentLineItems",
                                Connections.of(
                                        each.lines().stream()
                                                .filter(line -> left(order, line) > 0)
                                                .toList(),
                                        line -> Fields.of("quantity", left(order, line))
                                                .and("fulfillmentLineItem", line(each, line))
                                                .map()))
                        .map());
    }

    /** How many of a sent line nobody asked to send back yet. */
    int left(Order order, Line line) {
        int asked = shop.orders().returns().all().stream()
                .filter(each -> each.orderId() == order.id())
                .flatMap(each -> each.items().stream())
                .filter(item -> item.fulfilmentLineId() == line.id())
                .mapToInt(ReturnCase.Item::quantity)
                .sum();
        return line.current() - asked;
    }

    DataFetcher<Map<String, @Nullable Object>> reasons() {
        return Connections.of(
                new ArrayList<>(REASONS),
                each -> Fields.of("__typename", "ReturnReasonDefinition")
                        .and("id", "gid://shopify/ReturnReasonDefinition/" + (REASONS.indexOf(each) + 1))
                        .and("handle", each)
                        .and("name", each.replace('_', ' '))
                        .and("deleted", false)
                        .map());
    }
}
