package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Page;
import dev.avow.shopify.sandbox.shop.Policy;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.shop.ShopInfo;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shop, its pages and its policies in Admin. */
final class ContentViews {

    private static final String MADE = "2026-01-05T09:00:00Z";
    private static final int SUMMARY = 150;

    private final Shop shop;
    private final Listing<Page> pages;

    ContentViews(Shop shop) {
        this.shop = shop;
        this.pages = new Listing<>(shop.catalogue().pages())
                .filter("handle", Page::handle)
                .filter("title", Page::title)
                .filter("published_status", each -> each.published() ? "published" : "unpublished")
                .plain("title", "handle")
                .sort("TITLE", each -> Listing.text(each.title()))
                .sort("PUBLISHED_AT", each -> Listing.time(each.createdAt()));
    }

    Listing<Page> pages() {
        return pages;
    }

    Map<String, @Nullable Object> page(Page page) {
        String plain =
                page.html().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return View.node(page)
                .and("handle", page.handle())
                .and("title", page.title())
                .and("body", page.html())
                .and("bodySummary", plain.substring(0, Math.min(SUMMARY, plain.length())))
                .and("isPublished", page.published())
                .and("publishedAt", page.published() ? View.time(page.createdAt()) : null)
                .map();
    }

    Map<String, @Nullable Object> shop() {
        ShopInfo info = shop.info();
        String address = shop.storefront().toString();
        String url = address.substring(0, address.length() - 1);
        return Fields.of("__typename", "Shop")
                .and("id", "gid://shopify/Shop/" + info.id())
                .and("name", info.name())
                .and("myshopifyDomain", info.domain())
                .and("email", info.email())
                .and("contactEmail", "shop@" + info.host())
                .and("currencyCode", info.currency())
                .and("ianaTimezone", info.zone().getId())
                .and("createdAt", MADE)
                .and("url", url)
                .and(
                        "plan",
                        Fields.of("publicDisplayName", "Basic")
                                .and("partnerDevelopment", true)
                                .and("shopifyPlus", false)
                                .map())
                .and(
                        "primaryDomain",
                        Fields.of("__typename", "Domain")
                                .and("id", "gid://shopify/Domain/" + info.id())
                                .and("host", info.host())
                                .and("url", url)
                                .and("sslEnabled", true)
                                .map())
                .and("shopPolicies", (DataFetcher<List<?>>) env -> {
                    AdminRequest.of(env).require("shopPolicies", "read_legal_policies");
                    return shop.catalogue().policies().all().stream()
                            .map(this::policy)
                            .toList();
                })
                .map();
    }

    private Map<String, @Nullable Object> policy(Policy policy) {
        return View.node(policy)
                .and("type", policy.kind())
                .and("title", policy.title())
                .and("body", policy.html())
                .and(
                        "url",
                        shop.storefront().resolve("policies/" + policy.handle()).toString())
                .map();
    }
}
