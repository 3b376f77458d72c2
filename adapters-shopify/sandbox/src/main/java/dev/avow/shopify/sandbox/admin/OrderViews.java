package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Discount;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Refund;
import dev.avow.shopify.sandbox.shop.ReturnCase;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders in Admin. */
final class OrderViews {

    private final Views views;
    private final Shop shop;
    private final Listing<Order> list;

    OrderViews(Views views) {
        this.views = views;
        this.shop = views.shop();
        this.list = new Listing<>(shop.orders().table())
                .filter("processed_at", Order::createdAt)
                .filter("name", Order::name)
                .filter("email", Order::email)
                .filter("customer_id", each -> each.customer().map(Customer::id))
                .filter("confirmation_number", Order::confirmation)
                .filter("cart_token", Order::cartToken)
                .filter("checkout_token", Order::checkoutToken)
                .filter(
                        "discount_code",
                        each -> each.discounts().stream().map(Discount::title).toList())
                .filter("financial_status", Order::financialStatusLower)
                .filter("fulfillment_status", each -> each.fulfilmentStatus().toLowerCase(Locale.ROOT))
                .filter("return_status", each -> returnStatus(each).toLowerCase(Locale.ROOT))
                .filter("sku", each -> each.lines().stream().map(Line::sku).toList())
                .filter("source_name", Order::sourceName)
                .filter("status", each -> each.cancelledAt().isPresent() ? "cancelled" : "open")
                .filter("tag", Order::tags)
                .filter("test", each -> Boolean.toString(each.test()))
                .plain("name", "email", "confirmation_number", "tag")
                .sort("PROCESSED_AT", each -> Listing.time(each.createdAt()))
                .sort("ORDER_NUMBER", each -> Listing.number(each.number()))
                .sort("TOTAL_PRICE", each -> Listing.amount(each.subtotal()))
                .sort("CURRENT_TOTAL_PRICE", each -> Listing.amount(each.currentSubtotal()))
                .sort("FINANCIAL_STATUS", Order::financialStatus)
                .sort("FULFILLMENT_STATUS", Order::fulfilmentStatus)
                .sort(
                        "CUSTOMER_NAME",
                        each -> each.customer()
                                .map(who -> Listing.text(who.lastName() + " " + who.firstName()))
                                .orElse(""));
    }

    Listing<Order> list() {
        return list;
    }

    Map<String, @Nullable Object> of(Order order) {
        Fields view = View.node(order)
                .and("name", order.name())
                .and("number", (int) order.number())
                .and("confirmationNumber", order.confirmation())
                .and("confirmed", true)
                .and("processedAt", View.time(order.createdAt()))
                .and("cancelledAt", View.time(order.cancelledAt()))
                .and(
                        "cancelReason",
                        order.cancelReason()
                                .map(each -> each.toUpperCase(Locale.ROOT))
                                .orElse(null))
                .and("closed", false)
                .and("closedAt", null)
                .and("clientIp", "192.0.2.17")
                .and("test", order.test())
                .and("edited", order.edited())
                .and("email", order.email().orElse(null))
                .and("phone", order.phone().orElse(null))
                .and("note", null)
                .and("tags", order.tags())
                .and("customerLocale", order.locale())
                .and("sourceName", order.sourceName())
                .and("sourceIdentifier", null)
                .and("cartToken", order.cartToken().orElse(null))
                .and("checkoutToken", order.checkoutToken().orElse(null))
                .and("customAttributes", View.attributes(order.attributes()))
                .and(
                        "discountCodes",
                        order.discounts().stream().map(Discount::title).toList())
                .and(
                        "discountCode",
                        order.discounts().stream().map(Discount::title).findFirst())
                .and(
                        "statusPageUrl",
                        shop.storefront().resolve("orders/" + order.token()).toString())
                .and("customer", views.customers().fetcher(order.customer()))
                .and("customerJourneySummary", new JourneyView(shop, order).summary());
        money(view, order);
        lists(view, order);
        return view.map();
    }

