package dev.avow.core.attribution;

import dev.avow.core.subject.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The terms under which one order was credited, as they were then: what changes later changes nothing of it. The currency
 * is the order's.
 *
 * @param rate what was agreed
 * @param rounding how a commission becomes whole minor units
 */
public record TermsSnapshot(CommissionRate rate, RoundingMode rounding) {

    /**
     * Checks the rounding.
     *
     * @throws IllegalArgumentException if it would fail on some amounts
     */
    public TermsSnapshot {
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("a commission is rounded somehow");
        }
    }

    /** The commission for these amounts, in whole minor units of their currency; nothing for an amount below zero. */
    public Money commission(Money subtotal, Money total) {
        Money base = rate.basis() == CommissionRate.Basis.SUBTOTAL ? subtotal : total;
        long minor = BigDecimal.valueOf(Math.max(0, base.minor()))
                .multiply(BigDecimal.valueOf(rate.basisPoints()))
                .divide(BigDecimal.valueOf(CommissionRate.WHOLE), rounding)
                .setScale(0, rounding)
                .longValueExact();
        return new Money(minor, base.currency());
    }

    /**
     * The negative entry that an order's present state makes: all of what was earned once it is cancelled, otherwise the
     * share that was refunded. An order that grew earns no more than it did.
     *
     * @param earned at the time of recording
     * @param refundsReduce whether refunds count
     * @return zero or less
     */
    public Money reversal(Money earned, ShopOrder now, boolean refundsReduce) {
        if (now.cancelled()) {
            return earned.negated();
        }
        if (!refundsReduce) {
            return Money.zero(earned.currency());
        }
        long left = commission(now.currentSubtotal(), now.currentTotal()).minor();
        return new Money(Math.min(0, left - earned.minor()), earned.currency());
    }
}
