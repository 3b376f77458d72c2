package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The visits before an order, of which the sandbox knows one. */
final class JourneyView {

    private static final Duration BEFORE_ORDER = Duration.ofMinutes(12);

    private final Shop shop;
    private final Order order;

    JourneyView(Shop shop, Order order) {
        this.shop = shop;
        this.order = order;
    }

    @Nullable
    Map<String, @Nullable Object> summary() {
        if (order.landingSite().isEmpty()) {
            return null;
        }
        if (!order.journeyReady()) {
            return Fields.of("ready", false).map();
        }
        Map<String, @Nullable Object> visit = visit();
        return Fields.of("ready", true)
                .and("customerOrderIndex", 0)
                .and("daysToConversion", 1)
                .and("firstVisit", visit)
                .and("lastVisit", visit)
                .map();
    }

    private Map<String, @Nullable Object> visit() {
        return Fields.of("__typename", "CustomerVisit")
                .and("id", "gid://shopify/CustomerVisit/" + order.id())
                .and("occurredAt", View.time(order.createdAt().minus(BEFORE_ORDER)))
                .and(
                        "landingPage",
                        shop.storefront().resolve(order.landingSite()).toString())
                .and("referrerUrl", order.referringSite().isEmpty() ? null : order.referringSite())
                .and("referralCode", parameter("ref").orElse(null))
                .and("source", order.referringSite().isEmpty() ? "direct" : "referral")
                .and("sourceDescription", null)
                .and("sourceType", null)
                .and("utmParameters", utm())
                .map();
    }

    private @Nullable Map<String, @Nullable Object> utm() {
        if (parameter("utm_source").isEmpty()) {
            return null;
        }
        Fields utm = new Fields();
        for (String name : new String[] {"source", "medium", "campaign", "content", "term"}) {
            utm.and(name, parameter("utm_" + name).orElse(null));
        }
        return utm.map();
    }

    private Optional<String> parameter(String name) {
        String query = URI.create(order.landingSite()).getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
