package dev.avow.shopify.sandbox.shop;

import java.math.BigDecimal;

/**
 * A discount code or a draft's discount.
 *
 * @param title the code, or what the draft calls it
 * @param percentage whether the value is a percentage, else it is an amount
 * @param value how much
 */
public record Discount(String title, boolean percentage, BigDecimal value) {

    /** What it takes off this sum, never more than the sum. */
    public Money off(Money sum) {
        Money wanted = percentage ? sum.percent(value) : new Money(value, sum.currency());
        return wanted.atMost(sum);
    }
}
