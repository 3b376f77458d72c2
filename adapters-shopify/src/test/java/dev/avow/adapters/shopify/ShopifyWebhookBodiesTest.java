package dev.avow.adapters.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.event.ShopEvent.CustomerRedacted;
import dev.avow.core.event.ShopEvent.MailConsentChanged;
import dev.avow.core.event.ShopEvent.OrderChanged;
import dev.avow.core.event.ShopEvent.Payment;
import dev.avow.core.event.ShopEvent.Person;
import dev.avow.core.event.ShopEvent.SubscriptionChanged;
import dev.avow.core.event.ShopEvent.SubscriptionState;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What bodies say (S2-15, S3-31, S3-35, S3-40, S4-01, S4-02, S4-20, S4-23). */
class ShopifyWebhookBodiesTest {

    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    private static final Optional<CustomerId> CUSTOMER = Optional.of(new CustomerId(8_100_200_300_400L));
    private static final Optional<PersonalText> MAIL = Optional.of(PersonalText.of(SampleBodies.MAIL));
    private static final String REFUND =
            "[{\"transactions\":[{\"kind\":\"refund\",\"status\":\"success\",\"amount\":\"10.00\",\"currency\":\"%s\"},"
                    + "{\"kind\":\"refund\",\"status\":\"failure\",\"amount\":\"9.00\",\"currency\":\"EUR\"}]}]";

    private final ShopifyWebhookBodies bodies = new ShopifyWebhookBodies();

    /** Ids are beyond 32 bits. */
    @Test
    void requestForDataNamesPersonOrdersAndRequest() {
        assertThat(event("customers/data_request", SampleBodies.dataRequest(SHOP)))
                .isEqualTo(new ShopEvent.CustomerDataRequested(
                        new Person(CUSTOMER, MAIL, Optional.of(PersonalText.of(SampleBodies.PHONE))),
                        List.of(new OrderId(5_001_112_223_331L), new OrderId(5_001_112_223_332L)),
                        Optional.of(9911L)));
    }

    /** Some people are known by an address alone (F5). */
    @Test
    void personMayBeKnownByOneThingAlone() {
        assertThat(redacted("{\"id\":null,\"email\":\"" + SampleBodies.MAIL + "\",\"phone\":null}", "[]")
                        .person())
                .isEqualTo(new Person(Optional.empty(), MAIL, Optional.empty()));
        assertThat(redacted("{\"id\":8100200300400}", "[]").person().customer()).isEqualTo(CUSTOMER);
        assertThat(redacted("{\"email\":\" \"}", "[7]").orders()).containsExactly(new OrderId(7));
        assertThat(redacted("null", "[7]"))
                .isEqualTo(new CustomerRedacted(
                        new Person(Optional.empty(), Optional.empty(), Optional.empty()), List.of(new OrderId(7))));
        assertThat(read("customers/redact", SampleBodies.customerRedact(SHOP, "null", "[]")))
                .isEqualTo(new WebhookReading.WrongShape("customer"));
        assertThat(read("customers/redact", SampleBodies.customerRedact(SHOP, "{\"email\":\"\"}", "[]")))
                .isEqualTo(new WebhookReading.WrongShape("customer"));
    }

    /** Only the body is signed: what erases must not be had by sending another body again (design, rule 5). */
    @Test
    void askingForDataIsNotErasingIt() {
        assertThat(read("customers/redact", SampleBodies.dataRequest(SHOP)))
                .isEqualTo(new WebhookReading.WrongShape("orders_requested"));
        assertThat(read("shop/redact", SampleBodies.customerRedact(SHOP, SampleBodies.PERSON, "[]")))
                .isEqualTo(new WebhookReading.WrongShape("customer"));
        assertThat(read("customers/data_request", SampleBodies.customerRedact(SHOP, SampleBodies.PERSON, "[]")))
                .isEqualTo(new WebhookReading.WrongShape("orders_to_redact"));
    }

