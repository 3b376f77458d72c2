package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Discount;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Shop;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Abandoned checkouts in Admin. */
final class CheckoutViews {

    private final Views views;
    private final Shop shop;
    private final Listing<Checkout> list;

    CheckoutViews(Views views) {
        this.views = views;
        this.shop = views.shop();
        this.list = new Listing<>(shop.checkouts().table())
                .only(Checkout::isAbandoned)
                .filter("status", each -> each.completedAt().isPresent() ? "closed" : "open")
                .filter("recovery_state", each -> each.completedAt().isPresent() ? "recovered" : "not_recovered")
                .filter("email_state", each -> "not_sent")
                .sort("CHECKOUT_ID", each -> "")
                .sort("TOTAL_PRICE", each -> Listing.amount(shop.checkouts().sum(each)))
                .sort(
                        "CUSTOMER_NAME",
                        each -> each.customer()
                                .map(who -> Listing.text(who.lastName() + " " + who.firstName()))
                                .orElse(""));
    }

    Listing<Checkout> list() {
        return list;
    }

    Map<String, @Nullable Object> of(Checkout checkout) {
        Money sum = shop.checkouts().sum(checkout);
        Money discount = shop.checkouts().discount(checkout);
        Money none = Money.zero(sum.currency());
        return View.node(checkout)
                .and("name", checkout.name())
                .and("completedAt", View.time(checkout.completedAt()))
                .and(
                        "abandonedCheckoutUrl",
                        shop.checkouts().recoveryLink(checkout).toString())
                .and("defaultCursor", Long.toString(checkout.id()))
                .and("note", "")
                .and("customAttributes", View.attributes(checkout.attributes()))
                .and(
                        "discountCodes",
                        checkout.discounts().stream().map(Discount::title).toList())
                .and("taxesIncluded", true)
                .and("subtotalPriceSet", View.bag(sum.minus(discount)))
                .and("totalPriceSet", View.bag(sum.minus(discount)))
                .and("totalLineItemsPriceSet", View.bag(sum))
                .and("totalDiscountSet", View.bag(discount))
                .and("totalDutiesSet", null)
                .and("totalTaxSet", View.bag(none))
                .and("customer", views.customers().fetcher(checkout.customer()))
                .and("lineItems", Connections.of(checkout.lines(), this::line))
                .map();
    }

    private Map<String, @Nullable Object> line(Line line) {
        return DraftViews.priced(line, "AbandonedCheckoutLineItem")
                .and("discountedTotalPriceSet", View.bag(line.total()))
                .and("discountedUnitPriceSet", View.bag(line.price()))
                .and("originalTotalPriceSet", View.bag(line.total()))
                .and("originalUnitPriceSet", View.bag(line.price()))
                .and("image", views.products().image(line.title()))
                .and("product", views.products().productOf(line.productId()))
                .and("variant", views.products().variantOf(line.variantId()))
                .map();
    }
}
