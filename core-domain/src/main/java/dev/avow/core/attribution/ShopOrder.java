package dev.avow.core.attribution;

import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order as the shop's feed shows it, for as long as it is looked at: of its customer nothing (S3-04, S3-05). Never
 * printed.
 *
 * @param order which one
 * @param name what the merchant calls it
 * @param confirmation the number on the customer's receipt, if there is one
 * @param subtotal of the goods when it was placed
 * @param total of everything when it was placed
 * @param currentSubtotal what is left of the subtotal after refunds and edits
 * @param currentTotal what is left of the total
 * @param placedAt when it was placed; shops give whole seconds
 * @param updatedAt when it last changed
 * @param cancelled whether it was called off
 * @param test whether no money moved
 * @param reference what its cart attribute says, if it has ours: anybody can have written it
 * @param codes the codes that were typed, in their order
 */
public record ShopOrder(
        OrderId order,
        String name,
        Optional<String> confirmation,
        Money subtotal,
        Money total,
        Money currentSubtotal,
        Money currentTotal,
        Instant placedAt,
        Instant updatedAt,
        boolean cancelled,
        boolean test,
        Optional<String> reference,
        List<String> codes) {

    /**
     * Checks the currencies.
     *
     * @throws IllegalArgumentException if the amounts are of several
     */
    public ShopOrder {
        codes = List.copyOf(codes);
        if (Stream.of(total, currentSubtotal, currentTotal)
                .anyMatch(amount -> !amount.currency().equals(subtotal.currency()))) {
            throw new IllegalArgumentException("an order's amounts are of one currency");
        }
    }

    /** Whether anything on it could lead to a referral: without that it is nobody's business here (S3-03). */
    public boolean hasReference() {
        return reference.isPresent() || !codes.isEmpty();
    }

    /** Without a value. */
    @Override
    public String toString() {
        return "ShopOrder[hidden]";
    }
}
