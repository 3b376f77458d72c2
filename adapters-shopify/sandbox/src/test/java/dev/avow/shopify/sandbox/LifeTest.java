package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Marketing;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.web.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of orders, checkouts and people, and how webhooks tell it. */
class LifeTest {

    private final StubApp app = new StubApp();
    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);
    private final Customer mara = shop.customers().add("Mara", "K", "mara@example.com");

    @BeforeEach
    void tellWhereTheAppIs() {
        sandbox.appAt(app.address());
        sandbox.forgetWaiting();
    }

    @AfterEach
    void closeAll() {
        sandbox.close();
        app.close();
    }

    private Object told(String topic, String path) {
        sandbox.settle();
        String body = app.received().stream()
                .filter(each -> each.header("x-shopify-topic").equals(topic))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("never told: " + topic))
                .body();
        return Objects.requireNonNull(AdminCall.at(JsonReader.read(body), path), path);
    }

    private Basket basket(int quantity) {
        return Basket.of(shop.product(), quantity).by(mara);
    }

    @Test
    void orderIsPaidPartlyRefundedAndRefunded() {
        Order order = shop.orders().placePaid(basket(3).code("WELCOME10"));
        assertThat(order.subtotal().text()).isEqualTo("132.30");
        assertThat(told("orders/paid", "financial_status")).isEqualTo("paid");
        assertThat(told("orders/paid", "discount_codes.0.amount")).isEqualTo("14.70");
        shop.orders().refundGoods(order, 1);
        assertThat(order.financialStatus()).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(order.refunded().text()).isEqualTo("44.10");
        assertThat(order.currentSubtotal().text()).isEqualTo("88.20");
        assertThat(told("refunds/create", "transactions.0.amount")).isEqualTo("44.10");
        assertThat(told("orders/updated", "current_subtotal_price")).isEqualTo("88.20");
        shop.orders().refund(order);
        assertThat(order.refunded().text()).isEqualTo("132.30");
        assertThat(order.financialStatus()).isEqualTo("REFUNDED");
        assertThat(order.currentSubtotal().isZero()).isTrue();
        assertThatThrownBy(() -> shop.orders().refundGoods(order, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orderIsEditedSentCancelledAndDeleted() {
        Order order = shop.orders().placePaid(basket(2));
        shop.orders().edit(order, 1);
        assertThat(order.currentSubtotal().text()).isEqualTo("49.00");
        assertThat(told("orders/edited", "order_edit.order_id")).isEqualTo(order.id());
        shop.orders().addLine(order, shop.product().variants().get(1).id(), 1);
        assertThat(order.currentSubtotal().text()).isEqualTo("98.00");
        shop.orders().fulfil(order);
        assertThat(told("orders/fulfilled", "fulfillment_status")).isEqualTo("fulfilled");
        shop.orders().deliver(order);
        assertThat(told("fulfillments/update", "shipment_status")).isEqualTo("delivered");
        shop.orders().cancel(order, "customer");
        assertThat(told("orders/cancelled", "cancel_reason")).isEqualTo("customer");
        assertThat(told("orders/cancelled", "cancelled_at")).isEqualTo("2026-11-21T11:00:00+01:00");
        assertThat(order.financialStatus()).isEqualTo("REFUNDED");
        shop.orders().delete(order);
        assertThat(told("orders/delete", "id")).isEqualTo(order.id());
        assertThat(shop.orders().table().find(order.id())).isEmpty();
    }

    @Test
    void unpaidOrderIsVoidedWhenCancelled() {
        Order order = shop.orders().place(basket(1).asTest().source("pos"));
        assertThat(order.financialStatus()).isEqualTo("PENDING");
        shop.orders().cancel(order, "fraud");
        assertThat(order.financialStatus()).isEqualTo("VOIDED");
        assertThat(told("orders/create", "test")).isEqualTo(true);
        assertThat(told("orders/create", "source_name")).isEqualTo("pos");
    }

    @Test
    void checkoutBecomesAnOrderThatNamesIt() {
        Checkout checkout = shop.checkouts().begin(basket(1).cart("ca7").attribute("ref", "partner7"));
        assertThat(told("checkouts/create", "note_attributes.0.value")).isEqualTo("partner7");
        assertThat(told("checkouts/create", "token")).isEqualTo(checkout.token());
        Order order = shop.checkouts().complete(checkout);
        assertThat(told("checkouts/update", "completed_at")).isEqualTo("2026-11-21T11:00:00+01:00");
        assertThat(told("orders/create", "checkout_token")).isEqualTo(checkout.token());
        assertThat(told("orders/create", "cart_token")).isEqualTo("ca7");
        assertThat(told("orders/paid", "note_attributes.0.name")).isEqualTo("ref");
        assertThat(order.checkoutToken()).contains(checkout.token());
        assertThatThrownBy(() -> shop.checkouts().complete(checkout)).isInstanceOf(IllegalStateException.class);
        shop.checkouts().delete(checkout);
        assertThat(told("checkouts/delete", "token")).isEqualTo(checkout.token());
    }

    @Test
    void consentIsToldForEachChannel() {
        shop.customers().subscribe(mara);
        assertThat(told("customers_email_marketing_consent/update", "email_marketing_consent.state"))
                .isEqualTo("subscribed");
        shop.customers().unsubscribe(mara);
        assertThat(told("customers_email_marketing_consent/update", "email_marketing_consent.state"))
                .isEqualTo("unsubscribed");
        assertThat(mara.marketing()).isEqualTo(Marketing.UNSUBSCRIBED);
        shop.customers().smsConsent(mara, Marketing.SUBSCRIBED);
        assertThat(told("customers_marketing_consent/update", "sms_marketing_consent.state"))
                .isEqualTo("subscribed");
        shop.customers().tag(mara, "vip");
        assertThat(told("customer.tags_added", "customerId")).isEqualTo(mara.gid());
        shop.customers().untag(mara, "vip");
        assertThat(told("customer.tags_removed", "tags.0")).isEqualTo("vip");
    }

    @Test
    void mergedCustomerTakesTheOthersThings() {
        Customer other = shop.customers().add("M.", "K", "m@example.com");
        Order order = shop.orders().place(Basket.of(shop.product(), 1).by(other));
        shop.customers().merge(mara, other);
        assertThat(order.customer()).contains(mara);
        assertThat(told("customers/merge", "admin_graphql_api_customer_deleted_id"))
                .isEqualTo(other.gid());
        assertThat(shop.customers().table().find(other.id())).isEmpty();
        shop.customers().delete(mara);
        assertThat(told("customers/delete", "id")).isEqualTo(mara.id());
    }

    @Test
    void redactedCustomerIsGoneFromTheShopsThings() {
        Order order = shop.orders().place(basket(1));
        Checkout checkout = shop.checkouts().begin(basket(1));
        shop.customers().requestData(mara);
        assertThat(told("customers/data_request", "orders_requested.0")).isEqualTo(order.id());
        shop.customers().redact(mara);
        assertThat(told("customers/redact", "customer.email")).isEqualTo("mara@example.com");
        assertThat(told("customers/redact", "orders_to_redact.0")).isEqualTo(order.id());
        assertThat(List.of(order.email(), checkout.email(), mara.email())).containsOnly(Optional.empty());
        assertThat(mara.firstName()).isEmpty();
    }

    @Test
    void subscriptionIsToldApartFromTheInstallation() {
        shop.app().subscription("Plan", "ACTIVE");
        shop.app().subscription("Plan", "CANCELLED");
        assertThat(told("app_subscriptions/update", "app_subscription.status")).isEqualTo("CANCELLED");
        assertThat(shop.app().isInstalled()).isTrue();
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        shop.shop().countIn("JPY");
        assertThat(shop.orders().place(Basket.of(shop.product(), 1)).subtotal().text())
                .isEqualTo("49");
        shop.shop().countIn("KWD");
        Order order = shop.orders().place(Basket.of(shop.product(), 2));
        assertThat(order.subtotal().text()).isEqualTo("98.000");
        assertThat(told("orders/create", "total_price_set.shop_money"))
                .isEqualTo(Map.of("amount", "98.000", "currency_code", "KWD"));
    }
}
