package dev.avow.adapters.shopify;

import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.WebhookBodiesContract.Sample;
import java.util.List;
import java.util.Set;

/** One genuine body per topic, with invented values in the shape of the topic reference. */
final class SampleBodies {

    static final String MAIL = "mara@example.com";
    static final String PHONE = "+15555550123";
    static final String PERSON = "{\"id\":8100200300400,\"email\":\"" + MAIL + "\",\"phone\":\"" + PHONE + "\"}";
    private static final String IDS = "[5001112223331,5001112223332]";
    private static final Set<String> ORDER_TOPICS =
            Set.of("orders/create", "orders/updated", "orders/paid", "orders/cancelled", "orders/fulfilled");
    private static final Set<String> CHECKOUT_TOPICS = Set.of("checkouts/create", "checkouts/update");
    private static final Set<String> PRODUCT_TOPICS = Set.of("products/create", "products/update");

    private SampleBodies() {}

    static String dataRequest(ShopId shop) {
        return "{\"shop_id\":70012345,\"shop_domain\":\"" + shop.domain() + "\",\"orders_requested\":" + IDS
                + ",\"customer\":" + PERSON + ",\"data_request\":{\"id\":9911}}";
    }

    static String customerRedact(ShopId shop, String customer, String orders) {
        return "{\"shop_id\":70012345,\"shop_domain\":\"" + shop.domain() + "\",\"customer\":" + customer
                + ",\"orders_to_redact\":" + orders + "}";
    }

    static String shopRedact(ShopId shop) {
        return "{\"shop_id\":70012345,\"shop_domain\":\"" + shop.domain() + "\"}";
    }

    static String uninstalled(String myshopifyDomain) {
        return "{\"id\":70012345,\"name\":\"Acme Lamps\",\"email\":\"owner@example.com\","
                + "\"domain\":\"acme-lamps.example\",\"country_code\":\"DE\",\"currency\":\"EUR\","
                + "\"customer_email\":\"shop@example.com\",\"iana_timezone\":null,\"shop_owner\":\"A. Owner\","
                + "\"phone\":null,\"plan_name\":\"basic\",\"myshopify_domain\":" + myshopifyDomain
                + ",\"created_at\":null,\"updated_at\":null}";
    }

    static String subscription(String status) {
        return "{\"app_subscription\":{\"admin_graphql_api_id\":\"gid://shopify/AppSubscription/41\","
                + "\"name\":\"Standard\",\"status\":\"" + status + "\","
                + "\"admin_graphql_api_shop_id\":\"gid://shopify/Shop/70012345\","
                + "\"created_at\":\"2026-10-01T10:00:00+02:00\",\"updated_at\":\"2026-11-02T10:04:00+01:00\"}}";
    }

    static String order(String status, String refunds, String attributes) {
        return "{\"id\":5001112223331,\"admin_graphql_api_id\":\"gid://shopify/Order/5001112223331\","
                + "\"name\":\"#1001\",\"order_number\":1001,\"email\":\"" + MAIL + "\",\"cart_token\":\"ca7\","
                + "\"checkout_token\":\"c0ffee\",\"created_at\":\"2026-11-02T10:00:00+01:00\","
                + "\"updated_at\":\"2026-11-02T10:04:00+01:00\",\"cancelled_at\":null,\"test\":false,"
                + "\"currency\":\"EUR\",\"total_price\":\"53.90\",\"current_total_price\":\"43.90\","
                + "\"financial_status\":\"" + status + "\",\"note_attributes\":" + attributes + ",\"refunds\":"
                + refunds + ",\"line_items\":[],\"browser_ip\":\"192.0.2.7\",\"customer\":" + PERSON + "}";
    }

    static String checkout(String id) {
        return "{" + id + "\"token\":\"c0ffee\",\"cart_token\":\"ca7\",\"email\":\"" + MAIL + "\","
                + "\"created_at\":\"2026-11-02T10:00:00+01:00\",\"updated_at\":\"2026-11-02T10:04:00+01:00\","
                + "\"completed_at\":null,\"presentment_currency\":\"EUR\",\"name\":\"#700123\",\"phone\":\"" + PHONE
                + "\",\"abandoned_checkout_url\":\"https://acme-lamps.example/recover?key=k\","
                + "\"line_items\":[{\"product_id\":91,\"variant_id\":92,\"quantity\":1},"
                + "{\"product_id\":null,\"variant_id\":null,\"quantity\":3}],"
                + "\"customer\":{\"id\":8100200300400,\"first_name\":\"Mara\",\"last_name\":\"K\"}}";
    }

    static String mailConsent(String state, String at) {
        return "{\"customer_id\":8100200300400,\"email_address\":\"" + MAIL + "\",\"email_marketing_consent\":"
                + "{\"state\":\"" + state + "\",\"opt_in_level\":\"single_opt_in\",\"consent_updated_at\":" + at + "}}";
    }

    static List<Sample> all(ShopId shop) {
        String product = "{\"id\":91,\"admin_graphql_api_id\":\"gid://shopify/Product/91\",\"variants\":[],"
                + "\"created_at\":\"2026-11-02T10:00:00+01:00\",\"updated_at\":\"2026-11-02T10:04:00+01:00\"}";
        return List.of(
                named("customers/data_request", dataRequest(shop)),
                named("customers/redact", customerRedact(shop, PERSON, IDS)),
                named("shop/redact", shopRedact(shop)),
                named("app/uninstalled", uninstalled("\"" + shop.domain() + "\"")),
                unnamed("app_subscriptions/update", subscription("ACTIVE"), Set.of()),
                unnamed(
                        "app/scopes_update",
                        "{\"id\":7,\"shop_id\":\"gid://shopify/Shop/70012345\",\"previous\":[\"read_orders\"],"
                                + "\"current\":[\"read_products\"],\"updated_at\":\"2026-11-02T09:15:47.104Z\"}",
                        Set.of()),
                unnamed("orders/create", order("paid", "[]", "[]"), ORDER_TOPICS),
                unnamed("checkouts/update", checkout(""), CHECKOUT_TOPICS),
                unnamed(
                        "customers_email_marketing_consent/update",
                        mailConsent("unsubscribed", "\"2026-11-02T10:04:00+01:00\""),
                        Set.of()),
                unnamed(
                        "customers/merge",
                        "{\"admin_graphql_api_customer_kept_id\":\"gid://shopify/Customer/1\","
                                + "\"admin_graphql_api_customer_deleted_id\":\"gid://shopify/Customer/2\","
                                + "\"status\":\"completed\",\"errors\":[]}",
                        Set.of()),
                unnamed(
                        "customers/delete",
                        "{\"id\":8100200300400,\"tax_exemptions\":[],"
                                + "\"admin_graphql_api_id\":\"gid://shopify/Customer/8100200300400\"}",
                        Set.of("products/delete")),
                unnamed("products/update", product, PRODUCT_TOPICS));
    }

    private static Sample named(String topic, String body) {
        return new Sample(topic, body, true, Set.of(), Set.of(MAIL, PHONE, "owner@example.com"));
    }

    private static Sample unnamed(String topic, String body, Set<String> alsoReadUnder) {
        return new Sample(topic, body, false, alsoReadUnder, Set.of(MAIL, PHONE, "Mara", "c0ffee", "ca7"));
    }
}
