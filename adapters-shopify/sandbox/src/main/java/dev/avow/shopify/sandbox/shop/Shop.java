package dev.avow.shopify.sandbox.shop;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One shop with all that is in it. Thread-safe: changes are made while its lock is held. */
public final class Shop {

    /** Is told what happens. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Something happened.
         *
         * @param after how long after it the shop tells of it
         */
        void happened(Shop shop, Happening happening, Duration after);
    }

    /**
     * What a shop needs from the sandbox.
     *
     * @param clock the sandbox's time
     * @param numbers numbers that no two things share
     * @param secrets texts that nobody can guess
     * @param listener is told what happens
     */
    public record Surroundings(InstantSource clock, AtomicLong numbers, Supplier<String> secrets, Listener listener) {}

    private final Surroundings around;
    private final Table<Customer> customerTable = new Table<>();
    private final Table<Product> productTable = new Table<>();
    private final Table<Page> pageTable = new Table<>();
    private final Table<Policy> policyTable = new Table<>();
    private final Table<Checkout> checkoutTable = new Table<>();
    private final Table<Order> orderTable = new Table<>();
    private final Table<DraftOrder> draftTable = new Table<>();
    private final Table<ReturnCase> returnTable = new Table<>();
    private final Map<String, Discount> codes = new ConcurrentHashMap<>();
    private final List<InvoiceMail> outbox = new CopyOnWriteArrayList<>();
    private final AtomicLong orderNumbers = new AtomicLong(1000);
    private final AtomicLong draftNumbers = new AtomicLong();
    private final Customers customers = new Customers(this);
    private final Catalogue catalogue = new Catalogue(this);
    private final Checkouts checkouts = new Checkouts(this);
    private final Orders orders = new Orders(this);
    private final Drafts drafts = new Drafts(this);
    private volatile ShopInfo info;
    private volatile URI storefront;

    /** An empty shop. */
    public Shop(ShopInfo info, Surroundings around) {
        this.info = info;
        this.around = around;
        this.storefront = URI.create("https://" + info.host() + "/");
    }

    /** What is known of it. */
    public ShopInfo info() {
        return info;
    }

    /** Its people. */
    public Customers customers() {
        return customers;
    }

    /** Its products, pages, policies and discount codes. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Purchases that were begun. */
    public Checkouts checkouts() {
        return checkouts;
    }

    /** Its orders. */
    public Orders orders() {
        return orders;
    }

    /** Orders that were prepared. */
    public Drafts drafts() {
        return drafts;
    }

    /** The invoices that Shopify mailed, oldest first. */
    public List<InvoiceMail> outbox() {
        return List.copyOf(outbox);
    }

    /** Where its online shop is reached, ending in a slash. */
    public URI storefront() {
        return storefront;
    }

    /** Says where its online shop is reached. */
    public void storefrontAt(URI address) {
        storefront = address;
    }

    /** Counts in another currency from now on; what there is keeps its own, except the catalogue's prices. */
    public void countIn(String currency) {
        synchronized (this) {
            info = info.withCurrency(currency);
            catalogue.reprice(currency);
        }
    }

    /** Lets its days begin elsewhere. */
    public void liveIn(ZoneId zone) {
        info = info.withZone(zone);
    }

    /** The sandbox's time, to the second. */
    public Instant now() {
        return around.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A time as webhooks write it: in the shop's zone, with its offset. */
    public String written(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(info.zone()).toOffsetDateTime());
    }

    /** A time as webhooks write it; nothing for none. */
    @Nullable
    String written(Optional<Instant> instant) {
        return instant.map(this::written).orElse(null);
    }

    Table<Customer> customerTable() {
        return customerTable;
    }

    Table<Product> productTable() {
        return productTable;
    }

    Table<Page> pageTable() {
        return pageTable;
    }

    Table<Policy> policyTable() {
        return policyTable;
    }

    Table<Checkout> checkoutTable() {
        return checkoutTable;
    }

    Table<Order> orderTable() {
        return orderTable;
    }

    Table<DraftOrder> draftTable() {
        return draftTable;
    }

    Table<ReturnCase> returnTable() {
        return returnTable;
    }

    Map<String, Discount> codes() {
        return codes;
    }

    void mail(InvoiceMail mail) {
        outbox.add(mail);
    }

    /** A number that nothing else has. */
    public long nextId() {
        return around.numbers().incrementAndGet();
    }

    /** A text that nobody can guess. */
    public String secret() {
        return around.secrets().get();
    }

    long nextOrderNumber() {
        return orderNumbers.incrementAndGet();
    }

    long nextDraftNumber() {
        return draftNumbers.incrementAndGet();
    }

    /** Tells of one action under as many topics as wanted. */
    public Telling tell() {
        return new Telling(secret(), around.clock().instant());
    }

    /** What one action is told as. */
    public final class Telling {

        private final String eventId;
        private final Instant at;

        private Telling(String eventId, Instant at) {
            this.eventId = eventId;
            this.at = at;
        }

        /** Under this topic, at once. */
        public Telling as(String topic, Map<String, @Nullable Object> body) {
            return later(topic, body, Duration.ZERO);
        }

        /** Under this topic, so long after. */
        public Telling later(String topic, Map<String, @Nullable Object> body, Duration after) {
            around.listener().happened(Shop.this, new Happening(topic, body, at, eventId), after);
            return this;
        }
    }
}
