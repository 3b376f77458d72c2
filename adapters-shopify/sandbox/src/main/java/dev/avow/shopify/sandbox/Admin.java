package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A stand-in for Shopify's admin: it shows the app in a frame, opened with an ID token, and gives the app's pages fresh
 * tokens through its own App Bridge. Only pages of the app may fetch a token.
 */
final class Admin {

    private static final Template PAGE = Assets.page("admin.html");
    private static final Template FRAME =
            Template.of("<iframe class=\"app\" title=\"Avow\" src=\"{{address}}\"></iframe>");
    private static final Template CHOICE =
            Template.of("<li><a href=\"/admin?shop={{shop}}\"{{current}}>{{shop}}</a></li>");
    private static final Html CURRENT = new Html(" aria-current=\"page\"");
    private static final Html NO_APP = new Html(
            "<p class=\"notice\" role=\"status\">The app is not started yet. Load this page again in a moment.</p>");

    private final List<String> shops;
    private final AppAddress app;
    private final World world;
    private final Supplier<URI> startPage;

    Admin(List<String> shops, AppAddress app, World world, Supplier<URI> startPage) {
        this.shops = shops;
        this.app = app;
        this.world = world;
        this.startPage = startPage;
    }

    Reply answer(HttpExchange exchange) throws IOException {
        Optional<Reply> ofShop = world.routes().answer(exchange);
        return ofShop.isPresent() ? ofShop.get() : page(exchange);
    }

    private Reply page(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Optional<String> shop =
                Query.of(exchange).value("shop").or(() -> shops.stream().findFirst());
        return switch (path) {
            case "/app-bridge.js" -> Assets.file("app-bridge.js", "text/javascript");
            case "/sandbox.css" -> Assets.file("sandbox.css", "text/css");
            case "/admin" -> shop.filter(shops::contains).map(this::page).orElseGet(Assets::notFound);
            case "/id-token" -> token(exchange, shop.filter(shops::contains));
            default -> Assets.notFound();
        };
    }

    /** Opening an app of the managed kind installs it. */
    private Reply page(String shop) {
        world.known(shop).app().install();
        Html choices = Html.all(shops.stream()
                .map(each -> CHOICE.fill(Map.of("shop", each, "current", each.equals(shop) ? CURRENT : Html.text(""))))
                .toList());
        Html frame = app.at(appPath(shop))
                .map(address -> FRAME.fill(Map.of("address", address)))
                .orElse(NO_APP);
        Html page = PAGE.fill(Map.of("shop", shop, "shops", choices, "frame", frame, "sandbox", startPage.get()));
        return Reply.page(200, page).with("Content-Security-Policy", policy()).with("Cache-Control", "no-store");
    }

    private String appPath(String shop) {
        return "/app?shop=" + shop + "&host=" + Grant.host(shop) + "&embedded=1&id_token="
                + world.signer().idToken(shop);
    }

    private String policy() {
        return "default-src 'none'; img-src data:; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src "
                + app.origin().orElse("'none'");
    }

    private Reply token(HttpExchange exchange, Optional<String> shop) {
        Optional<String> origin =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"));
        if (origin.isEmpty() || !origin.equals(app.origin())) {
            return Reply.text(403, "text/plain", "Only the app may ask for a token.\n");
        }
        return shop.map(name -> Reply.text(200, "text/plain", world.signer().idToken(name)))
                .orElseGet(Assets::notFound)
                .with("Access-Control-Allow-Origin", origin.get())
                .with("Vary", "Origin")
                .with("Cache-Control", "no-store");
    }
}
