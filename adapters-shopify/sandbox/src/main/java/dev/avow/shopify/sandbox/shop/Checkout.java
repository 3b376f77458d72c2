package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A purchase that was begun. Changed under the shop's lock only; reads are safe at any time. */
public final class Checkout implements Node {

    private final long id;
    private final String token;
    private final String cartToken;
    private final String recoveryKey;
    private final Instant createdAt;
    private final String landingSite;
    private final String referringSite;
    private final String sourceName;
    private final String locale;
    private final boolean test;
    private volatile Instant updatedAt;
    private volatile Optional<Instant> completedAt = Optional.empty();
    private volatile Optional<Customer> customer;
    private volatile Optional<String> email;
    private volatile Optional<String> phone;
    private volatile List<Line> lines;
    private volatile List<Attribute> attributes;
    private volatile List<Discount> discounts;

    Checkout(
            long id,
            String token,
            String cartToken,
            String recoveryKey,
            Instant at,
            Basket basket,
            List<Line> lines,
            List<Discount> discounts) {
        this.id = id;
        this.token = token;
        this.cartToken = cartToken;
        this.recoveryKey = recoveryKey;
        this.createdAt = at;
        this.updatedAt = at;
        this.landingSite = basket.landingSite();
        this.referringSite = basket.referringSite();
        this.sourceName = basket.sourceName();
        this.locale = basket.locale();
        this.test = basket.test();
        this.customer = basket.customer();
        this.email = basket.email();
        this.phone = basket.phone();
        this.attributes = basket.attributes();
        this.lines = List.copyOf(lines);
        this.discounts = List.copyOf(discounts);
    }

    @Override
    public String type() {
        return "AbandonedCheckout";
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Its name, such as {@code #700123}. */
    public String name() {
        return "#" + id;
    }

    /** What webhooks know it by. */
    public String token() {
        return token;
    }

    /** The token of the cart it came from. */
    public String cartToken() {
        return cartToken;
    }

    /** What the recovery link needs to be followed. */
    public String recoveryKey() {
        return recoveryKey;
    }

    /** When it was bought. */
    public Optional<Instant> completedAt() {
        return completedAt;
    }

    /** Who buys, if known. */
    public Optional<Customer> customer() {
        return customer;
    }

    /** The address given. */
    public Optional<String> email() {
        return email;
    }

    /** The number given. */
    public Optional<String> phone() {
        return phone;
    }

    /** What is bought. */
    public List<Line> lines() {
        return lines;
    }

    /** What hangs on it. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The discounts that count. */
    public List<Discount> discounts() {
        return discounts;
    }

    /** The first page of the visit. */
    public String landingSite() {
        return landingSite;
    }

    /** Where the visit came from. */
    public String referringSite() {
        return referringSite;
    }

    /** The channel. */
    public String sourceName() {
        return sourceName;
    }

    /** The buyer's language. */
    public String locale() {
        return locale;
    }

    /** Whether the merchant is only testing. */
    public boolean test() {
        return test;
    }

    /** Whether Shopify lists it among the abandoned ones: contact details are known, and it was not bought at once. */
    public boolean isAbandoned() {
        return email.isPresent() || phone.isPresent();
    }

    void touch(Instant at) {
        updatedAt = at;
    }

    void complete(Instant at) {
        completedAt = Optional.of(at);
        updatedAt = at;
    }

    void contact(Optional<Customer> who, Optional<String> address, Optional<String> number) {
        customer = who;
        email = address;
        phone = number;
    }

    void lines(List<Line> others) {
        lines = List.copyOf(others);
    }

    void attributes(List<Attribute> others) {
        attributes = List.copyOf(others);
    }

    void discounts(List<Discount> others) {
        discounts = List.copyOf(others);
    }
}
