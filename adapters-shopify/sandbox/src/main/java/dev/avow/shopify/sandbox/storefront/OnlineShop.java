package dev.avow.shopify.sandbox.storefront;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.Gid;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One online shop: which address leads where. Thread-safe. */
public final class OnlineShop {

    private static final Pattern TWO_PARTS = Pattern.compile("/([a-z]+)/([^/]+)");
    private static final Pattern RECOVERY = Pattern.compile("/checkouts/([^/]+)/recover");

    private final Shop shop;
    private final Privacy privacy = new Privacy();
    private final List<Embed> embeds = new CopyOnWriteArrayList<>();
    private final CartApi carts;
    private final ShopPages pages;
    private final CheckoutPages checkouts;

    /**
     * An online shop.
     *
     * @param app gives the app's address with a path behind it; empty until the app is started
     * @param startPage where the sandbox's start page is
     */
    public OnlineShop(Shop shop, Function<String, Optional<URI>> app, Supplier<URI> startPage) {
        this.shop = shop;
        this.carts = new CartApi(shop);
        Layout layout = new Layout(shop, privacy, embeds, app, startPage);
        this.pages = new ShopPages(shop, layout);
        this.checkouts = new CheckoutPages(shop, layout, carts);
    }

    /** What the Customer Privacy API says. */
    public Privacy privacy() {
        return privacy;
    }

    /** Puts a script of the app's on every page. */
    public void embed(Embed script) {
        embeds.add(script);
    }

    /** Takes the app's scripts off again. */
    public void withoutEmbeds() {
        embeds.clear();
    }

    /** Whether an attribute that is set on an empty cart stays; nobody knows, so here it does not, unless switched on. */
    public void emptyCartKeepsAttributes(boolean kept) {
        carts.emptyCartKeepsAttributes(kept);
    }

    /** Answers a request. */
    public Reply answer(HttpExchange exchange) throws IOException {
        Visit visit = new Visit(exchange);
        if (visit.isPost()) {
            return visit.isOwn()
                    ? post(visit)
                    : Reply.text(403, "text/plain", "Only the shop's own pages may do this.\n");
        }
        Reply reply = get(visit);
        return reply.isPage() ? visit.landed(reply) : reply;
    }

    private Reply get(Visit visit) {
        return switch (visit.path()) {
            case "/" -> pages.home();
            case "/cart.js" -> withCart(visit, carts::shown);
            case "/cart" -> withCart(visit, checkouts::cart);
            case "/checkout" -> checkouts.begin(visit);
            case "/lamp.svg" -> file("lamp.svg", "image/svg+xml");
            case "/storefront.css" -> file("storefront.css", "text/css");
            case "/shopify.js" -> file("shopify.js", "text/javascript");
            case "/shop.js" -> file("shop.js", "text/javascript");
            default -> deeper(visit);
        };
    }

    private static Reply file(String name, String contentType) {
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(contentType + "; charset=utf-8"));
        return Reply.whole(200, headers, Template.bytes(OnlineShop.class, name));
    }

    private Reply withCart(Visit visit, Function<Cart, Reply> answer) {
        Cart cart = carts.cart(visit.cartToken());
        return visit.remembering(answer.apply(cart), cart);
    }

    private Reply deeper(Visit visit) {
        Matcher recovery = RECOVERY.matcher(visit.path());
        if (recovery.matches()) {
            return shop.checkouts()
                    .withToken(recovery.group(1))
                    .filter(each -> visit.parameter("key").equals(Optional.of(each.recoveryKey())))
                    .map(each -> Reply.found("/checkouts/" + each.token()))
                    .orElseGet(pages::nothing);
        }
        Matcher parts = TWO_PARTS.matcher(visit.path());
        return parts.matches() ? page(parts.group(1), parts.group(2)) : pages.nothing();
    }

    private Reply page(String kind, String name) {
        Optional<Reply> page = switch (kind) {
            case "products" -> pages.product(name);
            case "pages" -> pages.page(name);
            case "policies" -> pages.policy(name);
            case "checkouts" -> shop.checkouts().withToken(name).map(checkouts::checkout);
            case "orders" -> order(name).map(checkouts::order);
            case "invoices" -> shop.drafts().withKey(name).map(checkouts::invoice);
            case "unsubscribe" -> customer(name).map(any -> pages.unsubscribe(name));
            default -> Optional.empty();
        };
        return page.orElseGet(pages::nothing);
    }

    private Optional<Order> order(String token) {
        return shop.orders().table().first(each -> each.token().equals(token));
    }

    private Optional<Customer> customer(String id) {
        return Gid.number("Customer", "gid://shopify/Customer/" + id)
                .flatMap(shop.customers().table()::find);
    }

    private Reply post(Visit visit) throws IOException {
        Map<String, Object> input;
        try {
            input = visit.input();
        } catch (IllegalArgumentException e) {
            return Reply.text(400, "text/plain", "The input is malformed.\n");
        }
        return switch (visit.path()) {
            case "/cart/add.js" -> withCart(visit, cart -> carts.add(cart, input));
            case "/cart/update.js" -> withCart(visit, cart -> carts.update(cart, input));
            case "/cart/clear.js" -> withCart(visit, carts::clear);
            case "/cart/add" -> added(visit, input);
            case "/checkout" -> checkouts.begin(visit);
            case "/checkout/now" -> checkouts.beginWithoutCart(visit, input);
            default -> posted(visit, input);
        };
    }

    private Reply added(Visit visit, Map<String, Object> input) {
        return withCart(visit, cart -> {
            Reply reply = carts.add(cart, input);
            return reply.status() == 200 ? Reply.seeOther("/cart") : reply;
        });
    }

    private Reply posted(Visit visit, Map<String, Object> input) {
        Matcher parts = TWO_PARTS.matcher(visit.path());
        if (!parts.matches()) {
            return pages.nothing();
        }
        String name = parts.group(2);
        Optional<Checkout> checkout = shop.checkouts().withToken(name);
        Optional<DraftOrder> draft = shop.drafts().withKey(name);
        return switch (parts.group(1)) {
            case "checkouts" ->
                checkout.map(each -> checkouts.change(each, input)).orElseGet(pages::nothing);
            case "invoices" -> draft.map(checkouts::payInvoice).orElseGet(pages::nothing);
            case "unsubscribe" -> customer(name).map(pages::unsubscribed).orElseGet(pages::nothing);
            default -> pages.nothing();
        };
    }

    /** A message on a page of its own. */
    static Html message(String text) {
        return new Html("<p class=\"message\">" + Html.text(text).markup() + "</p>");
    }
}
