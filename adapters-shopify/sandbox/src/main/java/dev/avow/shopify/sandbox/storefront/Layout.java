package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.shop.Page;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What all pages of an online shop share. */
final class Layout {

    private static final Template PAGE = Template.resource(Layout.class, "layout.html");
    private static final Template SCRIPTS = Template.of("<script src=\"/shopify.js\" data-shop=\"{{shop}}\""
            + " data-currency=\"{{currency}}\" data-privacy=\"{{privacy}}\"></script>"
            + "<script src=\"/shop.js\" defer=\"\"></script>");
    private static final Template LINK = Template.of("<a href=\"{{href}}\">{{name}}</a>");
    private static final Html NO_APP = new Html("<p class=\"notice\" role=\"status\">The app is not started yet.</p>");
    private static final Embed WIDGET = new Embed("/avow.js", Map.of("data-proxy", "/apps/avow"));

    private final Shop shop;
    private final Privacy privacy;
    private final List<Embed> embeds;
    private final Function<String, Optional<URI>> app;
    private final Supplier<URI> startPage;

    Layout(
            Shop shop,
            Privacy privacy,
            List<Embed> embeds,
            Function<String, Optional<URI>> app,
            Supplier<URI> startPage) {
        this.shop = shop;
        this.privacy = privacy;
        this.embeds = embeds;
        this.app = app;
        this.startPage = startPage;
    }

    /** A page that visitors wander through: with the app's scripts. */
    Reply page(int status, String title, Html main) {
        List<Html> scripts = new ArrayList<>();
        Stream.concat(Stream.of(WIDGET), embeds.stream())
                .forEach(each -> app.apply(each.path()).map(each::markup).ifPresent(scripts::add));
        return filled(status, title, main, scripts.isEmpty() ? NO_APP : Html.all(scripts), privacy.json(true));
    }

    /** A page of the checkout, where no app's script runs and no banner asks. */
    Reply checkout(String title, Html main) {
        return filled(200, title, main, Html.text(""), privacy.json(false));
    }

    private Reply filled(int status, String title, Html main, Html embedded, String told) {
        Html page = PAGE.fill(Map.of(
                "title",
                title,
                "shop",
                shop.info().domain(),
                "name",
                shop.info().name(),
                "sandbox",
                startPage.get(),
                "links",
                links(),
                "main",
                main,
                "scripts",
                SCRIPTS.fill(Map.of(
                        "shop", shop.info().domain(), "currency", shop.info().currency(), "privacy", told)),
                "embed",
                embedded));
        return Reply.page(status, page).with("Cache-Control", "no-store");
    }

    private Html links() {
        List<Html> links = new ArrayList<>();
        for (Page page : shop.catalogue().pages().all()) {
            links.add(LINK.fill(Map.of("href", "/pages/" + page.handle(), "name", page.title())));
        }
        shop.catalogue()
                .policies()
                .all()
                .forEach(each ->
                        links.add(LINK.fill(Map.of("href", "/policies/" + each.handle(), "name", each.title()))));
        return Html.all(links);
    }
}