    @Test
    void wrongTypesAreNamedByTheirPlaceAndNotByTheirValue() {
        assertThat(read(
                        "customers/redact",
                        SampleBodies.customerRedact(SHOP, "{\"id\":\"" + SampleBodies.MAIL + "\"}", "[]")))
                .isEqualTo(new WebhookReading.WrongShape("customer.id"));
        assertThat(read("customers/redact", SampleBodies.customerRedact(SHOP, SampleBodies.PERSON, "[\"7\"]")))
                .isEqualTo(new WebhookReading.WrongShape("orders_to_redact[]"));
        assertThat(read("customers/redact", SampleBodies.customerRedact(SHOP, SampleBodies.PERSON, "[0]")))
                .isEqualTo(new WebhookReading.WrongShape("orders_to_redact[]"));
        assertThat(read("shop/redact", "{\"shop_id\":7.5,\"shop_domain\":\"x\"}"))
                .isEqualTo(new WebhookReading.WrongShape("shop_id"));
        assertThat(read("shop/redact", "{\"shop_id\":7,\"shop_id\":8}")).isEqualTo(new WebhookReading.WrongShape(""));
        assertThat(read("shop/redact", SampleBodies.shopRedact(SHOP) + " {}"))
                .isEqualTo(new WebhookReading.WrongShape(""));
    }

    /** The published sample names no shop. */
    @Test
    void uninstallMayLeaveTheShopOutButNotNameAnother() {
        assertThat(event("app/uninstalled", SampleBodies.uninstalled("null")))
                .isEqualTo(new ShopEvent.AppUninstalled());
        assertThat(event("app/uninstalled", SampleBodies.uninstalled("\"ACME-lamps.myshopify.com\"")))
                .isEqualTo(new ShopEvent.AppUninstalled());
        assertThat(read("app/uninstalled", SampleBodies.uninstalled("\"other.myshopify.com\"")))
                .isInstanceOf(WebhookReading.OtherShop.class);
    }

    /** S0-13: only some words mean the end; an unknown one means nothing. */
    @Test
    void subscriptionsStandAsShopifySays() {
        assertThat(List.of("ACTIVE", "cancelled", "EXPIRED", "DECLINED", "FROZEN", "PENDING", "NOVEL"))
                .map(status -> ((SubscriptionChanged)
                                event("app_subscriptions/update", SampleBodies.subscription(status)))
                        .state())
                .containsExactly(
                        SubscriptionState.ACTIVE,
                        SubscriptionState.ENDED,
                        SubscriptionState.ENDED,
                        SubscriptionState.ENDED,
                        SubscriptionState.FROZEN,
                        SubscriptionState.PENDING,
                        SubscriptionState.UNCLEAR);
    }

    @Test
    void ordersSayWhatWasPaidAndGivenBack() {
        assertThat(order("pending", "[]", "[]").payment()).isEmpty();
        assertThat(order("paid", "[]", "[]").payment()).contains(payment("53.90", "0"));
        assertThat(order("partially_refunded", REFUND.formatted("EUR"), "[]").payment())
                .contains(payment("53.90", "10.00"));
        assertThat(order("refunded", "[]", "[]").payment()).contains(payment("53.90", "53.90"));
    }

    /** A refund in another currency cannot be subtracted: the order's own price says how far it fell. */
    @Test
    void refundInTheCustomersCurrencyIsReadFromThePrice() {
        assertThat(order("partially_refunded", REFUND.formatted("USD"), "[]").payment())
                .contains(payment("53.90", "10.00"));
    }

    /** A delivery that is shelved stops all mails of its shop: an order in a currency that Java does not know must not be one. */
    @Test
    void orderWhoseMoneyIsUnknownHereIsAnOrderAllTheSame() {
        for (String body : List.of(
                SampleBodies.order("paid", "[]", "[]").replace("EUR", "JEP"),
                SampleBodies.order("refunded", "[]", "[]").replace("EUR", "USDC"),
                SampleBodies.order("partially_refunded", REFUND.formatted("KID"), "[]")
                        .replace("EUR", "KID"),
                SampleBodies.order("paid", "[]", "[]").replace("53.90", "99999999999999999"))) {
            OrderChanged order = (OrderChanged) event("orders/paid", body);

            assertThat(order.payment()).as(body).isEmpty();
            assertThat(order.checkoutToken()).as("it ends mails").contains("c0ffee");
        }
    }

    @Test
    void orderKeepsOurMarkAlone() {
        OrderChanged order = order(
                "paid", "[]", "[{\"name\":\"gift\",\"value\":\"x\"},{\"name\":\"_avow_recovery\",\"value\":\"m-1\"}]");
        assertThat(order.recoveryMark()).contains("m-1");
        assertThat(order.customer()).isEqualTo(CUSTOMER);
        assertThat(order.cartToken()).contains("ca7");
        assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-11-02T09:04:00Z"));
        assertThat(order("paid", "[]", "[{\"name\":\"_avow_recovery\",\"value\":{}}]")
                        .recoveryMark())
                .isEmpty();
    }

