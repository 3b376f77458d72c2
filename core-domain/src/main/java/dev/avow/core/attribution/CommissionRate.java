package dev.avow.core.attribution;

/**
 * What a merchant agreed with a partner.
 *
 * @param basisPoints hundredths of a per cent, 0 to 10,000
 * @param basis what it is a share of
 */
public record CommissionRate(int basisPoints, Basis basis) {

    /** The whole of an amount. */
    public static final int WHOLE = 10_000;

    /** What a commission is a share of. */
    public enum Basis {
        /** The goods, after discounts, before shipping; with or without tax as the shop's prices are. */
        SUBTOTAL,
        /** All that was paid. */
        TOTAL
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the rate is below nothing or above the whole
     */
    public CommissionRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("a rate is 0 to 10,000 basis points");
        }
    }
}
