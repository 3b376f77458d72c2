package dev.avow.shopify.sandbox.install;

import java.util.List;

/**
 * The app as Shopify knows it.
 *
 * @param clientId its client id
 * @param secrets its client secrets
 * @param scopes what it asks every merchant for
 * @param subscriptions what it wants to be told
 */
public record AppClient(String clientId, Secrets secrets, List<String> scopes, Subscriptions subscriptions) {

    private static final long APP_ID = 580_111L;

    /** All scopes that the sandbox has something for. */
    public static final List<String> ALL_SCOPES = List.of(
            "read_orders",
            "write_draft_orders",
            "read_products",
            "write_customers",
            "read_content",
            "read_legal_policies",
            "read_fulfillments",
            "write_returns",
            "write_privacy_settings",
            "write_customer_data_erasure",
            "write_app_proxy");

    /** Copies the list. */
    public AppClient {
        scopes = List.copyOf(scopes);
    }

    /** The app's number. */
    public long appId() {
        return APP_ID;
    }

    /** The secrets are left out. */
    @Override
    public String toString() {
        return "AppClient[" + clientId + "]";
    }
}