    /** A guest's order has no customer. */
    @Test
    void orderOfAGuestHasNoCustomer() {
        String guest = SampleBodies.order("paid", "[]", "[]")
                .replace(SampleBodies.PERSON, "null")
                .replace("\"" + SampleBodies.MAIL + "\"", "null");
        assertThat(event("orders/updated", guest)).isInstanceOfSatisfying(OrderChanged.class, order -> {
            assertThat(order.customer()).isEmpty();
            assertThat(order.email()).isEmpty();
        });
    }

    /** S4-01, S4-02: mail and name; a line without a variant cannot be put into a draft. */
    @Test
    void checkoutSaysWhoAndWhat() {
        CheckoutChanged checkout = (CheckoutChanged) event("checkouts/create", SampleBodies.checkout(""));
        assertThat(checkout)
                .isEqualTo(new CheckoutChanged(
                        "c0ffee",
                        Optional.of(700_123L),
                        Optional.of("ca7"),
                        CUSTOMER,
                        MAIL,
                        Optional.of(PersonalText.of("Mara K")),
                        List.of(new CartLine(92, 1)),
                        Optional.of("EUR"),
                        Optional.empty(),
                        Instant.parse("2026-11-02T09:04:00Z")));
        assertThat(((CheckoutChanged) event("checkouts/update", SampleBodies.checkout("\"id\":5,"))).number())
                .contains(5L);
    }

    /** S4-10. */
    @Test
    void everyStateButSubscribedIsNo() {
        assertThat(consent("subscribed").subscribed()).isTrue();
        for (String state : Set.of("not_subscribed", "pending", "unsubscribed", "invalid", "redacted", "novel")) {
            assertThat(consent(state).subscribed()).as(state).isFalse();
        }
        assertThat(consent("subscribed").saidAt()).isEmpty();
    }

    @Test
    void mergesAndDeletionsNameCustomers() {
        assertThat(read("customers/merge", sample("customers/merge").replace("completed", "failed")))
                .isEqualTo(new WebhookReading.WrongShape("status"));
        assertThat(event("customers/merge", sample("customers/merge")))
                .isEqualTo(new ShopEvent.CustomersMerged(new CustomerId(1), new CustomerId(2)));
        assertThat(event("customers/delete", sample("customers/delete")))
                .isEqualTo(new ShopEvent.CustomerDeleted(CUSTOMER.orElseThrow()));
        assertThat(read("customers/delete", sample("customers/delete").replace("\"id\":8", "\"id\":9")))
                .isEqualTo(new WebhookReading.WrongShape("id"));
    }

    @Test
    void changedAndDeletedProductsAreOneEvent() {
        assertThat(event("products/update", sample("products/update")))
                .isEqualTo(new ShopEvent.ProductChanged("gid://shopify/Product/91"));
        assertThat(event("products/delete", "{\"id\":91}"))
                .isEqualTo(new ShopEvent.ProductChanged("gid://shopify/Product/91"));
    }

    /** Every topic that is read has a sample, so that the contract's cross-check is whole. */
    @Test
    void everyTopicHasASample() {
        assertThat(ShopifyWebhookBodies.topics())
                .allSatisfy(topic -> assertThat(SampleBodies.all(SHOP))
                        .anySatisfy(sample -> assertThat(sample.topic().equals(topic)
                                        || sample.alsoReadUnder().contains(topic))
                                .isTrue()));
    }

    private static Payment payment(String total, String refunded) {
        return new Payment(Money.parse(total, "EUR"), Money.parse(refunded, "EUR"));
    }

    private static String sample(String topic) {
        return SampleBodies.all(SHOP).stream()
                .filter(sample -> sample.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private OrderChanged order(String status, String refunds, String attributes) {
        return (OrderChanged) event("orders/paid", SampleBodies.order(status, refunds, attributes));
    }

    private MailConsentChanged consent(String state) {
        return (MailConsentChanged)
                event("customers_email_marketing_consent/update", SampleBodies.mailConsent(state, "null"));
    }

    private CustomerRedacted redacted(String customer, String orders) {
        return (CustomerRedacted) event("customers/redact", SampleBodies.customerRedact(SHOP, customer, orders));
    }

    private ShopEvent event(String topic, String body) {
        return ((WebhookReading.Happened) read(topic, body)).event();
    }

    private WebhookReading read(String topic, String body) {
        return bodies.read(topic, body.getBytes(UTF_8), SHOP);
    }
}
