package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Product;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Products and their kinds in Admin. */
final class ProductViews {

    private final Shop shop;
    private final Listing<Product> list;

    ProductViews(Shop shop) {
        this.shop = shop;
        this.list = new Listing<>(shop.catalogue().products())
                .filter("title", Product::title)
                .filter("handle", Product::handle)
                .filter("status", Product::status)
                .filter("vendor", Product::vendor)
                .filter("product_type", Product::productType)
                .filter("tag", Product::tags)
                .filter("published_status", each -> each.published() ? "published" : "unpublished")
                .filter(
                        "sku",
                        each -> each.variants().stream()
                                .map(Product.Variant::sku)
                                .toList())
                .plain("title", "handle", "sku", "vendor")
                .sort("TITLE", each -> Listing.text(each.title()))
                .sort("VENDOR", each -> Listing.text(each.vendor()))
                .sort("PRODUCT_TYPE", each -> Listing.text(each.productType()))
                .sort("PUBLISHED_AT", each -> Listing.time(each.createdAt()))
                .sort("INVENTORY_TOTAL", each -> Listing.number(inventory(each)));
    }

    Listing<Product> list() {
        return list;
    }

    private static long inventory(Product product) {
        return product.variants().stream().mapToLong(Product.Variant::inventory).sum();
    }

    Map<String, @Nullable Object> of(Product product) {
        List<Product.Variant> variants = product.variants();
        return View.node(product)
                .and("handle", product.handle())
                .and("title", product.title())
                .and("status", product.status())
                .and("vendor", product.vendor())
                .and("productType", product.productType())
                .and("tags", product.tags())
                .and("description", (DataFetcher<String>) env -> description(product, env))
                .and("descriptionHtml", product.html())
                .and("featuredMedia", media(product))
                .and(
                        "onlineStoreUrl",
                        product.isVisible()
                                ? shop.storefront()
                                        .resolve("products/" + product.handle())
                                        .toString()
                                : null)
                .and("publishedAt", product.published() ? View.time(product.createdAt()) : null)
                .and("totalInventory", (int) inventory(product))
                .and("tracksInventory", true)
                .and("priceRangeV2", range(variants))
                .and("options", View.firstOf(List.of(option(product))))
                .and("variants", Connections.of(variants, each -> variant(product, each)))
                .map();
    }

    private static String description(Product product, DataFetchingEnvironment env) {
        Integer limit = env.getArgument("truncateAt");
        String plain = product.plain();
        return limit == null || plain.length() <= limit ? plain : plain.substring(0, Math.max(0, limit));
    }

    private Map<String, @Nullable Object> media(Product product) {
        return Fields.of("__typename", "MediaImage")
                .and("id", "gid://shopify/MediaImage/" + product.id())
                .and("alt", product.title())
                .and("preview", Fields.of("image", image(product.title())).map())
                .map();
    }

    /** A picture, the same one of everything. */
    Map<String, @Nullable Object> image(String title) {
        return Fields.of("url", shop.storefront().resolve("lamp.svg").toString())
                .and("altText", title)
                .and("width", 400)
                .and("height", 400)
                .map();
    }

    private Map<String, @Nullable Object> range(List<Product.Variant> variants) {
        Comparator<Money> order = Comparator.comparing(Money::amount);
        List<Money> prices =
                variants.stream().map(Product.Variant::price).sorted(order).toList();
        Money none = Money.zero(shop.info().currency());
        return Fields.of("minVariantPrice", View.amount(prices.isEmpty() ? none : prices.get(0)))
                .and("maxVariantPrice", View.amount(prices.isEmpty() ? none : prices.get(prices.size() - 1)))
                .map();
    }

    private static Map<String, @Nullable Object> option(Product product) {
        return Fields.of("id", "gid://shopify/ProductOption/" + product.id())
                .and("name", "Kind")
                .and("position", 1)
                .and(
                        "values",
                        product.variants().stream().map(Product.Variant::option).toList())
                .map();
    }

    Map<String, @Nullable Object> variant(Product product, Product.Variant variant) {
        return View.node(variant)
                .and("title", variant.option())
                .and("displayName", product.title() + " - " + variant.option())
                .and("sku", variant.sku())
                .and("price", variant.price().text())
                .and("compareAtPrice", variant.compareAt().map(Money::text).orElse(null))
                .and("availableForSale", variant.inventory() > 0)
                .and("inventoryQuantity", variant.inventory())
                .and("position", product.variants().indexOf(variant) + 1)
                .and(
                        "selectedOptions",
                        List.of(Fields.of("name", "Kind")
                                .and("value", variant.option())
                                .map()))
                .and("product", (DataFetcher<Object>) env -> of(product))
                .map();
    }

    /** A line's product, if the shop still has it. */
    DataFetcher<Optional<Map<String, @Nullable Object>>> productOf(OptionalLong id) {
        return env -> id.isEmpty()
                ? Optional.empty()
                : shop.catalogue().products().find(id.getAsLong()).map(this::of);
    }

    /** A line's kind of a product, if the shop still has it. */
    DataFetcher<Optional<Map<String, @Nullable Object>>> variantOf(OptionalLong id) {
        return env -> id.isEmpty()
                ? Optional.empty()
                : shop.catalogue()
                        .ofVariant(id.getAsLong())
                        .flatMap(product ->
                                shop.catalogue().variant(id.getAsLong()).map(variant -> variant(product, variant)));
    }
}
