package dev.avow.shopify.sandbox.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, with as many decimals as the currency has.
 *
 * @param amount how much
 * @param currency the currency's code
 */
public record Money(BigDecimal amount, String currency) {

    /** Rounds to the currency's decimals, half up. */
    public Money {
        amount = amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** An amount written as a decimal number. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Nothing. */
    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(amount.add(other.same(currency).amount), currency);
    }

    /** The difference, which may be negative. */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.same(currency).amount), currency);
    }

    /** So many times as much. */
    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** So much of a hundred of it. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).movePointLeft(2), currency);
    }

    /** The share that part has in whole; nothing of nothing. */
    public Money share(Money part, Money whole) {
        return whole.isZero()
                ? zero(currency)
                : new Money(amount.multiply(part.amount).divide(whole.amount, 10, RoundingMode.HALF_UP), currency);
    }

    /** The smaller of two. */
    public Money atMost(Money other) {
        return amount.compareTo(other.same(currency).amount) <= 0 ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** The amount as Shopify writes it. */
    public String text() {
        return amount.toPlainString();
    }

    private Money same(String expected) {
        if (!currency.equals(expected)) {
            throw new IllegalArgumentException("amounts of two currencies");
        }
        return this;
    }
}
