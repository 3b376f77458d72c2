package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code draft_orders/create} and {@code draft_orders/update}. */
final class DraftBody {

    private DraftBody() {}

    static Map<String, @Nullable Object> of(Shop shop, DraftOrder draft) {
        DraftOrder.Content content = draft.content();
        return Fields.of("id", draft.id())
                .and("admin_graphql_api_id", draft.gid())
                .and("name", draft.name())
                .and("note", content.note().orElse(null))
                .and("email", content.email().orElse(null))
                .and("taxes_included", true)
                .and("currency", draft.currency())
                .and("invoice_sent_at", shop.written(draft.invoiceSentAt()))
                .and("created_at", shop.written(draft.createdAt()))
                .and("updated_at", shop.written(draft.updatedAt()))
                .and("tax_exempt", false)
                .and("completed_at", shop.written(draft.completedAt()))
                .and("status", draft.status().toLowerCase(Locale.ROOT))
                .and("line_items", content.lines().stream().map(OrderBody::line).toList())
                .and("shipping_address", null)
                .and("billing_address", null)
                .and("invoice_url", shop.drafts().invoiceLink(draft).toString())
                .and("applied_discount", null)
                .and("order_id", OrderBody.number(draft.orderId()))
                .and("shipping_line", null)
                .and("tax_lines", List.of())
                .and("tags", String.join(", ", content.tags()))
                .and("note_attributes", Bodies.notes(content.attributes()))
                .and("total_price", draft.sum().minus(draft.discount()).text())
                .and("subtotal_price", draft.sum().minus(draft.discount()).text())
                .and("total_tax", Money.zero(draft.currency()).text())
                .and("customer", Bodies.customer(shop, content.customer()))
                .map();
    }
}
