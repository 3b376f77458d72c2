package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product.
 *
 * @param handle its name in addresses
 * @param html its description, as the merchant wrote it
 * @param status {@code ACTIVE}, {@code ARCHIVED} or {@code DRAFT}
 * @param published whether the storefront shows it
 * @param variants its kinds, at least one
 */
public record Product(
        long id,
        String handle,
        String title,
        String html,
        String status,
        boolean published,
        String vendor,
        String productType,
        List<String> tags,
        List<Variant> variants,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    /** Copies the lists. */
    public Product {
        tags = List.copyOf(tags);
        variants = List.copyOf(variants);
    }

    /**
     * A kind of a product.
     *
     * @param option the value of the product's one option, such as a colour
     * @param inventory how many there are
     */
    public record Variant(
            long id,
            String option,
            String sku,
            Money price,
            Optional<Money> compareAt,
            int inventory,
            Instant createdAt,
            Instant updatedAt)
            implements Node {

        @Override
        public String type() {
            return "ProductVariant";
        }
    }

    @Override
    public String type() {
        return "Product";
    }

    /** The description without markup. */
    public String plain() {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether people can see and buy it. */
    public boolean isVisible() {
        return published && status.equals("ACTIVE");
    }

    Product withVariants(List<Variant> others, Instant at) {
        return new Product(
                id, handle, title, html, status, published, vendor, productType, tags, others, createdAt, at);
    }
}
