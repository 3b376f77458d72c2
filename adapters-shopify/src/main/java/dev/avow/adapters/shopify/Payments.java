package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent.Payment;
import dev.avow.core.subject.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was paid for an order and given back, read from its webhook body. Where Java does not know the currency (JEP, KID, USDC),
 * or an amount is beyond all measure, the order is one without a payment: it still ends mails, and no revenue is counted.
 */
final class Payments {

    private static final String REFUNDED = "refunded";
    /** The states in which all of the price has been paid at some time. */
    private static final Set<String> PAID = Set.of("paid", "partially_refunded", REFUNDED);

    private Payments() {}

    static Optional<Payment> of(Json order) {
        String state = order.at("financial_status").text().orElse("").toLowerCase(Locale.ROOT);
        if (!PAID.contains(state)) {
            return Optional.empty();
        }
        try {
            return Optional.of(payment(order, state));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Payment payment(Json order, String state) {
        Money total = money(order.at("total_price"), order.at("currency").need(Json::text));
        Money refunded = state.equals(REFUNDED) ? total : refunded(order, total);
        return new Payment(total, refunded.minor() > total.minor() ? total : refunded);
    }

    /** The successful refunds; where one was made in the customer's currency, what the order's price fell by. */
    private static Money refunded(Json order, Money total) {
        Money sum = Money.zero(total.currency());
        for (Json transaction : refunds(order)) {
            if (!transaction
                    .at("currency")
                    .need(Json::text)
                    .equals(total.currency().getCurrencyCode())) {
                return fallen(order, total);
            }
            sum = sum.plus(money(transaction.at("amount"), total.currency().getCurrencyCode()));
        }
        return sum;
    }

    private static List<Json> refunds(Json order) {
        return order.at("refunds").items().stream()
                .flatMap(refund -> refund.at("transactions").items().stream())
                .filter(transaction ->
                        says(transaction.at("kind"), "refund") && says(transaction.at("status"), "success"))
                .toList();
    }

    private static boolean says(Json place, String word) {
        return place.text().filter(word::equalsIgnoreCase).isPresent();
    }

    private static Money fallen(Json order, Money total) {
        Money now = money(order.at("current_total_price"), total.currency().getCurrencyCode());
        Money difference = total.plus(now.negated());
        return difference.minor() < 0 ? Money.zero(total.currency()) : difference;
    }

    private static Money money(Json amount, String currency) {
        return Money.parse(amount.need(Json::text), currency);
    }
}
