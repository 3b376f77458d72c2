package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How a shop's things look in Admin. Used under the shop's lock. */
final class Views {

    private static final Duration RECENT = Duration.ofDays(60);

    private final Shop shop;
    private final ProductViews products;
    private final CustomerViews customers;
    private final OrderViews orders;
    private final FulfilmentViews fulfilments;
    private final CheckoutViews checkouts;
    private final DraftViews drafts;
    private final ContentViews content;

    Views(Shop shop) {
        this.shop = shop;
        this.products = new ProductViews(shop);
        this.customers = new CustomerViews(this);
        this.orders = new OrderViews(this);
        this.fulfilments = new FulfilmentViews(this);
        this.checkouts = new CheckoutViews(this);
        this.drafts = new DraftViews(this);
        this.content = new ContentViews(shop);
    }

    Shop shop() {
        return shop;
    }

    ProductViews products() {
        return products;
    }

    CustomerViews customers() {
        return customers;
    }

    OrderViews orders() {
        return orders;
    }

    FulfilmentViews fulfilments() {
        return fulfilments;
    }

    CheckoutViews checkouts() {
        return checkouts;
    }

    DraftViews drafts() {
        return drafts;
    }

    ContentViews content() {
        return content;
    }

    /** How far back an app sees orders: sixty days, unless it may see all of them. */
    Instant ordersSince(AdminRequest request) {
        return request.has("read_all_orders")
                ? Instant.EPOCH
                : shop.now().minus(RECENT).truncatedTo(ChronoUnit.HOURS);
    }
}
