package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An order that a merchant or an app prepared. Changed under the shop's lock only; reads are safe at any time. */
public final class DraftOrder implements Node {

    /**
     * What a draft is made of.
     *
     * @param customer who it is for, if known
     * @param email where the invoice goes
     * @param lines what is to be bought
     * @param discount one discount for all of it
     * @param attributes notes
     * @param tags the merchant's or the app's tags
     */
    public record Content(
            Optional<Customer> customer,
            Optional<String> email,
            List<Line> lines,
            Optional<Discount> discount,
            List<String> discountCodes,
            List<Attribute> attributes,
            List<String> tags,
            Optional<String> note) {

        /** Copies the lists. */
        public Content {
            lines = List.copyOf(lines);
            discountCodes = List.copyOf(discountCodes);
            attributes = List.copyOf(attributes);
            tags = List.copyOf(tags);
        }
    }

    private final long id;
    private final long number;
    private final String key;
    private final String currency;
    private final Instant createdAt;
    private volatile Content content;
    private volatile Instant updatedAt;
    private volatile String status = "OPEN";
    private volatile Optional<Instant> invoiceSentAt = Optional.empty();
    private volatile Optional<Instant> completedAt = Optional.empty();
    private volatile OptionalLong orderId = OptionalLong.empty();

    DraftOrder(long id, long number, String key, String currency, Content content, Instant at) {
        this.id = id;
        this.number = number;
        this.key = key;
        this.currency = currency;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    @Override
    public String type() {
        return "DraftOrder";
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

    /** Its name, such as {@code #D7}. */
    public String name() {
        return "#D" + number;
    }

    /** What the invoice's link is reached by. */
    public String key() {
        return key;
    }

    /** The currency of all its amounts. */
    public String currency() {
        return currency;
    }

    /** What it is made of. */
    public Content content() {
        return content;
    }

    /** {@code OPEN}, {@code INVOICE_SENT} or {@code COMPLETED}. */
    public String status() {
        return status;
    }

    /** When the invoice was last mailed. */
    public Optional<Instant> invoiceSentAt() {
        return invoiceSentAt;
    }

    /** When it became an order. */
    public Optional<Instant> completedAt() {
        return completedAt;
    }

    /** The order it became. */
    public OptionalLong orderId() {
        return orderId;
    }

    /** What the lines cost. */
    public Money sum() {
        return Line.sum(content.lines(), currency);
    }

    /** What is taken off. */
    public Money discount() {
        return content.discount().map(each -> each.off(sum())).orElse(Money.zero(currency));
    }

    void touch(Instant at) {
        updatedAt = at;
    }

    void content(Content other) {
        content = other;
    }

    void invoiced(Instant at) {
        invoiceSentAt = Optional.of(at);
        status = "INVOICE_SENT";
    }

    void completed(long order, Instant at) {
        orderId = OptionalLong.of(order);
        completedAt = Optional.of(at);
        status = "COMPLETED";
    }
}
