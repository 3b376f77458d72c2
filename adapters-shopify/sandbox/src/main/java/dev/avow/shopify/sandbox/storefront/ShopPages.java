package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Product;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products, pages and policies of an online shop. */
final class ShopPages {

    private static final Template HOME = Template.resource(ShopPages.class, "home.html");
    private static final Template CARD = Template.of("<li><a href=\"/products/{{handle}}\">"
            + "<img src=\"/lamp.svg\" alt=\"\" width=\"400\" height=\"400\"/><strong>{{title}}</strong>"
            + "<span>{{price}}</span></a></li>");
    private static final Template PRODUCT = Template.resource(ShopPages.class, "product.html");
    private static final Template OPTION = Template.of("<option value=\"{{id}}\">{{name}}</option>");
    private static final Template TEXT = Template.of("<article class=\"text\"><h1>{{title}}</h1>{{body}}</article>");
    private static final Template UNSUBSCRIBE = Template.of("<article class=\"text\"><h1>Advertising by mail</h1>"
            + "<form method=\"post\" action=\"/unsubscribe/{{id}}\"><button type=\"submit\" class=\"buy\">"
            + "I do not want it any more</button></form></article>");

    private final Shop shop;
    private final Layout layout;

    ShopPages(Shop shop, Layout layout) {
        this.shop = shop;
        this.layout = layout;
    }

    Reply home() {
        List<Html> cards = shop.catalogue().products().all().stream()
                .filter(Product::isVisible)
                .map(each -> CARD.fill(Map.of(
                        "handle",
                        each.handle(),
                        "title",
                        each.title(),
                        "price",
                        price(each.variants().get(0).price()))))
                .toList();
        return layout.page(
                200, shop.info().name(), HOME.fill(Map.of("name", shop.info().name(), "cards", Html.all(cards))));
    }

    static String price(Money money) {
        return money.text() + " " + money.currency();
    }

    Optional<Reply> product(String handle) {
        return shop.catalogue()
                .products()
                .first(each -> each.handle().equals(handle) && each.isVisible())
                .map(this::product);
    }

    private Reply product(Product product) {
        List<Html> options = product.variants().stream()
                .map(each -> OPTION.fill(Map.of("id", each.id(), "name", each.option())))
                .toList();
        return layout.page(
                200,
                product.title(),
                PRODUCT.fill(Map.of(
                        "title",
                        product.title(),
                        "price",
                        price(product.variants().get(0).price()),
                        // The merchant's own markup, which a theme shows as it is.
                        "text",
                        new Html(product.html()),
                        "options",
                        Html.all(options))));
    }

    Optional<Reply> page(String handle) {
        return shop.catalogue()
                .pages()
                .first(each -> each.handle().equals(handle) && each.published())
                .map(each -> text(each.title(), each.html()));
    }

    Optional<Reply> policy(String handle) {
        return shop.catalogue()
                .policies()
                .first(each -> each.handle().equals(handle))
                .map(each -> text(each.title(), each.html()));
    }

    private Reply text(String title, String html) {
        return layout.page(200, title, TEXT.fill(Map.of("title", title, "body", new Html(html))));
    }

    Reply unsubscribe(String id) {
        return layout.checkout("Advertising by mail", UNSUBSCRIBE.fill(Map.of("id", id)));
    }

    Reply unsubscribed(Customer customer) {
        shop.customers().unsubscribe(customer);
        return layout.checkout("Advertising by mail", OnlineShop.message("You will get no more advertising by mail."));
    }

    Reply nothing() {
        return layout.page(404, "Not found", OnlineShop.message("There is nothing here."));
    }
}
