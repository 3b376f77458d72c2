package dev.avow.adapters.shopify.setup;

import dev.avow.core.subject.Feature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each feature needs of Shopify; the app asks for the union of those that are switched on, and for nothing else
 * (S0-11, S0-12). Immutable.
 */
public final class AppNeeds {

    /** What every app needs, whatever it does. */
    private static final Need ALWAYS = Need.of(
            List.of("installation", "shop"),
            List.of("app/uninstalled", "app/scopes_update", "app_subscriptions/update"));

    private static final List<String> ORDERS =
            List.of("orders/create", "orders/updated", "orders/paid", "orders/cancelled");

    private static final Map<Feature, Need> NEEDS = new EnumMap<>(Map.of(
            Feature.CHAT,
            Need.of(
                    List.of("products", "product", "online-pages", "policies"),
                    List.of("products/create", "products/update", "products/delete"),
                    "write_app_proxy"),
            Feature.INBOX,
            Need.of(List.of(), List.of()),
            Feature.ANALYTICS,
            Need.of(List.of(), List.of()),
            Feature.ORDER_STATUS,
            Need.of(List.of("order-by-name", "order-lookup", "order-returnable", "return-request"), List.of()),
            Feature.LEADS,
            Need.of(List.of(), List.of()),
            Feature.REFERRAL,
            Need.of(List.of("order-by-name", "orders-since"), List.of(), "write_app_proxy"),
            Feature.CART_RECOVERY,
            Need.of(
                    List.of(
                            "abandoned-checkouts",
                            "abandoned-checkout",
                            "customer-consent",
                            "order-by-name",
                            "orders-after",
                            "draft-order",
                            "draft-order-create",
                            "draft-order-delete",
                            "draft-order-invoice-send",
                            "draft-orders-tagged"),
                    List.of(
                            "checkouts/create",
                            "checkouts/update",
                            "orders/create",
                            "orders/updated",
                            "orders/paid",
                            "orders/cancelled",
                            "customers_email_marketing_consent/update",
                            "customers/merge",
                            "customers/delete"))));

    static {
        // A feature that is not in the table would ask for nothing and fail in the shop.
        if (!NEEDS.keySet().equals(Set.of(Feature.values()))) {
            throw new IllegalStateException("a feature does not say what it needs of Shopify");
        }
    }

    private final Need need;

    private AppNeeds(Need need) {
        this.need = need;
    }

    /**
     * What these features need together.
     *
     * @param ordersAreSent whether attribution waits for orders; if not, it asks for them
     */
    public static AppNeeds of(Collection<Feature> features, boolean ordersAreSent) {
        List<Need> needs = new ArrayList<>(List.of(ALWAYS));
        features.forEach(feature -> needs.add(need(feature)));
        if (ordersAreSent && features.contains(Feature.REFERRAL)) {
            needs.add(Need.of(List.of(), ORDERS));
        }
        return new AppNeeds(Need.all(needs));
    }

    private static Need need(Feature feature) {
        return NEEDS.getOrDefault(feature, ALWAYS);
    }

    /** The scopes to ask for, sorted. */
    public Set<String> scopes() {
        return need.allScopes();
    }

    /** The topics to subscribe to, beside the three that every app must, sorted. */
    public Set<String> topics() {
        return new TreeSet<>(need.topics());
    }

    /** The names of the documents that may be sent, sorted. */
    public Set<String> documents() {
        return new TreeSet<>(need.documents());
    }

    /**
     * What could forbid a reminder of a cart (S4-10): all that recovery is told of, that somebody is to be forgotten, and that the app
     * is gone.
     */
    public static Set<String> forbidReminders() {
        Set<String> topics = new TreeSet<>(need(Feature.CART_RECOVERY).topics());
        topics.addAll(List.of("customers/redact", "shop/redact", "app/uninstalled"));
        return topics;
    }

    /** Whether a storefront reaches the app through Shopify's proxy. */
    public boolean usesProxy() {
        return need.scopes().contains("write_app_proxy");
    }
}
