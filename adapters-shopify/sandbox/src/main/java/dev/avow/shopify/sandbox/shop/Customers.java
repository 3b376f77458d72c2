package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop's people, and what they or the merchant do about them. */
public final class Customers {

    private static final Duration REDACTION_DELAY = Duration.ofDays(10);
    private static final int ORDER_MONTHS = 6;

    private final Shop shop;

    Customers(Shop shop) {
        this.shop = shop;
    }

    /** All of them. */
    public Table<Customer> table() {
        return shop.customerTable();
    }

    /** The one with this address. */
    public Optional<Customer> withEmail(String email) {
        String wanted = email.toLowerCase(Locale.ROOT);
        return table().first(each -> each.email()
                .filter(address -> address.toLowerCase(Locale.ROOT).equals(wanted))
                .isPresent());
    }

    /** A new one, who was never asked about advertising. */
    public Customer add(String firstName, String lastName, String email) {
        return add(firstName, lastName, Optional.of(email), Optional.empty());
    }

    /** A new one, perhaps without address or number. */
    public Customer add(String firstName, String lastName, Optional<String> email, Optional<String> phone) {
        synchronized (shop) {
            Customer customer = new Customer(shop.nextId(), firstName, lastName, email, phone, shop.now());
            table().put(customer);
            shop.tell().as("customers/create", Bodies.customer(shop, customer));
            return customer;
        }
    }

    /** Wants advertising by mail. */
    public void subscribe(Customer customer) {
        consent(customer, Marketing.SUBSCRIBED);
    }

    /** No longer wants advertising by mail. */
    public void unsubscribe(Customer customer) {
        consent(customer, Marketing.UNSUBSCRIBED);
    }

    /** Says whether advertising by mail is wanted. */
    public void consent(Customer customer, Marketing state) {
        consent(customer, state, shop.now());
    }

    /** Says since when advertising by mail is wanted or not. */
    public void consent(Customer customer, Marketing state, Instant since) {
        synchronized (shop) {
            customer.marketing(state, since);
            Map<String, @Nullable Object> body = Fields.of("customer_id", customer.id())
                    .and("email_address", customer.email().orElse(null))
                    .and("email_marketing_consent", Bodies.consent(shop, customer, state))
                    .map();
            changed(customer).as("customers_email_marketing_consent/update", body);
        }
    }

    /** Says whether advertising by text message is wanted. */
    public void smsConsent(Customer customer, Marketing state) {
        synchronized (shop) {
            customer.smsMarketing(state);
            Map<String, @Nullable Object> body = Fields.of("id", customer.id())
                    .and("phone", customer.phone().orElse(null))
                    .and(
                            "sms_marketing_consent",
                            Fields.of("state", state.lower())
                                    .and("opt_in_level", "single_opt_in")
                                    .and("consent_updated_at", shop.written(shop.now()))
                                    .and("consent_collected_from", "other")
                                    .map())
                    .map();
            changed(customer).as("customers_marketing_consent/update", body);
        }
    }

    /** Has another address. */
    public void changeEmail(Customer customer, Optional<String> email) {
        synchronized (shop) {
            customer.email(email);
            changed(customer);
        }
    }

    /** Speaks another language. */
    public void speak(Customer customer, String locale) {
        synchronized (shop) {
            customer.locale(locale);
            changed(customer);
        }
    }

    /** Objects to the sale of their data; empty if nobody has the address. */
    public Optional<Customer> optOutOfDataSale(String email) {
        synchronized (shop) {
            Optional<Customer> found = withEmail(email);
            found.ifPresent(each -> {
                each.optOutOfDataSale();
                changed(each);
            });
            return found;
        }
    }

    /** Gets a tag. */
    public void tag(Customer customer, String tag) {
        synchronized (shop) {
            List<String> tags = new ArrayList<>(customer.tags());
            tags.add(tag);
            customer.tags(tags);
            changed(customer).as("customer.tags_added", tagged(customer, tag));
        }
    }

