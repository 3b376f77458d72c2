package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** One shop's storefront: a product page that loads the widget as a theme app embed does, and the app proxy. */
final class Storefront {

    private static final Template PRODUCT = Assets.page("product.html");
    private static final Template EMBED =
            Template.of("<script src=\"{{script}}\" data-proxy=\"{{proxy}}\" async=\"\"></script>");
    private static final Html NO_APP = new Html("<p class=\"notice\" role=\"status\">The app is not started yet.</p>");

    private final String shop;
    private final AppAddress app;
    private final AppProxy proxy;
    private final Supplier<URI> startPage;

    Storefront(String shop, AppAddress app, AppProxy proxy, Supplier<URI> startPage) {
        this.shop = shop;
        this.app = app;
        this.proxy = proxy;
        this.startPage = startPage;
    }

    Reply answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals(AppProxy.PREFIX) || path.startsWith(AppProxy.PREFIX + "/")) {
            return path.contains("..") ? Assets.notFound() : forward(exchange);
        }
        return switch (path) {
            case "/" -> Reply.page(200, product());
            case "/storefront.css" -> Assets.file("storefront.css", "text/css");
            default -> Assets.notFound();
        };
    }

    private Reply forward(HttpExchange exchange) throws IOException {
        try {
            return proxy.forward(shop, exchange);
        } catch (IllegalArgumentException e) {
            return Reply.text(400, "text/plain", "The address is malformed.\n");
        }
    }

    private Html product() {
        return PRODUCT.fill(Map.of(
                "shop",
                shop,
                "sandbox",
                startPage.get(),
                "embed",
                app.at("/avow.js")
                        .map(script -> EMBED.fill(Map.of("script", script, "proxy", AppProxy.PREFIX)))
                        .orElse(NO_APP)));
    }
}