    private static void money(Fields view, Order order) {
        Money none = Money.zero(order.currency());
        Money received = order.paidAt().isPresent() ? order.subtotal() : none;
        view.and("currencyCode", order.currency())
                .and("presentmentCurrencyCode", order.currency())
                .and("subtotalPriceSet", View.bag(order.subtotal()))
                .and("totalPriceSet", View.bag(order.subtotal()))
                .and("originalTotalPriceSet", View.bag(order.subtotal()))
                .and("currentSubtotalPriceSet", View.bag(order.currentSubtotal()))
                .and("currentTotalPriceSet", View.bag(order.currentSubtotal()))
                .and("currentTotalDiscountsSet", View.bag(order.currentDiscount()))
                .and("currentTotalTaxSet", View.bag(none))
                .and("totalDiscountsSet", View.bag(order.discount()))
                .and("totalTaxSet", View.bag(none))
                .and("totalReceivedSet", View.bag(received))
                .and("totalRefundedSet", View.bag(order.refunded()))
                .and("fullyPaid", order.paidAt().isPresent())
                .and("unpaid", order.paidAt().isEmpty())
                .and("displayFinancialStatus", order.financialStatus())
                .and("displayFulfillmentStatus", order.fulfilmentStatus());
    }

    private void lists(Fields view, Order order) {
        List<ReturnCase> returns = shop.orders().returns().all().stream()
                .filter(each -> each.orderId() == order.id())
                .toList();
        view.and("returnStatus", returnStatus(order))
                .and("returns", Connections.of(returns, this::returned))
                .and("lineItems", Connections.of(order.lines(), this::line))
                .and(
                        "refunds",
                        View.firstOf(order.refunds().stream()
                                .map(each -> refund(order, each))
                                .toList()))
                .and(
                        "fulfillments",
                        View.firstOf(order.fulfilments().stream()
                                .map(views.fulfilments()::of)
                                .toList()));
    }

    private String returnStatus(Order order) {
        return shop.orders().returns().all().stream()
                .filter(each -> each.orderId() == order.id())
                .reduce((first, second) -> second)
                .map(each -> switch (each.status()) {
                    case "REQUESTED" -> "RETURN_REQUESTED";
                    case "OPEN" -> "IN_PROGRESS";
                    case "CLOSED" -> "RETURNED";
                    default -> "NO_RETURN";
                })
                .orElse("NO_RETURN");
    }

    Map<String, @Nullable Object> line(Line line) {
        return Fields.of("__typename", "LineItem")
                .and("id", line.gid("LineItem"))
                .and("title", line.title())
                .and("name", line.title() + " - " + line.variantTitle())
                .and("variantTitle", line.variantTitle())
                .and("vendor", line.vendor())
                .and("sku", line.sku())
                .and("quantity", line.quantity())
                .and("currentQuantity", line.current())
                .and("refundableQuantity", line.current())
                .and("unfulfilledQuantity", Math.max(0, line.current() - line.fulfilled()))
                .and("customAttributes", View.attributes(line.properties()))
                .and("originalUnitPriceSet", View.bag(line.price()))
                .and("originalTotalSet", View.bag(line.total()))
                .and("discountedTotalSet", View.bag(line.total()))
                .and("product", views.products().productOf(line.productId()))
                .and("variant", views.products().variantOf(line.variantId()))
                .map();
    }

    private Map<String, @Nullable Object> refund(Order order, Refund refund) {
        return Fields.of("__typename", "Refund")
                .and("id", "gid://shopify/Refund/" + refund.id())
                .and("legacyResourceId", Long.toString(refund.id()))
                .and("createdAt", View.time(refund.at()))
                .and("processedAt", View.time(refund.at()))
                .and("updatedAt", View.time(refund.at()))
                .and("note", "")
                .and("totalRefundedSet", View.bag(refund.amount()))
                .and("order", (DataFetcher<Object>) env -> of(order))
                .map();
    }

    Map<String, @Nullable Object> returned(ReturnCase each) {
        return View.node(each)
                .and("name", each.name())
                .and("status", each.status())
                .and(
                        "totalQuantity",
                        each.items().stream()
                                .mapToInt(ReturnCase.Item::quantity)
                                .sum())
                .and("closedAt", null)
                .and("requestApprovedAt", null)
                .and("order", (DataFetcher<Object>)
                        env -> of(shop.orders().table().get(each.orderId())))
                .map();
    }
}