    /** Loses a tag. */
    public void untag(Customer customer, String tag) {
        synchronized (shop) {
            customer.tags(
                    customer.tags().stream().filter(each -> !each.equals(tag)).toList());
            changed(customer).as("customer.tags_removed", tagged(customer, tag));
        }
    }

    private Map<String, @Nullable Object> tagged(Customer customer, String tag) {
        return Fields.of("customerId", customer.gid())
                .and("tags", List.of(tag))
                .and("occurredAt", shop.now().toString())
                .map();
    }

    private Shop.Telling changed(Customer customer) {
        customer.touch(shop.now());
        table().put(customer);
        return shop.tell().as("customers/update", Bodies.customer(shop, customer));
    }

    /** Two were one person: what the second had is the first's, and the second is gone. */
    public void merge(Customer kept, Customer gone) {
        synchronized (shop) {
            shop.orders().hand(gone, kept);
            shop.checkouts().hand(gone, kept);
            table().remove(gone.id());
            Map<String, @Nullable Object> body = Fields.of("admin_graphql_api_customer_kept_id", kept.gid())
                    .and("admin_graphql_api_customer_deleted_id", gone.gid())
                    .and("admin_graphql_api_job_id", null)
                    .and("status", "completed")
                    .and("errors", List.of())
                    .map();
            changed(kept).as("customers/merge", body);
        }
    }

    /** The merchant deletes one. */
    public void delete(Customer customer) {
        synchronized (shop) {
            table().remove(customer.id());
            shop.tell()
                    .as(
                            "customers/delete",
                            Fields.of("id", customer.id())
                                    .and("tax_exemptions", List.of())
                                    .and("admin_graphql_api_id", customer.gid())
                                    .map());
        }
    }

    /** Asks the merchant for their data. */
    public void requestData(Customer customer) {
        synchronized (shop) {
            shop.tell()
                    .as(
                            "customers/data_request",
                            compliance()
                                    .and("orders_requested", orderIds(customer))
                                    .and("customer", Bodies.subject(customer))
                                    .and(
                                            "data_request",
                                            Fields.of("id", shop.nextId()).map())
                                    .map());
        }
    }

    /**
     * The merchant asks Shopify to erase one. Apps are told ten days later, or when the last order is six months old
     * ("Privacy law compliance", read 2026-11-21).
     *
     * @return how much later
     */
    public Duration requestErasure(Customer customer) {
        synchronized (shop) {
            Duration wait = shop.orders().of(customer).stream()
                    .map(order -> order.createdAt()
                            .atOffset(ZoneOffset.UTC)
                            .plusMonths(ORDER_MONTHS)
                            .toInstant())
                    .map(end -> Duration.between(shop.now(), end))
                    .reduce(REDACTION_DELAY, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            shop.tell().later("customers/redact", redaction(customer), wait);
            return wait;
        }
    }

    /** Shopify erases one now: names and addresses are gone from the shop, and apps are told at once. */
    public void redact(Customer customer) {
        synchronized (shop) {
            Map<String, @Nullable Object> body = redaction(customer);
            shop.orders().forget(customer);
            shop.checkouts().forget(customer);
            customer.email(Optional.empty());
            customer.phone(Optional.empty());
            customer.rename("", "");
            customer.touch(shop.now());
            table().put(customer);
            shop.tell().as("customers/redact", body);
        }
    }

    private Map<String, @Nullable Object> redaction(Customer customer) {
        return compliance()
                .and("customer", Bodies.subject(customer))
                .and("orders_to_redact", orderIds(customer))
                .map();
    }

    private Fields compliance() {
        return Fields.of("shop_id", shop.info().id())
                .and("shop_domain", shop.info().domain());
    }

    private List<Long> orderIds(Customer customer) {
        return shop.orders().of(customer).stream().map(Order::id).toList();
    }
}
