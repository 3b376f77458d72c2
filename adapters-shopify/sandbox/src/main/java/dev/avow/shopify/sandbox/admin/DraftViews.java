package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Discount;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prepared orders in Admin. */
final class DraftViews {

    private final Views views;
    private final Shop shop;
    private final Listing<DraftOrder> list;

    DraftViews(Views views) {
        this.views = views;
        this.shop = views.shop();
        this.list = new Listing<>(shop.drafts().table())
                .filter("status", each -> each.status().toLowerCase(Locale.ROOT))
                .filter("tag", each -> each.content().tags())
                .filter("name", DraftOrder::name)
                .filter("customer_id", each -> each.content().customer().map(who -> who.id()))
                .plain("name", "tag")
                .sort("NUMBER", each -> Listing.number(each.id()))
                .sort("STATUS", DraftOrder::status)
                .sort("TOTAL_PRICE", each -> Listing.amount(each.sum()));
    }

    Listing<DraftOrder> list() {
        return list;
    }

    Map<String, @Nullable Object> of(DraftOrder draft) {
        DraftOrder.Content content = draft.content();
        Money total = draft.sum().minus(draft.discount());
        return View.node(draft)
                .and("name", draft.name())
                .and("status", draft.status())
                .and("ready", true)
                .and("completedAt", View.time(draft.completedAt()))
                .and("invoiceSentAt", View.time(draft.invoiceSentAt()))
                .and("invoiceUrl", shop.drafts().invoiceLink(draft).toString())
                .and("email", content.email().orElse(null))
                .and("phone", null)
                .and("note2", content.note().orElse(null))
                .and("tags", content.tags())
                .and("customAttributes", View.attributes(content.attributes()))
                .and("discountCodes", content.discountCodes())
                .and("appliedDiscount", content.discount().map(each -> discount(draft, each)))
                .and("currencyCode", draft.currency())
                .and("presentmentCurrencyCode", draft.currency())
                .and("subtotalPriceSet", View.bag(total))
                .and("totalPriceSet", View.bag(total))
                .and("totalLineItemsPriceSet", View.bag(draft.sum()))
                .and("totalDiscountsSet", View.bag(draft.discount()))
                .and("totalTaxSet", View.bag(Money.zero(draft.currency())))
                .and("customer", views.customers().fetcher(content.customer()))
                .and("order", (DataFetcher<Optional<?>>) env -> draft.orderId().isEmpty()
                        ? Optional.empty()
                        : shop.orders()
                                .table()
                                .find(draft.orderId().getAsLong())
                                .map(views.orders()::of))
                .and("lineItems", Connections.of(content.lines(), this::line))
                .map();
    }

    private static Map<String, @Nullable Object> discount(DraftOrder draft, Discount discount) {
        return Fields.of("title", discount.title())
                .and("description", "")
                .and("value", discount.value().doubleValue())
                .and("valueType", discount.percentage() ? "PERCENTAGE" : "FIXED_AMOUNT")
                .and("amountSet", View.bag(draft.discount()))
                .map();
    }

    private Map<String, @Nullable Object> line(Line line) {
        return priced(line, "DraftOrderLineItem")
                .and("name", line.title())
                .and("custom", line.variantId().isEmpty())
                .and("originalUnitPriceSet", View.bag(line.price()))
                .and("originalTotalSet", View.bag(line.total()))
                .and("discountedTotalSet", View.bag(line.total()))
                .and("product", views.products().productOf(line.productId()))
                .and("variant", views.products().variantOf(line.variantId()))
                .map();
    }

    /** What lines of drafts and of checkouts share. */
    static Fields priced(Line line, String type) {
        return Fields.of("__typename", type)
                .and("id", line.gid(type))
                .and("title", line.title())
                .and("variantTitle", line.variantTitle())
                .and("quantity", line.quantity())
                .and("sku", line.sku())
                .and("customAttributes", View.attributes(line.properties()));
    }
}
