package dev.avow.shopify.sandbox.install;

import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.shop.ShopInfo;
import dev.avow.shopify.sandbox.web.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code app/uninstalled}: the shop, as the old REST interface tells it. */
final class ShopBody {

    private ShopBody() {}

    static Map<String, @Nullable Object> of(Shop shop) {
        ShopInfo info = shop.info();
        return Fields.of("id", info.id())
                .and("name", info.name())
                .and("email", info.email())
                .and("domain", info.host())
                .and("country_code", info.country())
                .and("currency", info.currency())
                .and("customer_email", "shop@" + info.host())
                .and("timezone", "(GMT+01:00) Berlin")
                .and("iana_timezone", null)
                .and("primary_locale", "en")
                .and("shop_owner", "A. Owner")
                .and("phone", null)
                .and("address1", null)
                .and("zip", null)
                .and("city", null)
                .and("province", null)
                .and("plan_name", "basic")
                .and("plan_display_name", "Basic")
                .and("myshopify_domain", null)
                .and("created_at", null)
                .and("updated_at", null)
                .and("enabled_presentment_currencies", List.of(info.currency()))
                .and("pre_launch_enabled", false)
                .map();
    }
}
