package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pieces that the bodies of several webhooks share (topic reference 2026-10, read 2026-11-21). */
final class Bodies {

    private Bodies() {}

    static Map<String, @Nullable Object> moneySet(Money money) {
        Map<String, @Nullable Object> each = Fields.of("amount", money.text())
                .and("currency_code", money.currency())
                .map();
        return Fields.of("shop_money", each).and("presentment_money", each).map();
    }

    /** An amount under its name, and as a set under the name with {@code _set} behind it. */
    static void money(Fields body, String name, Money money) {
        body.and(name, money.text()).and(name + "_set", moneySet(money));
    }

    static List<Map<String, @Nullable Object>> notes(List<Attribute> attributes) {
        return attributes.stream()
                .map(each -> Fields.of("name", each.name())
                        .and("value", each.value())
                        .map())
                .toList();
    }

    static List<Map<String, @Nullable Object>> codes(List<Discount> discounts, Money sum) {
        return discounts.stream()
                .map(each -> Fields.of("code", each.title())
                        .and("amount", each.off(sum).text())
                        .and("type", each.percentage() ? "percentage" : "fixed_amount")
                        .map())
                .toList();
    }

    static @Nullable Map<String, @Nullable Object> customer(Shop shop, Optional<Customer> customer) {
        return customer.map(each -> customer(shop, each)).orElse(null);
    }

    static Map<String, @Nullable Object> customer(Shop shop, Customer customer) {
        return Fields.of("id", customer.id())
                .and("email", customer.email().orElse(null))
                .and("created_at", shop.written(customer.createdAt()))
                .and("updated_at", shop.written(customer.updatedAt()))
                .and("first_name", customer.firstName())
                .and("last_name", customer.lastName())
                .and("state", "disabled")
                .and("note", null)
                .and("verified_email", true)
                .and("multipass_identifier", null)
                .and("tax_exempt", false)
                .and("tags", String.join(", ", customer.tags()))
                .and("currency", shop.info().currency())
                .and("phone", customer.phone().orElse(null))
                .and("addresses", List.of())
                .and("tax_exemptions", List.of())
                .and("email_marketing_consent", consent(shop, customer, customer.marketing()))
                .and("sms_marketing_consent", null)
                .and("admin_graphql_api_id", customer.gid())
                .map();
    }

    static Map<String, @Nullable Object> consent(Shop shop, Customer customer, Marketing state) {
        return Fields.of("state", state.lower())
                .and("opt_in_level", "single_opt_in")
                .and("consent_updated_at", shop.written(customer.marketingAt()))
                .map();
    }

    /** A person as the compliance topics name one. */
    static Map<String, @Nullable Object> subject(Customer customer) {
        return Fields.of("id", customer.id())
                .and("email", customer.email().orElse(null))
                .and("phone", customer.phone().orElse(null))
                .map();
    }

    static Map<String, @Nullable Object> address(Customer customer, String country) {
        return Fields.of("first_name", customer.firstName())
                .and("last_name", customer.lastName())
                .and("address1", "Beispielweg 1")
                .and("zip", "10115")
                .and("city", "Berlin")
                .and("country_code", country.toUpperCase(Locale.ROOT))
                .and("phone", customer.phone().orElse(null))
                .map();
    }
}
