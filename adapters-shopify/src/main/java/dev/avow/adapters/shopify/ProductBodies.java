package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent;

/** Bodies about products. */
final class ProductBodies {

    private static final String GID = "gid://shopify/Product/";

    private ProductBodies() {}

    static ShopEvent changed(Json body) {
        body.at("variants").needed().items();
        String gid = body.at("admin_graphql_api_id").need(Json::text);
        if (!gid.startsWith(GID)) {
            throw body.at("admin_graphql_api_id").wrong();
        }
        return new ShopEvent.ProductChanged(gid);
    }

    static ShopEvent deleted(Json body) {
        return new ShopEvent.ProductChanged(GID + body.at("id").need(Json::number));
    }
}
