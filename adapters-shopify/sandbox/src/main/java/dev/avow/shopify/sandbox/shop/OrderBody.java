package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The body that all webhooks on orders share. */
final class OrderBody {

    private OrderBody() {}

    static Map<String, @Nullable Object> of(Shop shop, Order order) {
        Fields body = head(shop, order);
        money(body, order);
        people(body, shop, order);
        return body.and(
                        "line_items",
                        order.lines().stream().map(OrderBody::line).toList())
                .and(
                        "fulfillments",
                        order.fulfilments().stream()
                                .map(each -> fulfilment(shop, each))
                                .toList())
                .and(
                        "refunds",
                        order.refunds().stream()
                                .map(each -> refund(shop, order, each))
                                .toList())
                .and("returns", List.of())
                .and("shipping_lines", List.of())
                .and("line_item_groups", List.of())
                .map();
    }

    private static Fields head(Shop shop, Order order) {
        return Fields.of("id", order.id())
                .and("admin_graphql_api_id", order.gid())
                .and("app_id", null)
                .and("name", order.name())
                .and("number", order.number() - 1000)
                .and("order_number", order.number())
                .and("confirmation_number", order.confirmation())
                .and("token", order.token())
                .and("cart_token", order.cartToken().orElse(null))
                .and("checkout_token", order.checkoutToken().orElse(null))
                .and("created_at", shop.written(order.createdAt()))
                .and("updated_at", shop.written(order.updatedAt()))
                .and("processed_at", shop.written(order.createdAt()))
                .and("cancelled_at", shop.written(order.cancelledAt()))
                .and("cancel_reason", order.cancelReason().orElse(null))
                .and("closed_at", null)
                .and("confirmed", true)
                .and("test", order.test())
                .and("currency", order.currency())
                .and("presentment_currency", order.currency())
                .and("financial_status", order.financialStatusLower())
                .and("fulfillment_status", fulfilmentStatus(order))
                .and("note", null)
                .and("note_attributes", Bodies.notes(order.attributes()))
                .and("tags", String.join(", ", order.tags()))
                .and("landing_site", order.landingSite())
                .and("landing_site_ref", null)
                .and("referring_site", order.referringSite())
                .and("source_name", order.sourceName())
                .and("source_identifier", null)
                .and("source_url", null)
                .and(
                        "order_status_url",
                        shop.storefront().resolve("orders/" + order.token()).toString());
    }

    private static @Nullable String fulfilmentStatus(Order order) {
        return switch (order.fulfilmentStatus()) {
            case "FULFILLED" -> "fulfilled";
            case "PARTIALLY_FULFILLED" -> "partial";
            default -> null;
        };
    }

    private static void money(Fields body, Order order) {
        Money none = Money.zero(order.currency());
        Bodies.money(body, "subtotal_price", order.subtotal());
        Bodies.money(body, "total_price", order.subtotal());
        Bodies.money(body, "total_tax", none);
        Bodies.money(body, "total_discounts", order.discount());
        Bodies.money(body, "current_subtotal_price", order.currentSubtotal());
        Bodies.money(body, "current_total_price", order.currentSubtotal());
        Bodies.money(body, "current_total_tax", none);
        Bodies.money(body, "current_total_discounts", order.currentDiscount());
        body.and(
                "discount_codes",
                Bodies.codes(order.discounts(), order.subtotal().plus(order.discount())));
    }

    private static void people(Fields body, Shop shop, Order order) {
        body.and("email", order.email().orElse(""))
                .and("contact_email", order.email().orElse(null))
                .and("phone", order.phone().orElse(null))
                .and("browser_ip", "192.0.2.17")
                .and("client_details", Fields.of("user_agent", "Sandbox/1.0").map())
                .and("customer_locale", order.locale())
                .and(
                        "buyer_accepts_marketing",
                        order.customer()
                                .map(each -> each.marketing() == Marketing.SUBSCRIBED)
                                .orElse(false))
                .and("device_id", null)
                .and("user_id", null)
                .and("customer", Bodies.customer(shop, order.customer()))
                .and("billing_address", address(shop, order))
                .and("shipping_address", address(shop, order));
    }

    private static @Nullable Map<String, @Nullable Object> address(Shop shop, Order order) {
        return order.customer()
                .map(each -> Bodies.address(each, shop.info().country()))
                .orElse(null);
    }

    static Map<String, @Nullable Object> line(Line line) {
        return Fields.of("id", line.id())
                .and("admin_graphql_api_id", line.gid("LineItem"))
                .and("product_id", number(line.productId()))
                .and("variant_id", number(line.variantId()))
                .and("title", line.title())
                .and("variant_title", line.variantTitle())
                .and("name", line.title() + " - " + line.variantTitle())
                .and("sku", line.sku())
                .and("vendor", line.vendor())
                .and("quantity", line.quantity())
                .and("current_quantity", line.current())
                .and("fulfillable_quantity", Math.max(0, line.current() - line.fulfilled()))
                .and("fulfillment_status", line.fulfilled() > 0 ? "fulfilled" : null)
                .and("price", line.price().text())
                .and("price_set", Bodies.moneySet(line.price()))
                .and("total_discount", "0.00")
                .and("properties", Bodies.notes(line.properties()))
                .map();
    }

    static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    static Map<String, @Nullable Object> fulfilment(Shop shop, Fulfilment each) {
        return Fields.of("id", each.id())
                .and("admin_graphql_api_id", each.gid())
                .and("order_id", each.orderId())
                .and("status", "success")
                .and("shipment_status", each.status().toLowerCase(Locale.ROOT))
                .and("created_at", shop.written(each.createdAt()))
                .and("updated_at", shop.written(each.updatedAt()))
                .and("tracking_company", each.company())
                .and("tracking_number", each.number())
                .and("tracking_url", each.url())
                .map();
    }

    static Map<String, @Nullable Object> refund(Shop shop, Order order, Refund refund) {
        return Fields.of("id", refund.id())
                .and("admin_graphql_api_id", "gid://shopify/Refund/" + refund.id())
                .and("order_id", order.id())
                .and("created_at", shop.written(refund.at()))
                .and("processed_at", shop.written(refund.at()))
                .and("note", "")
                .and(
                        "refund_line_items",
                        refund.lines().stream()
                                .map(line -> Fields.of("line_item_id", line.id())
                                        .and("quantity", line.quantity())
                                        .and("subtotal", line.total().amount())
                                        .and("line_item", line(line))
                                        .map())
                                .toList())
                .and(
                        "transactions",
                        List.of(Fields.of("kind", "refund")
                                .and("status", "success")
                                .and("amount", refund.amount().text())
                                .and("currency", refund.amount().currency())
                                .map()))
                .and("order_adjustments", List.of())
                .map();
    }
}
