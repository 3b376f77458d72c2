package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.admin.AdminAnswer;
import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.SearchString;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent.OrderChanged;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draft orders through the Admin interface ("draftOrderCreate" and "draftOrderInvoiceSend", version 2026-10). Creating has no
 * idempotency of Shopify's own, so the tag is ours to search for. As thread-safe as its interface.
 */
public final class ShopifyDraftOrders implements DraftOrders {

    private static final AdminDocument CREATE = AdminDocument.named("draft-order-create");
    private static final AdminDocument TAGGED = AdminDocument.named("draft-orders-tagged");
    private static final AdminDocument INVOICE = AdminDocument.named("draft-order-invoice-send");
    private static final AdminDocument LOOK = AdminDocument.named("draft-order");
    private static final AdminDocument DELETE = AdminDocument.named("draft-order-delete");
    private static final String VARIANT = "gid://shopify/ProductVariant/";

    private final AdminApi api;

    /** Asks through this interface. */
    public ShopifyDraftOrders(AdminApi api) {
        this.api = api;
    }

    @Override
    public String create(ShopId shop, Wish wish) {
        Map<String, Object> input = new HashMap<>();
        input.put("email", wish.email().value());
        input.put("tags", List.of(wish.tag()));
        input.put("customAttributes", List.of(Map.of("key", OrderChanged.RECOVERY_ATTRIBUTE, "value", wish.mark())));
        input.put(
                "lineItems",
                wish.lines().stream()
                        .map(line -> Map.of("variantId", VARIANT + line.variant(), "quantity", line.quantity()))
                        .toList());
        wish.currency().ifPresent(currency -> input.put("presentmentCurrencyCode", currency));
        wish.discountCode().ifPresent(code -> input.put("discountCodes", List.of(code)));
        Json data = changed(api.run(shop, CREATE, Map.of("input", input)));
        Optional<String> id = data.at("draftOrderCreate", "draftOrder", "id").text();
        return id.orElseThrow(
                () -> new PortException.OutcomeUnknown("shopify.no-draft", "the answer names no draft order"));
    }

    @Override
    public List<String> tagged(ShopId shop, String tag) {
        Map<String, String> query =
                Map.of("query", SearchString.equal("tag", tag).text());
        return api.run(shop, TAGGED, query)
                .read(data -> data.at("draftOrders", "nodes").needed().items().stream()
                        .filter(node -> node.at("tags").items().stream()
                                .flatMap(item -> item.text().stream())
                                .anyMatch(tag::equalsIgnoreCase))
                        .map(node -> node.at("id").need(Json::text))
                        .toList());
    }

    @Override
    public void sendInvoice(ShopId shop, String draft, PersonalText to) {
        changed(api.run(shop, INVOICE, Map.of("id", draft, "email", Map.of("to", to.value()))));
    }

    @Override
    public Look look(ShopId shop, String draft) {
        return api.run(shop, LOOK, Map.of("id", draft)).read(data -> {
            Json found = data.at("draftOrder");
            if (!found.isObject()) {
                return new Look(Status.GONE, Optional.empty());
            }
            boolean paid = found.at("completedAt").isPresent()
                    || found.at("status").text().filter("COMPLETED"::equals).isPresent();
            boolean invoiced = found.at("invoiceSentAt").isPresent()
                    || found.at("status").text().filter("INVOICE_SENT"::equals).isPresent();
            Status status = paid ? Status.COMPLETED : invoiced ? Status.INVOICED : Status.OPEN;
            return new Look(status, found.at("invoiceSentAt").instant());
        });
    }

    @Override
    public void delete(ShopId shop, String draft) {
        Look look = look(shop, draft);
        if (look.status() == Status.OPEN || look.status() == Status.INVOICED) {
            changed(api.run(shop, DELETE, Map.of("input", Map.of("id", draft))));
        }
    }

    /** A change of which a part of the answer is missing was made, perhaps. */
    private static Json changed(AdminAnswer answer) {
        if (answer instanceof AdminAnswer.Partial) {
            throw new PortException.OutcomeUnknown("shopify.partial", "a part of the answer is missing");
        }
        return answer.whole();
    }
}
