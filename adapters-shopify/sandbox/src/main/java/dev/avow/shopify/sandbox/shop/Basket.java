package dev.avow.shopify.sandbox.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody wants to buy, put together call by call. Not thread-safe. */
public final class Basket {

    /** A wish for one kind of a product. */
    record Wish(long variantId, int quantity) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private Optional<Customer> customer = Optional.empty();
    private Optional<String> email = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private Optional<String> cartToken = Optional.empty();
    private String landingSite = "/";
    private String referringSite = "";
    private String sourceName = "web";
    private String locale = "en";
    private boolean test;

    private Basket() {}

    /** So many of a product's first kind. */
    public static Basket of(Product product, int quantity) {
        return new Basket().and(product.variants().get(0).id(), quantity);
    }

    /** So many of a kind of a product. */
    public static Basket of(long variantId, int quantity) {
        return new Basket().and(variantId, quantity);
    }

    /** And so many of another kind. */
    public Basket and(long variantId, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("a quantity is at least one");
        }
        wishes.add(new Wish(variantId, quantity));
        return this;
    }

    /** Bought by a known customer, with the customer's address and number. */
    public Basket by(Customer buyer) {
        customer = Optional.of(buyer);
        email = buyer.email();
        phone = buyer.phone();
        locale = buyer.locale();
        return this;
    }

    /** Bought by a guest: there will be no customer, only the address. */
    public Basket guest(String address) {
        customer = Optional.empty();
        email = Optional.of(address);
        return this;
    }

    /** Reached under this number. */
    public Basket phone(String number) {
        phone = Optional.of(number);
        return this;
    }

    /** With this note on the cart. */
    public Basket attribute(String name, String value) {
        attributes.add(new Attribute(name, value));
        return this;
    }

    /** With this discount code, if the shop knows it. */
    public Basket code(String code) {
        codes.add(code);
        return this;
    }

    /** Out of a cart with this token. */
    public Basket cart(String token) {
        cartToken = Optional.of(token);
        return this;
    }

    /** After a visit that began on this page, coming from there. */
    public Basket landed(String page, String referrer) {
        landingSite = page;
        referringSite = referrer;
        return this;
    }

    /** Sold through this channel, such as {@code pos}. */
    public Basket source(String name) {
        sourceName = name;
        return this;
    }

    /** As a test of the merchant's. */
    public Basket asTest() {
        test = true;
        return this;
    }

    List<Wish> wishes() {
        return wishes;
    }

    List<Attribute> attributes() {
        return Attribute.merge(attributes, List.of());
    }

    List<String> codes() {
        return codes;
    }

    Optional<Customer> customer() {
        return customer;
    }

    Optional<String> email() {
        return email;
    }

    Optional<String> phone() {
        return phone;
    }

    Optional<String> cartToken() {
        return cartToken;
    }

    String landingSite() {
        return landingSite;
    }

    String referringSite() {
        return referringSite;
    }

    String sourceName() {
        return sourceName;
    }

    String locale() {
        return locale;
    }

    boolean test() {
        return test;
    }
}
