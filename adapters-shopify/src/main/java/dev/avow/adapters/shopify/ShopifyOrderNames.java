package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.SearchString;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

/** Orders by number through the Admin interface; every one that comes back is compared again, as a filter may be ignored. Thread-safe. */
public final class ShopifyOrderNames implements OrderNames {

    private static final AdminDocument BY_NAME = AdminDocument.named("order-by-name");

    private final AdminApi api;

    /** Asks through this interface. */
    public ShopifyOrderNames(AdminApi api) {
        this.api = api;
    }

    @Override
    public List<OrderId> find(ShopId shop, PersonalText number) {
        String typed = number.value().strip();
        if (!ShopifyOrderLookup.isNumber(typed)) {
            return List.of();
        }
        String query = SearchString.equal("name", typed).text();
        return api.run(shop, BY_NAME, Map.of("query", query))
                .read(data -> data.at("orders", "nodes").needed().items().stream()
                        .filter(order -> ShopifyOrderLookup.isNamed(order, typed))
                        .map(order -> OrderId.ofGid(order.at("id").need(Json::text)))
                        .toList());
    }
}
