package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.admin.AdminAnswer;
import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Returns through the Admin interface ("returnableFulfillments" and "returnRequest", version 2026-10). Asking has no
 * idempotency of Shopify's own; what was asked for is not returnable any more, so a second wish for it is refused. Thread-safe.
 */
public final class ShopifyOrderReturns implements OrderReturns {

    private static final AdminDocument RETURNABLE = AdminDocument.named("order-returnable");
    private static final AdminDocument REQUEST = AdminDocument.named("return-request");
    private static final String LINE = "gid://shopify/FulfillmentLineItem/";

    private final AdminApi api;

    /** Asks through this interface. */
    public ShopifyOrderReturns(AdminApi api) {
        this.api = api;
    }

    @Override
    public List<ReturnLine> returnable(ShopId shop, OrderId order) {
        return api.run(shop, RETURNABLE, Map.of("order", order.gid()))
                .read(data -> data.at("returnableFulfillments", "nodes").needed().items().stream()
                        .flatMap(sent -> sent.at("returnableFulfillmentLineItems", "nodes").needed().items().stream())
                        .flatMap(item -> line(item).stream())
                        .toList());
    }

    private static Optional<ReturnLine> line(Json item) {
        String gid = item.at("fulfillmentLineItem", "id").need(Json::text);
        String name = gid.startsWith(LINE) ? gid.substring(LINE.length()) : "";
        int quantity = Math.toIntExact(item.at("quantity").need(Json::number));
        String title = item.at("fulfillmentLineItem", "lineItem", "title").need(Json::text);
        return ReturnLine.isName(name) && quantity >= 1
                ? Optional.of(new ReturnLine(name, title, quantity))
                : Optional.empty();
    }

    @Override
    public Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
        List<ReturnLine> lines = returnable(shop, order);
        if (!ReturnLine.allow(lines, wish)) {
            return Result.REFUSED;
        }
        List<Map<String, Object>> items = wish.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "fulfillmentLineItemId", LINE + each.getKey(), "quantity", each.getValue()))
                .toList();
        AdminAnswer answer =
                api.run(shop, REQUEST, Map.of("input", Map.of("orderId", order.gid(), "returnLineItems", items)));
        if (answer instanceof AdminAnswer.UserErrors) {
            return Result.REFUSED;
        }
        if (answer instanceof AdminAnswer.Partial
                || !answer.whole().at("returnRequest", "return", "id").isPresent()) {
            throw new PortException.OutcomeUnknown("shopify.no-return", "the answer names no return");
        }
        return Result.REQUESTED;
    }
}
