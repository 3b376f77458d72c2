package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.shop.Basket;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one visitor put into their cart. Used under its own lock. */
final class Cart {

    private final String token;
    private final String key;
    private final Map<Long, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String note = "";

    Cart(String token, String key) {
        this.token = token;
        this.key = key;
    }

    String token() {
        return token;
    }

    /** The token as the Ajax API tells it. */
    String toldToken() {
        return token + "?key=" + key;
    }

    synchronized Map<Long, Integer> lines() {
        return new LinkedHashMap<>(lines);
    }

    synchronized Map<String, String> attributes() {
        return new LinkedHashMap<>(attributes);
    }

    synchronized String note() {
        return note;
    }

    synchronized void add(long variant, int quantity) {
        lines.merge(variant, quantity, Integer::sum);
    }

    synchronized void set(long variant, int quantity) {
        if (quantity == 0) {
            lines.remove(variant);
        } else {
            lines.put(variant, quantity);
        }
    }

    synchronized void attributes(Map<String, String> fresh) {
        attributes.putAll(fresh);
    }

    synchronized void note(String text) {
        note = text;
    }

    /** Takes the lines out; attributes stay, as Shopify leaves them. */
    synchronized void clear() {
        lines.clear();
    }

    synchronized boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What the checkout begins with. */
    synchronized Basket basket() {
        Basket basket = null;
        for (Map.Entry<Long, Integer> line : lines.entrySet()) {
            basket = basket == null
                    ? Basket.of(line.getKey(), line.getValue())
                    : basket.and(line.getKey(), line.getValue());
        }
        if (basket == null) {
            throw new IllegalStateException("the cart is empty");
        }
        attributes.forEach(basket::attribute);
        return basket.cart(token);
    }
}
