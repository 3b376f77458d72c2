package dev.avow.shopify.sandbox.shop;

import java.util.List;
import java.util.OptionalLong;

/**
 * So many of one thing, in a cart, checkout, order or draft.
 *
 * @param id the line's number
 * @param productId the product, if it is one of the catalogue
 * @param variantId the product's kind
 * @param quantity how many were asked for
 * @param current how many are left after edits and refunds
 * @param price the price of one
 * @param fulfilled how many were sent
 * @param properties what hangs on this line
 */
public record Line(
        long id,
        OptionalLong productId,
        OptionalLong variantId,
        String title,
        String variantTitle,
        String sku,
        String vendor,
        int quantity,
        int current,
        Money price,
        int fulfilled,
        List<Attribute> properties) {

    /** Copies the list. */
    public Line {
        properties = List.copyOf(properties);
    }

    /** A line of the catalogue. */
    static Line of(long id, Product product, Product.Variant variant, int quantity, List<Attribute> properties) {
        return new Line(
                id,
                OptionalLong.of(product.id()),
                OptionalLong.of(variant.id()),
                product.title(),
                variant.option(),
                variant.sku(),
                product.vendor(),
                quantity,
                quantity,
                variant.price(),
                0,
                properties);
    }

    /** The line's global id, which depends on what it lies in. */
    public String gid(String type) {
        return "gid://shopify/" + type + "/" + id;
    }

    /** What all of it costs. */
    public Money total() {
        return price.times(quantity);
    }

    /** What is left of it costs. */
    public Money currentTotal() {
        return price.times(current);
    }

    Line withId(long other) {
        return new Line(
                other,
                productId,
                variantId,
                title,
                variantTitle,
                sku,
                vendor,
                quantity,
                current,
                price,
                fulfilled,
                properties);
    }

    Line withQuantity(int other) {
        return new Line(id, productId, variantId, title, variantTitle, sku, vendor, other, other, price, 0, properties);
    }

    Line withCurrent(int left) {
        return new Line(
                id,
                productId,
                variantId,
                title,
                variantTitle,
                sku,
                vendor,
                quantity,
                left,
                price,
                fulfilled,
                properties);
    }

    Line allFulfilled() {
        return new Line(
                id,
                productId,
                variantId,
                title,
                variantTitle,
                sku,
                vendor,
                quantity,
                current,
                price,
                current,
                properties);
    }

    /** The sum of lines. */
    static Money sum(List<Line> lines, String currency) {
        return lines.stream().map(Line::total).reduce(Money.zero(currency), Money::plus);
    }

    /** The sum of what is left of lines. */
    static Money currentSum(List<Line> lines, String currency) {
        return lines.stream().map(Line::currentTotal).reduce(Money.zero(currency), Money::plus);
    }
}
