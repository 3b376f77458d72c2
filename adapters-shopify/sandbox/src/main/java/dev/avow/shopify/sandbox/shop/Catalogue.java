package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shop offers and says: products, pages, policies and discount codes. */
public final class Catalogue {

    private final Shop shop;

    Catalogue(Shop shop) {
        this.shop = shop;
    }

    /** All products. */
    public Table<Product> products() {
        return shop.productTable();
    }

    /** All pages. */
    public Table<Page> pages() {
        return shop.pageTable();
    }

    /** All policies. */
    public Table<Policy> policies() {
        return shop.policyTable();
    }

    /** A new product that people can see and buy, of one kind for each option, all at one price. */
    public Product add(String title, String html, String price, String... options) {
        synchronized (shop) {
            Instant now = shop.now();
            String handle =
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            List<String> kinds = options.length == 0 ? List.of("Default Title") : List.of(options);
            List<Product.Variant> variants = kinds.stream()
                    .map(option -> new Product.Variant(
                            shop.nextId(),
                            option,
                            handle.toUpperCase(Locale.ROOT) + "-" + (kinds.indexOf(option) + 1),
                            Money.of(price, shop.info().currency()),
                            Optional.empty(),
                            100,
                            now,
                            now))
                    .toList();
            Product product = new Product(
                    shop.nextId(),
                    handle,
                    title,
                    html,
                    "ACTIVE",
                    true,
                    shop.info().name(),
                    "Lamp",
                    List.of(),
                    variants,
                    now,
                    now);
            return put(product, "products/create");
        }
    }

    /** Replaces a product, such as by one with another text or status. */
    public Product change(Product product) {
        synchronized (shop) {
            return put(product, "products/update");
        }
    }

    /** Takes a kind of a product away; orders and checkouts that have it keep their lines. */
    public Product withoutVariant(Product product, long variantId) {
        List<Product.Variant> left = product.variants().stream()
                .filter(each -> each.id() != variantId)
                .toList();
        return change(product.withVariants(left, shop.now()));
    }

    private Product put(Product product, String topic) {
        products().put(product);
        shop.tell().as(topic, body(product));
        return product;
    }

    /** Takes a product away. */
    public void delete(Product product) {
        synchronized (shop) {
            products().remove(product.id());
            shop.tell().as("products/delete", Fields.of("id", product.id()).map());
        }
    }

    void reprice(String currency) {
        Instant now = shop.now();
        products()
                .all()
                .forEach(product -> products()
                        .put(product.withVariants(
                                product.variants().stream()
                                        .map(each -> new Product.Variant(
                                                each.id(),
                                                each.option(),
                                                each.sku(),
                                                new Money(each.price().amount(), currency),
                                                each.compareAt().map(price -> new Money(price.amount(), currency)),
                                                each.inventory(),
                                                each.createdAt(),
                                                now))
                                        .toList(),
                                now)));
    }

    private Map<String, @Nullable Object> body(Product product) {
        return Fields.of("id", product.id())
                .and("admin_graphql_api_id", product.gid())
                .and("title", product.title())
                .and("body_html", product.html())
                .and("handle", product.handle())
                .and("vendor", product.vendor())
                .and("product_type", product.productType())
                .and("status", product.status().toLowerCase(Locale.ROOT))
                .and("tags", String.join(", ", product.tags()))
                .and("created_at", shop.written(product.createdAt()))
                .and("updated_at", shop.written(product.updatedAt()))
                .and("published_at", product.published() ? shop.written(product.createdAt()) : null)
                .and(
                        "variants",
                        product.variants().stream()
                                .map(each -> Fields.of("id", each.id())
                                        .and("product_id", product.id())
                                        .and("title", each.option())
                                        .and("sku", each.sku())
                                        .and("price", each.price().text())
                                        .and("inventory_quantity", each.inventory())
                                        .map())
                                .toList())
                .map();
    }

    /** The product that a kind belongs to. */
    public Optional<Product> ofVariant(long variantId) {
        return products().first(product -> product.variants().stream().anyMatch(each -> each.id() == variantId));
    }

    /** A kind of a product. */
    public Optional<Product.Variant> variant(long variantId) {
        return ofVariant(variantId)
                .flatMap(product -> product.variants().stream()
                        .filter(each -> each.id() == variantId)
                        .findFirst());
    }

    /** A line for so many of a kind. */
    Line line(long variantId, int quantity) {
        Product product = ofVariant(variantId)
                .orElseThrow(() -> new IllegalArgumentException("the shop has no such kind of a product"));
        Product.Variant variant = variant(variantId).orElseThrow();
        return Line.of(shop.nextId(), product, variant, quantity, List.of());
    }

    /** A new page. */
    public Page page(String handle, String title, String html) {
        Instant now = shop.now();
        return pages().put(new Page(shop.nextId(), handle, title, html, true, now, now));
    }

    /** A new policy, or another text of one. */
    public Policy policy(String kind, String title, String html) {
        synchronized (shop) {
            Instant now = shop.now();
            long id = policies()
                    .first(each -> each.kind().equals(kind))
                    .map(Policy::id)
                    .orElseGet(shop::nextId);
            String handle = kind.toLowerCase(Locale.ROOT).replace('_', '-');
            return policies().put(new Policy(id, kind, title, html, handle, now, now));
        }
    }

    /** A code that takes so much of a hundred off. */
    public void percentCode(String code, String percent) {
        shop.codes().put(code, new Discount(code, true, new BigDecimal(percent)));
    }

    /** A code that takes an amount off. */
    public void amountCode(String code, String amount) {
        shop.codes().put(code, new Discount(code, false, new BigDecimal(amount)));
    }

    /** The discounts of those codes that the shop knows. */
    public List<Discount> discounts(List<String> wanted) {
        return wanted.stream()
                .flatMap(code -> Optional.ofNullable(shop.codes().get(code)).stream())
                .toList();
    }
}
