package dev.avow.core.attribution;

import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * One order on record: all that is kept of it, and no more (S3-04). Never printed.
 *
 * @param order which one
 * @param name what the merchant calls it
 * @param confirmation the number on the customer's receipt, if there is one
 * @param subtotal when it was placed
 * @param total when it was placed
 * @param placedAt when it was placed
 * @param recordedAt when it was written down here
 * @param credit to whom, by what, how much
 */
public record CreditedOrder(
        OrderId order,
        String name,
        Optional<String> confirmation,
        Money subtotal,
        Money total,
        Instant placedAt,
        Instant recordedAt,
        Credit credit) {

    /** Of an order that is to be recorded now. */
    public static CreditedOrder of(ShopOrder order, Credit credit, Instant now) {
        return new CreditedOrder(
                order.order(),
                order.name(),
                order.confirmation(),
                order.subtotal(),
                order.total(),
                order.placedAt(),
                now,
                credit);
    }

    /** What is owed for it: earned and reversed together. */
    public Money owed() {
        return credit.earned().plus(credit.reversed());
    }

    /** Without a value. */
    @Override
    public String toString() {
        return "CreditedOrder[hidden]";
    }
}
