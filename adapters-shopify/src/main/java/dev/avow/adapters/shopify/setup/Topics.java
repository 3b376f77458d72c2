package dev.avow.adapters.shopify.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Shopify wants for a topic, and which fields of its body are asked for. */
final class Topics {

    /** Only in the app's own configuration, never by the Admin interface. */
    static final List<String> COMPLIANCE = List.of("customers/data_request", "customers/redact", "shop/redact");

    private static final Map<String, String> SCOPES = Map.of(
            "orders", "read_orders",
            "checkouts", "read_orders",
            "customers", "read_customers",
            "customers_email_marketing_consent", "read_customers",
            "products", "read_products");

    /** Of an order what is read, and what tells it from a checkout; no address, phone, browser or payment detail (S4-02). */
    private static final List<String> ORDER = List.of(
            "id",
            "order_number",
            "email",
            "cart_token",
            "checkout_token",
            "created_at",
            "updated_at",
            "cancelled_at",
            "test",
            "currency",
            "total_price",
            "current_total_price",
            "financial_status",
            "note_attributes",
            "customer.id",
            "line_items.id",
            "refunds.transactions.kind",
            "refunds.transactions.status",
            "refunds.transactions.amount",
            "refunds.transactions.currency");

    private static final List<String> CHECKOUT = List.of(
            "id",
            "token",
            "cart_token",
            "name",
            "email",
            "abandoned_checkout_url",
            "completed_at",
            "updated_at",
            "presentment_currency",
            "line_items.variant_id",
            "line_items.quantity",
            "customer.id",
            "customer.first_name",
            "customer.last_name");

    private static final List<String> PRODUCT = List.of("id", "admin_graphql_api_id", "updated_at", "variants.id");

    private Topics() {}

    /** The scope without which Shopify does not send it. */
    static Optional<String> scope(String topic) {
        return Optional.ofNullable(SCOPES.get(topic.substring(0, topic.indexOf('/'))));
    }

    /** The fields to send; all of them if empty. Each list has a field that always changes, else deliveries are dropped. */
    static List<String> fields(String topic) {
        if (topic.endsWith("/delete")) {
            return List.of();
        }
        if (topic.startsWith("orders/")) {
            return ORDER;
        }
        if (topic.startsWith("checkouts/")) {
            return CHECKOUT;
        }
        return topic.startsWith("products/") ? PRODUCT : List.of();
    }
}
