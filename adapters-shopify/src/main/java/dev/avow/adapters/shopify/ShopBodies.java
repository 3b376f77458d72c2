package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.SubscriptionState;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Bodies about the shop and its installation. */
final class ShopBodies {

    /** What Shopify's old shop object always names; together they are no order, checkout, customer or product. */
    private static final List<String> SHOP_OBJECT =
            List.of("id", "name", "domain", "shop_owner", "plan_name", "myshopify_domain");

    private ShopBodies() {}

    static ShopEvent uninstalled(Json body) {
        for (String name : SHOP_OBJECT) {
            if (!body.at(name).isNamed()) {
                throw body.at(name).wrong();
            }
        }
        body.at("id").need(Json::number);
        body.at("domain").need(Json::text);
        return new ShopEvent.AppUninstalled();
    }

    static ShopEvent scopes(Json body) {
        body.at("shop_id").need(Json::text);
        body.at("previous").needed();
        Set<String> current = new HashSet<>();
        for (Json scope : body.at("current").needed().items()) {
            current.add(scope.need(Json::text));
        }
        return new ShopEvent.ScopesChanged(current, body.at("updated_at").need(Json::instant));
    }

    static ShopEvent subscription(Json body) {
        Json subscription = body.at("app_subscription").needed();
        return new ShopEvent.SubscriptionChanged(
                subscription.at("admin_graphql_api_id").need(Json::text),
                subscription.at("status").need(place -> place.as(ShopBodies::state)),
                subscription.at("updated_at").need(Json::instant));
    }

    /** Reads Shopify's word for how a subscription stands, in any case. */
    static SubscriptionState state(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "PENDING", "ACCEPTED" -> SubscriptionState.PENDING;
            case "ACTIVE" -> SubscriptionState.ACTIVE;
            case "FROZEN" -> SubscriptionState.FROZEN;
            case "CANCELLED", "DECLINED", "EXPIRED" -> SubscriptionState.ENDED;
            default -> SubscriptionState.UNCLEAR;
        };
    }
}
