package dev.avow.adapters.shopify;

import static java.util.Map.entry;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import dev.avow.core.event.ShopEvent;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.subject.ShopId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The bodies of Shopify's webhooks ("Webhooks", topic reference 2026-10, read 2026-11-21). Stateless, thread-safe.
 *
 * <p>{@code app/uninstalled} carries the same object as {@code shop/update}, and {@code products/delete} nothing but a number:
 * bodies of those cannot be told from others. The app must never subscribe to {@code shop/update}.
 */
public final class ShopifyWebhookBodies implements WebhookBodies {

    private static final Map<String, Function<Json, ShopEvent>> TOPICS = Map.ofEntries(
            entry("app/uninstalled", ShopBodies::uninstalled),
            entry("app/scopes_update", ShopBodies::scopes),
            entry("app_subscriptions/update", ShopBodies::subscription),
            entry("customers/data_request", ComplianceBodies::dataRequest),
            entry("customers/redact", ComplianceBodies::customerRedact),
            entry("shop/redact", ComplianceBodies::shopRedact),
            entry("checkouts/create", CheckoutBodies::checkout),
            entry("checkouts/update", CheckoutBodies::checkout),
            entry("orders/create", OrderBodies::order),
            entry("orders/updated", OrderBodies::order),
            entry("orders/paid", OrderBodies::order),
            entry("orders/cancelled", OrderBodies::order),
            entry("orders/fulfilled", OrderBodies::order),
            entry("customers_email_marketing_consent/update", CustomerBodies::mailConsent),
            entry("customers/merge", CustomerBodies::merged),
            entry("customers/delete", CustomerBodies::deleted),
            entry("products/create", ProductBodies::changed),
            entry("products/update", ProductBodies::changed),
            entry("products/delete", ProductBodies::deleted));

    /** The topics whose body names the shop; it must be the header's. */
    private static final Map<String, String> SHOP_NAMED_BY = Map.of(
            "customers/data_request", "shop_domain",
            "customers/redact", "shop_domain",
            "shop/redact", "shop_domain");

    /** The topics whose body may leave the shop's name out; where it names one, it must be the header's. */
    private static final Map<String, String> SHOP_PERHAPS_NAMED_BY = Map.of("app/uninstalled", "myshopify_domain");

    /** Stateless. */
    public ShopifyWebhookBodies() {}

    /** Every topic that is read. */
    public static Set<String> topics() {
        return TOPICS.keySet();
    }

    @Override
    public WebhookReading read(String topic, byte[] body, ShopId shop) {
        Function<Json, ShopEvent> reading = TOPICS.get(topic);
        if (reading == null) {
            return new WebhookReading.NotHandled();
        }
        Optional<Json> tree = Json.read(body).filter(Json::isObject);
        if (tree.isEmpty()) {
            return new WebhookReading.WrongShape("");
        }
        try {
            ShopEvent event = reading.apply(tree.get());
            return speaksFor(shop, topic, tree.get())
                    ? new WebhookReading.Happened(event)
                    : new WebhookReading.OtherShop();
        } catch (WrongShape e) {
            return new WebhookReading.WrongShape(e.field());
        }
    }

    private static boolean speaksFor(ShopId shop, String topic, Json body) {
        String required = SHOP_NAMED_BY.get(topic);
        if (required != null) {
            return body.at(required).need(Json::text).equalsIgnoreCase(shop.domain());
        }
        String optional = SHOP_PERHAPS_NAMED_BY.get(topic);
        return optional == null
                || body.at(optional)
                        .text()
                        .map(name -> name.equalsIgnoreCase(shop.domain()))
                        .orElse(true);
    }
}
