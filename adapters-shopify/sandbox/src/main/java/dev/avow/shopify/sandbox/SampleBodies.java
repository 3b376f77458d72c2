package dev.avow.shopify.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies as Shopify writes them, about people who do not exist. */
public final class SampleBodies {

    private static final String CUSTOMER =
            "\"customer\":{\"id\":8100200300400,\"email\":\"mara@example.com\",\"phone\":\"+15555550123\"}";

    private SampleBodies() {}

    /** One body for each topic that has a sample, for this shop. */
    public static Map<String, String> of(String shop) {
        String head = "{\"shop_id\":70012345,\"shop_domain\":\"" + shop + "\"";
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put(
                "customers/data_request",
                head + ",\"orders_requested\":[5001112223331,5001112223332]," + CUSTOMER
                        + ",\"data_request\":{\"id\":9911}}");
        bodies.put("customers/redact", head + "," + CUSTOMER + ",\"orders_to_redact\":[5001112223331,5001112223332]}");
        bodies.put("shop/redact", head + "}");
        bodies.put(
                "app/uninstalled",
                "{\"id\":70012345,\"name\":\"Acme Lamps\",\"email\":\"owner@example.com\",\"domain\":\"acme-lamps.example\","
                        + "\"country_code\":\"DE\",\"currency\":\"EUR\",\"customer_email\":\"shop@example.com\","
                        + "\"timezone\":\"(GMT+01:00) Berlin\",\"iana_timezone\":null,\"primary_locale\":\"en\","
                        + "\"shop_owner\":\"A. Owner\",\"phone\":null,\"address1\":null,\"zip\":null,\"city\":null,"
                        + "\"province\":null,\"plan_name\":\"basic\",\"plan_display_name\":\"Basic\","
                        + "\"myshopify_domain\":null,\"created_at\":null,\"updated_at\":null,"
                        + "\"enabled_presentment_currencies\":[\"EUR\"],\"pre_launch_enabled\":false}");
        return bodies;
    }
}
