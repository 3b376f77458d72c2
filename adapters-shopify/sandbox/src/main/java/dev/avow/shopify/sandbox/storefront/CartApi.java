package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.shop.Attribute;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Product;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;
import dev.avow.shopify.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The Ajax cart ("Cart API reference", read 2026-11-21). Thread-safe. */
final class CartApi {

    private static final int CENTS = 2;

    private final Shop shop;
    private final Map<String, Cart> carts = new ConcurrentHashMap<>();
    private volatile boolean emptyCartKeepsAttributes;

    CartApi(Shop shop) {
        this.shop = shop;
    }

    void emptyCartKeepsAttributes(boolean kept) {
        emptyCartKeepsAttributes = kept;
    }

    /** The visitor's cart, a new one if there is none. */
    Cart cart(Optional<String> token) {
        return token.flatMap(this::find).orElseGet(() -> {
            Cart cart = new Cart(shop.secret(), shop.secret());
            carts.put(cart.token(), cart);
            return cart;
        });
    }

    /** The cart with this token. */
    Optional<Cart> find(String token) {
        return Optional.ofNullable(carts.get(token));
    }

    void forget(Cart cart) {
        carts.remove(cart.token());
    }

    /** {@code /cart/add.js}: one thing, or several as {@code items}. */
    Reply add(Cart cart, Map<?, ?> input) {
        List<Map<?, ?>> items = new ArrayList<>();
        if (input.get("items") instanceof List<?> several) {
            several.forEach(each -> items.add(each instanceof Map<?, ?> item ? item : Map.of()));
        } else {
            items.add(input);
        }
        for (Map<?, ?> item : items) {
            Optional<Long> variant = number(item.get("id"))
                    .filter(id -> shop.catalogue().variant(id).isPresent());
            long quantity = number(item.get("quantity")).orElse(1L);
            if (variant.isEmpty() || quantity < 1 || quantity > 1000) {
                return problem("Cart Error", "The product or its quantity is not available.");
            }
            cart.add(variant.get(), (int) quantity);
        }
        attributes(cart, input.get("attributes"));
        told(cart, "carts/update");
        return shown(cart);
    }

    /** {@code /cart/update.js}: attributes, a note, and how many there are of what. */
    Reply update(Cart cart, Map<?, ?> input) {
        if (input.get("updates") instanceof Map<?, ?> updates) {
            for (Map.Entry<?, ?> update : updates.entrySet()) {
                Optional<Long> variant = number(update.getKey())
                        .filter(id -> shop.catalogue().variant(id).isPresent());
                Optional<Long> quantity = number(update.getValue()).filter(count -> count >= 0 && count <= 1000);
                if (variant.isEmpty() || quantity.isEmpty()) {
                    return problem("Cart Error", "The product or its quantity is not available.");
                }
                cart.set(variant.get(), quantity.get().intValue());
            }
        }
        if (input.get("note") instanceof String note) {
            cart.note(note);
        }
        attributes(cart, input.get("attributes"));
        told(cart, "carts/update");
        return shown(cart);
    }

    private void attributes(Cart cart, @Nullable Object value) {
        if (value instanceof Map<?, ?> wanted && (!cart.isEmpty() || emptyCartKeepsAttributes)) {
            Map<String, String> fresh = new LinkedHashMap<>();
            wanted.forEach((name, each) -> fresh.put(name.toString(), each == null ? "" : each.toString()));
            cart.attributes(fresh);
        }
    }

    /** {@code /cart/clear.js}. */
    Reply clear(Cart cart) {
        cart.clear();
        told(cart, "carts/update");
        return shown(cart);
    }

    /** {@code /cart.js}; private attributes are not in it. */
    Reply shown(Cart cart) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        Money total = Money.zero(shop.info().currency());
        int count = 0;
        for (Map.Entry<Long, Integer> line : cart.lines().entrySet()) {
            Product product = shop.catalogue().ofVariant(line.getKey()).orElseThrow();
            Product.Variant variant = shop.catalogue().variant(line.getKey()).orElseThrow();
            Money sum = variant.price().times(line.getValue());
            total = total.plus(sum);
            count += line.getValue();
            items.add(Fields.of("id", variant.id())
                    .and("variant_id", variant.id())
                    .and("product_id", product.id())
                    .and("key", variant.id() + ":" + Long.toHexString(product.id()))
                    .and("title", product.title() + " - " + variant.option())
                    .and("quantity", line.getValue())
                    .and("price", cents(variant.price()))
                    .and("line_price", cents(sum))
                    .and("sku", variant.sku())
                    .and("handle", product.handle())
                    .and("url", "/products/" + product.handle() + "?variant=" + variant.id())
                    .map());
        }
        Fields attributes = new Fields();
        cart.attributes().forEach((name, value) -> {
            if (!new Attribute(name, value).isPrivate()) {
                attributes.and(name, value);
            }
        });
        return json(
                200,
                Fields.of("token", cart.toldToken())
                        .and("note", cart.note())
                        .and("attributes", attributes.map())
                        .and("total_price", cents(total))
                        .and("item_count", count)
                        .and("items", items)
                        .and("currency", shop.info().currency()));
    }

    /** The Ajax API counts in hundredths, whatever the currency. */
    private static long cents(Money money) {
        return money.amount().movePointRight(CENTS).longValue();
    }

    private void told(Cart cart, String topic) {
        shop.tell()
                .as(
                        topic,
                        Fields.of("id", cart.token())
                                .and("token", cart.token())
                                .and("note", cart.note())
                                .and("updated_at", shop.written(shop.now()))
                                .and(
                                        "line_items",
                                        cart.lines().entrySet().stream()
                                                .map(line -> Fields.of("variant_id", line.getKey())
                                                        .and("quantity", line.getValue())
                                                        .map())
                                                .toList())
                                .map());
    }

    private static Optional<Long> number(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static Reply problem(String message, String description) {
        return json(422, Fields.of("status", 422).and("message", message).and("description", description));
    }

    private static Reply json(int status, Fields body) {
        return Reply.text(status, "application/json", Json.write(body.map())).with("Cache-Control", "no-store");
    }
}
