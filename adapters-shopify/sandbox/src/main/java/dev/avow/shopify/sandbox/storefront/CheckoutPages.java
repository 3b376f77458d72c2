package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cart, checkout, invoice and order of an online shop. */
final class CheckoutPages {

    private static final Template CART = Template.resource(CheckoutPages.class, "cart.html");
    private static final Template CHECKOUT = Template.resource(CheckoutPages.class, "checkout.html");
    private static final Template INVOICE = Template.resource(CheckoutPages.class, "invoice.html");
    private static final Template ORDER = Template.resource(CheckoutPages.class, "order.html");
    private static final Template LINE = Template.of(
            "<tr><th scope=\"row\">{{title}} <span>{{kind}}</span></th><td>{{quantity}}</td><td>{{sum}}</td></tr>");
    private static final Html CART_EMPTY = OnlineShop.message("Your cart is empty.");

    private final Shop shop;
    private final Layout layout;
    private final CartApi carts;

    CheckoutPages(Shop shop, Layout layout, CartApi carts) {
        this.shop = shop;
        this.layout = layout;
        this.carts = carts;
    }

    Reply cart(Cart cart) {
        if (cart.isEmpty()) {
            return layout.page(200, "Cart", CART_EMPTY);
        }
        List<Html> rows = cart.lines().entrySet().stream()
                .map(line -> {
                    var product = shop.catalogue().ofVariant(line.getKey()).orElseThrow();
                    var variant = shop.catalogue().variant(line.getKey()).orElseThrow();
                    return row(
                            product.title(),
                            variant.option(),
                            line.getValue(),
                            variant.price().times(line.getValue()));
                })
                .toList();
        return layout.page(200, "Cart", CART.fill(Map.of("rows", Html.all(rows))));
    }

    private static Html row(String title, String kind, int quantity, Money sum) {
        return LINE.fill(Map.of("title", title, "kind", kind, "quantity", quantity, "sum", ShopPages.price(sum)));
    }

    private static Html rows(List<Line> lines) {
        return Html.all(lines.stream()
                .map(line -> row(line.title(), line.variantTitle(), line.quantity(), line.total()))
                .toList());
    }

    /** A checkout with what is in the cart. */
    Reply begin(Visit visit) {
        Optional<Cart> cart = visit.cartToken().flatMap(carts::find).filter(each -> !each.isEmpty());
        return cart.map(each -> begun(each.basket(), visit)).orElseGet(() -> Reply.seeOther("/cart"));
    }

    /** A checkout that passes the cart by, and its attributes with it, as accelerated ones may. */
    Reply beginWithoutCart(Visit visit, Map<String, Object> input) {
        String id = String.valueOf(input.get("id"));
        if (!id.matches("[0-9]{1,18}")
                || shop.catalogue().variant(Long.parseLong(id)).isEmpty()) {
            return CartApi.problem("Cart Error", "The product is not available.");
        }
        return begun(Basket.of(Long.parseLong(id), 1), visit);
    }

    private Reply begun(Basket basket, Visit visit) {
        Checkout checkout = shop.checkouts().begin(basket.landed(visit.landing(), visit.referrer()));
        return Reply.seeOther("/checkouts/" + checkout.token());
    }

    Reply checkout(Checkout checkout) {
        if (checkout.completedAt().isPresent()) {
            return layout.checkout("Checkout", OnlineShop.message("This checkout is completed."));
        }
        Money sum = shop.checkouts().sum(checkout);
        Money discount = shop.checkouts().discount(checkout);
        return layout.checkout(
                "Checkout",
                CHECKOUT.fill(Map.of(
                        "rows",
                        rows(checkout.lines()),
                        "discount",
                        ShopPages.price(discount),
                        "total",
                        ShopPages.price(sum.minus(discount)),
                        "token",
                        checkout.token(),
                        "email",
                        checkout.email().orElse(""),
                        "name",
                        checkout.customer()
                                .map(each -> (each.firstName() + " " + each.lastName()).strip())
                                .orElse(""),
                        "state",
                        checkout.isAbandoned() ? "Your details are saved. You can leave now, or pay." : "")));
    }

    /** A button of the checkout was pressed. */
    Reply change(Checkout checkout, Map<String, Object> input) {
        if (checkout.completedAt().isPresent()) {
            return Reply.seeOther("/checkouts/" + checkout.token());
        }
        String email = text(input, "email");
        if (email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            shop.checkouts().contact(checkout, Optional.of(customer(email, input)), Optional.of(email));
        }
        String code = text(input, "code");
        if (!code.isEmpty()) {
            shop.checkouts().discount(checkout, code);
        }
        if (!"pay".equals(text(input, "do")) || checkout.email().isEmpty()) {
            return Reply.seeOther("/checkouts/" + checkout.token());
        }
        Order order = shop.checkouts().complete(checkout);
        carts.find(checkout.cartToken()).ifPresent(carts::forget);
        return Reply.seeOther("/orders/" + order.token());
    }

    private Customer customer(String email, Map<String, Object> input) {
        String[] names = (text(input, "name") + " ").split(" ", 2);
        Customer customer = shop.customers()
                .withEmail(email)
                .orElseGet(() -> shop.customers().add(names[0], names[1].strip(), email));
        if ("yes".equals(text(input, "marketing"))) {
            shop.customers().subscribe(customer);
        }
        return customer;
    }

    private static String text(Map<String, Object> input, String name) {
        return String.valueOf(input.getOrDefault(name, "")).strip();
    }

    Reply order(Order order) {
        return layout.checkout(
                "Order " + order.name(),
                ORDER.fill(Map.of(
                        "name",
                        order.name(),
                        "confirmation",
                        order.confirmation(),
                        "rows",
                        rows(order.lines()),
                        "total",
                        ShopPages.price(order.currentSubtotal()),
                        "paid",
                        order.financialStatus().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "sent",
                        order.fulfilmentStatus().toLowerCase(Locale.ROOT).replace('_', ' '))));
    }

    Reply invoice(DraftOrder draft) {
        if (draft.completedAt().isPresent()) {
            return layout.checkout("Invoice", OnlineShop.message("This invoice is paid."));
        }
        return layout.checkout(
                "Invoice",
                INVOICE.fill(Map.of(
                        "name",
                        draft.name(),
                        "key",
                        draft.key(),
                        "rows",
                        rows(draft.content().lines()),
                        "discount",
                        ShopPages.price(draft.discount()),
                        "total",
                        ShopPages.price(draft.sum().minus(draft.discount())))));
    }

    Reply payInvoice(DraftOrder draft) {
        if (draft.completedAt().isPresent()) {
            return invoice(draft);
        }
        return Reply.seeOther("/orders/" + shop.drafts().pay(draft).token());
    }
}
