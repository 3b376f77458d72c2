package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person who does not exist. Changed under the shop's lock only; reads are safe at any time. */
public final class Customer implements Node {

    private final long id;
    private final Instant createdAt;
    private volatile Instant updatedAt;
    private volatile Optional<String> email;
    private volatile Optional<String> phone;
    private volatile String firstName;
    private volatile String lastName;
    private volatile String locale = "en";
    private volatile Marketing marketing = Marketing.NOT_SUBSCRIBED;
    private volatile Marketing smsMarketing = Marketing.NOT_SUBSCRIBED;
    private volatile Optional<Instant> marketingAt = Optional.empty();
    private volatile boolean dataSaleOptOut;
    private volatile List<String> tags = List.of();

    Customer(long id, String firstName, String lastName, Optional<String> email, Optional<String> phone, Instant at) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.phone = phone;
        this.createdAt = at;
        this.updatedAt = at;
    }

    @Override
    public String type() {
        return "Customer";
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

    /** The e-mail address. */
    public Optional<String> email() {
        return email;
    }

    /** The telephone number. */
    public Optional<String> phone() {
        return phone;
    }

    /** The first name. */
    public String firstName() {
        return firstName;
    }

    /** The last name. */
    public String lastName() {
        return lastName;
    }

    /** The language. */
    public String locale() {
        return locale;
    }

    /** Whether they want advertising by mail. */
    public Marketing marketing() {
        return marketing;
    }

    /** Whether they want advertising by text message. */
    public Marketing smsMarketing() {
        return smsMarketing;
    }

    /** When that was last said. */
    public Optional<Instant> marketingAt() {
        return marketingAt;
    }

    /** Whether they object to the sale of their data. */
    public boolean dataSaleOptOut() {
        return dataSaleOptOut;
    }

    /** The merchant's tags. */
    public List<String> tags() {
        return tags;
    }

    void touch(Instant at) {
        updatedAt = at;
    }

    void email(Optional<String> other) {
        email = other;
    }

    void rename(String first, String last) {
        firstName = first;
        lastName = last;
    }

    void locale(String other) {
        locale = other;
    }

    void marketing(Marketing state, Instant at) {
        marketing = state;
        marketingAt = Optional.of(at);
    }

    void smsMarketing(Marketing state) {
        smsMarketing = state;
    }

    void optOutOfDataSale() {
        dataSaleOptOut = true;
    }

    void tags(List<String> others) {
        tags = List.copyOf(others);
    }

    void phone(Optional<String> other) {
        phone = other;
    }
}
