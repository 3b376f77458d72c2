package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Purchases that were begun: a shop's checkouts and what becomes of them. */
public final class Checkouts {

    private final Shop shop;

    Checkouts(Shop shop) {
        this.shop = shop;
    }

    /** All of them, also those that were completed. */
    public Table<Checkout> table() {
        return shop.checkoutTable();
    }

    /** The one with this token. */
    public Optional<Checkout> withToken(String token) {
        return table().first(each -> each.token().equals(token));
    }

    /** Somebody begins to buy. Nothing more than leaving it is needed to abandon it. */
    public Checkout begin(Basket basket) {
        synchronized (shop) {
            List<Line> lines = basket.wishes().stream()
                    .map(wish -> shop.catalogue().line(wish.variantId(), wish.quantity()))
                    .toList();
            Checkout checkout = new Checkout(
                    shop.nextId(),
                    shop.secret(),
                    basket.cartToken().orElseGet(shop::secret),
                    shop.secret(),
                    shop.now(),
                    basket,
                    lines,
                    shop.catalogue().discounts(basket.codes()));
            table().put(checkout);
            shop.tell().as("checkouts/create", CheckoutBody.of(shop, checkout));
            return checkout;
        }
    }

    /** The buyer says who they are. */
    public void contact(Checkout checkout, Optional<Customer> customer, Optional<String> email) {
        synchronized (shop) {
            checkout.contact(customer, email, customer.flatMap(Customer::phone));
            changed(checkout);
        }
    }

    /** The buyer wants other things now; the checkout's notes get these on top. */
    public void change(Checkout checkout, Basket basket) {
        synchronized (shop) {
            checkout.lines(basket.wishes().stream()
                    .map(wish -> shop.catalogue().line(wish.variantId(), wish.quantity()))
                    .toList());
            checkout.attributes(Attribute.merge(checkout.attributes(), basket.attributes()));
            if (!basket.codes().isEmpty()) {
                checkout.discounts(shop.catalogue().discounts(basket.codes()));
            }
            changed(checkout);
        }
    }

    /** The buyer enters a discount code; one that the shop does not know changes nothing. */
    public void discount(Checkout checkout, String code) {
        synchronized (shop) {
            List<Discount> known = shop.catalogue().discounts(List.of(code));
            if (!known.isEmpty()) {
                checkout.discounts(known);
                changed(checkout);
            }
        }
    }

    /** The buyer came back and did nothing else. */
    public void touch(Checkout checkout) {
        synchronized (shop) {
            changed(checkout);
        }
    }

    private void changed(Checkout checkout) {
        checkout.touch(shop.now());
        table().put(checkout);
        shop.tell().as("checkouts/update", CheckoutBody.of(shop, checkout));
    }

    /** The buyer buys and pays. */
    public Order complete(Checkout checkout) {
        return complete(checkout, true);
    }

    /** The buyer buys, and pays at once or not. */
    public Order complete(Checkout checkout, boolean paid) {
        synchronized (shop) {
            if (checkout.completedAt().isPresent()) {
                throw new IllegalStateException("the checkout was completed before");
            }
            checkout.complete(shop.now());
            table().put(checkout);
            shop.tell().as("checkouts/update", CheckoutBody.of(shop, checkout));
            Order order = shop.orders().of(checkout);
            if (paid) {
                shop.orders().pay(order);
            }
            return order;
        }
    }

    /** It is gone. */
    public void delete(Checkout checkout) {
        synchronized (shop) {
            table().remove(checkout.id());
            shop.tell()
                    .as(
                            "checkouts/delete",
                            Fields.of("id", checkout.id())
                                    .and("token", checkout.token())
                                    .map());
        }
    }

    /** What its lines cost. */
    public Money sum(Checkout checkout) {
        return checkout.lines().stream()
                .map(Line::total)
                .reduce(Money::plus)
                .orElse(Money.zero(shop.info().currency()));
    }

    /** What is taken off. */
    public Money discount(Checkout checkout) {
        Money sum = sum(checkout);
        return checkout.discounts().stream()
                .map(each -> each.off(sum))
                .reduce(Money.zero(sum.currency()), Money::plus)
                .atMost(sum);
    }

    /** The link that leads back to it. */
    public URI recoveryLink(Checkout checkout) {
        return shop.storefront().resolve("checkouts/" + checkout.token() + "/recover?key=" + checkout.recoveryKey());
    }

    void hand(Customer from, Customer to) {
        table().all().forEach(each -> {
            if (each.customer().filter(from::equals).isPresent()) {
                each.contact(Optional.of(to), each.email(), each.phone());
                table().put(each);
            }
        });
    }

    void forget(Customer customer) {
        table().all().forEach(each -> {
            if (each.customer().filter(customer::equals).isPresent()) {
                each.contact(Optional.of(customer), Optional.empty(), Optional.empty());
                table().put(each);
            }
        });
    }
}
