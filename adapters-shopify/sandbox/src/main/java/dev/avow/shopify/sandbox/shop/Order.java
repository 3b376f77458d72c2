package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An order. Changed under the shop's lock only; reads are safe at any time. */
public final class Order implements Node {

    /** What is fixed when an order is placed. */
    record Placed(
            long id,
            long number,
            String confirmation,
            String token,
            Instant at,
            String currency,
            Optional<String> cartToken,
            Optional<String> checkoutToken,
            List<Attribute> attributes,
            List<Discount> discounts,
            String landingSite,
            String referringSite,
            String sourceName,
            String locale,
            boolean test) {}

    private final Placed placed;
    private final Money discount;
    private final List<Line> original;
    private final List<Refund> refunds = new CopyOnWriteArrayList<>();
    private final List<Fulfilment> fulfilments = new CopyOnWriteArrayList<>();
    private volatile Instant updatedAt;
    private volatile Optional<Customer> customer;
    private volatile Optional<String> email;
    private volatile Optional<String> phone;
    private volatile List<Line> lines;
    private volatile Optional<Instant> paidAt = Optional.empty();
    private volatile Optional<Instant> cancelledAt = Optional.empty();
    private volatile Optional<String> cancelReason = Optional.empty();
    private volatile boolean edited;
    private volatile boolean journeyReady = true;
    private volatile List<String> tags = List.of();

    Order(Placed placed, List<Line> lines, Buyer buyer) {
        this.placed = placed;
        this.original = List.copyOf(lines);
        this.lines = this.original;
        this.customer = buyer.customer();
        this.email = buyer.email();
        this.phone = buyer.phone();
        this.updatedAt = placed.at();
        Money sum = Line.sum(lines, placed.currency());
        this.discount = placed.discounts().stream()
                .map(each -> each.off(sum))
                .reduce(Money.zero(placed.currency()), Money::plus)
                .atMost(sum);
    }

    /** Who buys. */
    record Buyer(Optional<Customer> customer, Optional<String> email, Optional<String> phone) {}

    @Override
    public String type() {
        return "Order";
    }

    @Override
    public long id() {
        return placed.id();
    }

    @Override
    public Instant createdAt() {
        return placed.at();
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    /** The running number that the merchant sees. */
    public long number() {
        return placed.number();
    }

    /** The running number with its sign, such as {@code #1001}. */
    public String name() {
        return "#" + placed.number();
    }

    /** The random-looking number that the buyer sees. */
    public String confirmation() {
        return placed.confirmation();
    }

    /** What the status page is reached by. */
    public String token() {
        return placed.token();
    }

    /** The currency of all its amounts. */
    public String currency() {
        return placed.currency();
    }

    /** The token of the cart it came from. */
    public Optional<String> cartToken() {
        return placed.cartToken();
    }

    /** The token of the checkout it came from. */
    public Optional<String> checkoutToken() {
        return placed.checkoutToken();
    }

    /** What hung on the cart. */
    public List<Attribute> attributes() {
        return placed.attributes();
    }

    /** The discounts that counted. */
    public List<Discount> discounts() {
        return placed.discounts();
    }

    /** The first page of the visit. */
    public String landingSite() {
        return placed.landingSite();
    }

    /** Where the visit came from. */
    public String referringSite() {
        return placed.referringSite();
    }

    /** The channel. */
    public String sourceName() {
        return placed.sourceName();
    }

    /** The buyer's language. */
    public String locale() {
        return placed.locale();
    }

    /** Whether the merchant was only testing. */
    public boolean test() {
        return placed.test();
    }

    /** Who bought, if it is a customer. */
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

    /** What is bought, with what is left of it. */
    public List<Line> lines() {
        return lines;
    }

    /** When it was paid. */
    public Optional<Instant> paidAt() {
        return paidAt;
    }

    /** When it was cancelled. */
    public Optional<Instant> cancelledAt() {
        return cancelledAt;
    }

    /** Why it was cancelled, in lower case. */
    public Optional<String> cancelReason() {
        return cancelReason;
    }

    /** Whether its lines were changed afterwards. */
    public boolean edited() {
        return edited;
    }

    /** Whether Shopify has put visits and order together yet. */
    public boolean journeyReady() {
        return journeyReady;
    }

    /** The merchant's tags. */
    public List<String> tags() {
        return tags;
    }

    /** What was given back, oldest first. */
    public List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /** What was sent, oldest first. */
    public List<Fulfilment> fulfilments() {
        return List.copyOf(fulfilments);
    }

    /** What the lines cost when it was placed, discounts off. */
    public Money subtotal() {
        return Line.sum(original, currency()).minus(discount);
    }

    /** The discounts when it was placed. */
    public Money discount() {
        return discount;
    }

    /** What the lines that are left cost, their share of the discounts off. */
    public Money currentSubtotal() {
        Money left = Line.currentSum(lines, currency());
        return left.minus(currentDiscount());
    }

    /** The share of the discounts that the lines have that are left. */
    public Money currentDiscount() {
        Money whole = Line.sum(original, currency());
        Money left = Line.currentSum(lines, currency());
        return discount.share(left, whole).atMost(left);
    }

    /** All that was given back. */
    public Money refunded() {
        return refunds.stream().map(Refund::amount).reduce(Money.zero(currency()), Money::plus);
    }

    /** {@code PENDING}, {@code PAID}, {@code PARTIALLY_REFUNDED}, {@code REFUNDED} or {@code VOIDED}. */
    public String financialStatus() {
        if (paidAt.isEmpty()) {
            return cancelledAt.isPresent() ? "VOIDED" : "PENDING";
        }
        Money refunded = refunded();
        if (refunded.isZero()) {
            return "PAID";
        }
        return refunded.amount().compareTo(subtotal().amount()) >= 0 ? "REFUNDED" : "PARTIALLY_REFUNDED";
    }

    /** {@code UNFULFILLED}, {@code PARTIALLY_FULFILLED} or {@code FULFILLED}. */
    public String fulfilmentStatus() {
        boolean any = lines.stream().anyMatch(line -> line.fulfilled() > 0);
        boolean all = lines.stream().allMatch(line -> line.fulfilled() >= line.current());
        return any ? all ? "FULFILLED" : "PARTIALLY_FULFILLED" : "UNFULFILLED";
    }

    /** The financial status as webhooks write it. */
    public String financialStatusLower() {
        return financialStatus().toLowerCase(Locale.ROOT);
    }

    void touch(Instant at) {
        updatedAt = at;
    }

    void pay(Instant at) {
        paidAt = Optional.of(at);
    }

    void refund(Refund refund) {
        refunds.add(refund);
    }

    void fulfil(Fulfilment fulfilment) {
        fulfilments.add(fulfilment);
        lines = lines.stream().map(Line::allFulfilled).toList();
    }

    void replaceFulfilment(Fulfilment changed) {
        fulfilments.replaceAll(each -> each.id() == changed.id() ? changed : each);
    }

    void cancel(String reason, Instant at) {
        cancelReason = Optional.of(reason);
        cancelledAt = Optional.of(at);
    }

    void lines(List<Line> others) {
        lines = List.copyOf(others);
    }

    void edit(List<Line> others) {
        lines = List.copyOf(new ArrayList<>(others));
        edited = true;
    }

    void tags(List<String> others) {
        tags = List.copyOf(others);
    }

    void journeyReady(boolean ready) {
        journeyReady = ready;
    }

    void buyer(Buyer buyer) {
        customer = buyer.customer();
        email = buyer.email();
        phone = buyer.phone();
    }
}
