package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Orders from Admin, asked for by the time of their last change (S3-11). Of an order it asks for the fields that may be kept
 * of it, for what reduces its commission, and for the one attribute and the codes that could lead to a partner; of its
 * customer for nothing (S3-04, S3-05). Other attributes are dropped before anybody sees them. An order that cannot be read
 * keeps no other from being read: Shopify has currencies that Java does not know (JEP, KID, USDC; "CurrencyCode", read
 * 2026-11-30). Thread-safe.
 */
public final class ShopifyOrderFeed implements OrderFeed {

    private static final AdminDocument ORDERS = AdminDocument.named("orders-since");
    private static final int LARGEST_PAGE = 100;
    private static final Set<String> SHUT_CODES = Set.of(Refusal.NO_TOKEN.code(), Refusal.TOKEN_REFUSED.code());

    private final AdminPages pages;
    private final Supplier<String> attribute;

    /**
     * Reads through this interface.
     *
     * @param attribute the name of the cart attribute that carries a click, asked for with each page
     */
    public ShopifyOrderFeed(AdminPages pages, Supplier<String> attribute) {
        this.pages = pages;
        this.attribute = attribute;
    }

    /** The scopes without which it gets nothing. */
    public static Set<String> scopes() {
        return ORDERS.scopes();
    }

    @Override
    public Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
        String carrier = attribute.get();
        PagedQuery<Read> query = new PagedQuery<>(
                ORDERS,
                List.of("orders"),
                Map.of("query", SearchString.since("updated_at", changedSince).text()),
                Math.min(limit, LARGEST_PAGE),
                node -> read(node, carrier, changedSince),
                read -> !read.changedAt().isBefore(changedSince.minusSeconds(1)));
        try {
            AdminPage<Read> page = pages.page(shop, query, after);
            List<Read> changed = page.items().stream()
                    .filter(read -> !read.changedAt().isBefore(changedSince))
                    .toList();
            return new Page(
                    changed.stream().flatMap(read -> read.order().stream()).toList(),
                    changed.stream()
                            .filter(read -> read.order().isEmpty())
                            .map(Read::changedAt)
                            .toList(),
                    page.next(),
                    Duration.ZERO);
        } catch (PortException.Rejected refused) {
            if (SHUT_CODES.contains(refused.code())) {
                throw new PortException.Rejected(SHUT, "the shop does not let us in");
            }
            throw refused;
        }
    }

    /** One order of a page, if it can be read, and when it last changed. */
    private record Read(Instant changedAt, Optional<ShopOrder> order) {}

    /** One that says no time at all counts as changed when the page begins: so it takes the poll nowhere. */
    private static Read read(Json node, String carrier, Instant changedSince) {
        Instant changedAt =
                readable(() -> node.at("updatedAt").need(Json::instant)).orElse(changedSince);
        return new Read(changedAt, readable(() -> order(node, carrier)));
    }

    private static <T> Optional<T> readable(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (WrongShape | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ShopOrder order(Json node, String carrier) {
        return new ShopOrder(
                node.at("id").need(id -> id.as(OrderId::ofGid)),
                node.at("name").need(Json::text),
                node.at("confirmationNumber").text(),
                money(node.at("subtotalPriceSet")),
                money(node.at("totalPriceSet")),
                money(node.at("currentSubtotalPriceSet")),
                money(node.at("currentTotalPriceSet")),
                node.at("createdAt").need(Json::instant),
                node.at("updatedAt").need(Json::instant),
                node.at("cancelledAt").isPresent(),
                node.at("test").need(Json::flag),
                reference(node.at("customAttributes"), carrier),
                node.at("discountCodes").items().stream()
                        .flatMap(code -> code.text().stream())
                        .toList());
    }

    private static Money money(Json bag) {
        Json money = bag.at("shopMoney");
        String currency = money.at("currencyCode").need(Json::text);
        return money.at("amount").need(amount -> amount.as(text -> Money.parse(text, currency)));
    }

    private static Optional<String> reference(Json attributes, String carrier) {
        return attributes.items().stream()
                .filter(each -> each.at("key").text().filter(carrier::equals).isPresent())
                .flatMap(each -> each.at("value").text().stream())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
