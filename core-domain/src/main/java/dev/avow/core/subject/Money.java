package dev.avow.core.subject;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency. Immutable; exact: nothing here rounds.
 *
 * @param minor how many of the smallest unit, such as cents; below zero for what is owed back
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) {

    /** The largest amount that is believed, in minor units, either way: sums of thousands of these fit into a {@code long}. */
    public static final long MOST = 1_000_000_000_000_000L;

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal number such as {@code 53.90}, as Shopify writes amounts.
     *
     * @param currencyCode ISO 4217, for example {@code EUR}
     * @throws IllegalArgumentException if it is no number, the currency is unknown, or the amount is finer than the
     *     currency's smallest unit or beyond {@link #MOST}
     */
    public static Money parse(String decimal, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        try {
            Money amount =
                    new Money(new BigDecimal(decimal).movePointRight(digits).longValueExact(), currency);
            if (amount.isBelievable()) {
                return amount;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not an amount in the smallest unit of " + currency, e);
        }
        throw new IllegalArgumentException("an amount beyond what is believed");
    }

    /** Whether it is at most {@link #MOST}, either way. */
    public boolean isBelievable() {
        return -MOST <= minor && minor <= MOST;
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException beyond a {@code long}
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of two currencies have no sum");
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** The same amount owed the other way. */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** As a decimal number with the currency's digits, for example {@code 53.90}. */
    public String decimal() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()))
                .toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency.getCurrencyCode();
    }
}
