package dev.avow.core.subject;

/**
 * A line of a cart, as far as a draft order needs it: nothing in it says what the product is called or who wants it.
 *
 * @param variant Shopify's number of the variant
 * @param quantity how many
 */
public record CartLine(long variant, int quantity) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is not above zero
     */
    public CartLine {
        if (variant < 1 || quantity < 1) {
            throw new IllegalArgumentException("a line has a variant and a quantity above zero");
        }
    }
}
