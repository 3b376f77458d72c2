package dev.avow.testkit.usecase;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.event.ShopEvent.OrderChanged;
import dev.avow.core.event.ShopEvent.Payment;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Shopify tells of invented people: {@code p1@example.com} is customer 8100000001, and so on. */
final class CartEvents {

    private CartEvents() {}

    static String address(int person) {
        return "p" + person + "@example.com";
    }

    static PersonalText email(int person) {
        return PersonalText.of(address(person));
    }

    static CustomerId customer(int person) {
        return new CustomerId(8_100_000_000L + person);
    }

    static CheckoutChanged checkout(long number, int person, Instant updatedAt) {
        return checkout(number, person, updatedAt, Optional.empty());
    }

    static CheckoutChanged checkout(long number, int person, Instant updatedAt, Optional<Instant> completedAt) {
        return new CheckoutChanged(
                "token-" + number,
                Optional.of(number),
                Optional.of("cart-" + number),
                Optional.of(customer(person)),
                Optional.of(email(person)),
                Optional.of(PersonalText.of("Person " + person)),
                List.of(new CartLine(92, 1)),
                Optional.of("EUR"),
                completedAt,
                updatedAt);
    }

    static CheckoutChanged withoutLines(CheckoutChanged seen) {
        return new CheckoutChanged(
                seen.token(),
                seen.number(),
                seen.cartToken(),
                seen.customer(),
                seen.email(),
                seen.name(),
                List.of(),
                seen.currency(),
                seen.completedAt(),
                seen.updatedAt());
    }

    /** An order that nothing but the person ties to a checkout. */
    static OrderChanged order(long order, int person, Instant at) {
        return order(order, person, Optional.empty(), at, Optional.of(paid("40.00", "0.00")), Optional.empty());
    }

    static OrderChanged order(
            long order,
            int person,
            Optional<Long> checkout,
            Instant at,
            Optional<Payment> payment,
            Optional<String> mark) {
        return new OrderChanged(
                new OrderId(order),
                Optional.of(customer(person)),
                Optional.of(email(person)),
                checkout.map(number -> "cart-" + number),
                checkout.map(number -> "token-" + number),
                at,
                at,
                Optional.empty(),
                false,
                payment,
                mark);
    }

    static Payment paid(String total, String refunded) {
        return new Payment(Money.parse(total, "EUR"), Money.parse(refunded, "EUR"));
    }

    static ShopEvent.MailConsentChanged word(int person, boolean welcome, Instant at) {
        return new ShopEvent.MailConsentChanged(
                Optional.of(customer(person)), Optional.of(email(person)), welcome, Optional.of(at));
    }

    static ShopEvent.CustomerRedacted redacted(int person) {
        return new ShopEvent.CustomerRedacted(
                new ShopEvent.Person(Optional.of(customer(person)), Optional.of(email(person)), Optional.empty()),
                List.of());
    }
}
