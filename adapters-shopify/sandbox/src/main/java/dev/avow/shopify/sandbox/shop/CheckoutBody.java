package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code checkouts/create} and {@code checkouts/update}. */
final class CheckoutBody {

    private CheckoutBody() {}

    static Map<String, @Nullable Object> of(Shop shop, Checkout checkout) {
        String currency = shop.info().currency();
        Money sum = shop.checkouts().sum(checkout);
        Money discount = shop.checkouts().discount(checkout);
        Money total = sum.minus(discount);
        return Fields.of("token", checkout.token())
                .and("cart_token", checkout.cartToken())
                .and("email", checkout.email().orElse(null))
                .and("gateway", null)
                .and(
                        "buyer_accepts_marketing",
                        checkout.customer()
                                .map(each -> each.marketing() == Marketing.SUBSCRIBED)
                                .orElse(false))
                .and("buyer_accepts_sms_marketing", false)
                .and("sms_marketing_phone", null)
                .and("created_at", shop.written(checkout.createdAt()))
                .and("updated_at", shop.written(checkout.updatedAt()))
                .and("completed_at", shop.written(checkout.completedAt()))
                .and("closed_at", null)
                .and("landing_site", checkout.landingSite())
                .and("referring_site", checkout.referringSite())
                .and("note", null)
                .and("note_attributes", Bodies.notes(checkout.attributes()))
                .and("currency", currency)
                .and("presentment_currency", currency)
                .and("customer_locale", checkout.locale())
                .and("phone", checkout.phone().orElse(null))
                .and("name", checkout.name())
                .and("source_name", checkout.sourceName())
                .and(
                        "abandoned_checkout_url",
                        shop.checkouts().recoveryLink(checkout).toString())
                .and("discount_codes", Bodies.codes(checkout.discounts(), sum))
                .and("subtotal_price", total.text())
                .and("total_price", total.text())
                .and("total_tax", Money.zero(currency).text())
                .and("total_discounts", discount.text())
                .and("total_line_items_price", sum.text())
                .and("tax_lines", List.of())
                .and("shipping_lines", List.of())
                .and(
                        "line_items",
                        checkout.lines().stream().map(CheckoutBody::line).toList())
                .and("billing_address", Map.of())
                .and("shipping_address", Map.of())
                .and("customer", Bodies.customer(shop, checkout.customer()))
                .map();
    }

    private static Map<String, @Nullable Object> line(Line line) {
        return Fields.of("key", Long.toHexString(line.id()))
                .and("product_id", OrderBody.number(line.productId()))
                .and("variant_id", OrderBody.number(line.variantId()))
                .and("title", line.title())
                .and("variant_title", line.variantTitle())
                .and("quantity", line.quantity())
                .and("sku", line.sku())
                .and("price", line.price().text())
                .and("line_price", line.total().text())
                .and("compare_at_price", null)
                .and("vendor", line.vendor())
                .and("properties", null)
                .map();
    }
}
