package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.Delivery.HeaderForm;
import dev.avow.shopify.sandbox.StubApp.Received;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.web.JsonReader;
import dev.avow.shopify.sandbox.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Webhooks late, repeated, unordered, lost, forged, and tried again. */
class WebhookQueueTest {

    private final StubApp app = new StubApp();
    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);

    @BeforeEach
    void tellWhereTheAppIs() {
        sandbox.appAt(app.address());
    }

    @AfterEach
    void closeAll() {
        sandbox.close();
        app.close();
    }

    private Order place() {
        return shop.orders().place(Basket.of(shop.product(), 1).guest("guest@example.com"));
    }

    private List<String> topics() {
        return app.received().stream()
                .map(each -> each.header("x-shopify-topic"))
                .toList();
    }

    private List<String> ids() {
        return app.received().stream()
                .map(each -> each.header("x-shopify-webhook-id"))
                .toList();
    }

    @Test
    void nothingIsSentBeforeItIsSettledAndThenInOrder() {
        Order order = place();
        shop.orders().pay(order);
        assertThat(app.received()).isEmpty();
        assertThat(sandbox.settle()).isEqualTo(3);
        assertThat(topics()).containsExactly("orders/create", "orders/updated", "orders/paid");
        Received paid = app.received().get(2);
        assertThat(paid.body()).contains("\"landing_site\":\"\\/\"");
        assertThat(paid.header("x-shopify-hmac-sha256"))
                .isEqualTo(new Signer("", sandbox.clientSecret(), sandbox::now, () -> "")
                        .webhook(paid.body().getBytes(UTF_8)));
        assertThat(paid.header("x-shopify-event-id"))
                .isEqualTo(app.received().get(1).header("x-shopify-event-id"))
                .isNotEqualTo(app.received().get(0).header("x-shopify-event-id"));
        assertThat(sandbox.settle()).isZero();
    }

    @Test
    void lateOneIsSentWhenItIsDueAndSaysWhenItHappened() {
        shop.webhooks().delay(Duration.ofMinutes(10));
        place();
        sandbox.advance(Duration.ofMinutes(9));
        assertThat(app.received()).isEmpty();
        sandbox.advance(Duration.ofHours(1));
        assertThat(app.only().header("x-shopify-triggered-at")).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(sandbox.sent().get(0).at()).isEqualTo(SandboxFixture.NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void repeatsTwinsAndForgeriesComeAlong() {
        shop.webhooks().repeats(1).twins(1).forgeries(1);
        place();
        sandbox.settle();
        assertThat(ids()).hasSize(4);
        assertThat(ids().get(0)).isEqualTo(ids().get(1)).isNotEqualTo(ids().get(2));
        assertThat(app.received())
                .extracting(Received::body)
                .containsOnly(app.received().get(0).body());
        List<String> signatures = app.received().stream()
                .map(each -> each.header("x-shopify-hmac-sha256"))
                .toList();
        assertThat(signatures.subList(0, 3)).containsOnly(signatures.get(0));
        assertThat(signatures.get(3)).isNotEqualTo(signatures.get(0));
    }

    @Test
    void orderCanBeReversedAndSomeLost() {
        shop.webhooks().reversed(true).loseNext(1);
        Order order = place();
        shop.orders().pay(order);
        sandbox.settle();
        assertThat(topics()).containsExactly("orders/paid", "orders/updated");
        shop.webhooks().loseAll();
        shop.orders().cancel(order, "customer");
        assertThat(sandbox.settle()).isZero();
        shop.webhooks().reset().headers(HeaderForm.BARE);
        shop.orders().delete(order);
        sandbox.settle();
        assertThat(app.received().get(2).header("shopify-topic")).isEqualTo("orders/delete");
    }

    @Test
    void failedOneIsTriedEightTimesMoreInFourHours() {
        app.replyWith(Reply.text(503, "text/plain", ""));
        place();
        sandbox.settle();
        Instant first = sandbox.sent().get(0).at();
        sandbox.advance(Duration.ofHours(4).minusSeconds(1));
        assertThat(ids()).hasSize(8).containsOnly(ids().get(0));
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(ids()).hasSize(9);
        assertThat(Duration.between(first, sandbox.sent().get(0).at())).isEqualTo(Duration.ofHours(4));
        sandbox.advance(Duration.ofDays(2));
        assertThat(ids()).hasSize(9);
        assertThat(sandbox.waiting()).isZero();
    }

    @Test
    void redirectIsAFailureAndSuccessEndsTheTrying() {
        app.replyWith(Reply.seeOther("/elsewhere"));
        place();
        sandbox.settle();
        app.replyWith(Reply.text(204, "text/plain", ""));
        sandbox.advance(Duration.ofDays(1));
        assertThat(ids()).hasSize(2);
    }

    @Test
    void subscriptionOfTheAppsOwnGetsWhatItAskedForAndEndsWhenAllFails() {
        AdminCall admin = new AdminCall(sandbox, SandboxFixture.SHOP);
        String create = """
                mutation($uri: String!) { webhookSubscriptionCreate(topic: ORDERS_CREATE,
                  webhookSubscription: { uri: $uri, includeFields: ["id", "updated_at"] }) {
                  webhookSubscription { id topic uri } userErrors { field message } } }
                """;
        String uri = app.address() + "/own";
        assertThat(admin.at("webhookSubscriptionCreate.webhookSubscription.topic", create, Map.of("uri", uri)))
                .isEqualTo("ORDERS_CREATE");
        assertThat((List<?>) admin.at("webhookSubscriptionCreate.userErrors", create, Map.of("uri", uri)))
                .hasSize(1);
        place();
        sandbox.settle();
        Received own = app.received().get(1);
        assertThat(own.uri()).hasToString("/own");
        assertThat((Map<?, ?>) Objects.requireNonNull(JsonReader.read(own.body())))
                .hasSize(2);
        assertThat(own.header("x-shopify-event-id"))
                .isEqualTo(app.received().get(0).header("x-shopify-event-id"));
        assertThat(own.header("x-shopify-webhook-id"))
                .isNotEqualTo(app.received().get(0).header("x-shopify-webhook-id"));
        app.replyWith(Reply.text(500, "text/plain", ""));
        place();
        sandbox.advance(Duration.ofHours(5));
        assertThat(shop.hooks().all()).isEmpty();
    }

    @Test
    void nothingLeavesThisMachine() {
        assertThat(sandbox.send(Delivery.of(SandboxFixture.SHOP, "orders/create", "{}")
                                .to("https://example.com/hook"))
                        .status())
                .isEqualTo(Sent.NO_ANSWER);
    }

    @Test
    void secretChangesForWebhooksWithinTheHour() {
        String old = sandbox.clientSecret();
        sandbox.secrets().rotate("a-new-client-secret-0123456789abcdef");
        place();
        sandbox.settle();
        assertThat(signedWith(0, old)).isTrue();
        sandbox.advance(Duration.ofHours(1));
        place();
        sandbox.settle();
        assertThat(signedWith(1, "a-new-client-secret-0123456789abcdef")).isTrue();
        shop.webhooks().signing(Delivery.Signing.OLD_SECRET);
        place();
        sandbox.settle();
        assertThat(signedWith(2, old)).isTrue();
    }

    private boolean signedWith(int index, String secret) {
        Received received = app.received().get(index);
        return new Signer("", secret, sandbox::now, () -> "")
                .webhook(received.body().getBytes(UTF_8))
                .equals(received.header("x-shopify-hmac-sha256"));
    }

    @Test
    void uninstallIsToldLateAlsoAfterAReinstallAndTheShopIsRedactedAfterTwoDays() {
        shop.app().uninstallDelay(Duration.ofMinutes(20));
        shop.uninstall();
        place();
        assertThat(sandbox.settle()).isZero();
        sandbox.advance(Duration.ofMinutes(5));
        shop.app().install();
        Instant reinstalled = shop.app().installedAt().orElseThrow();
        sandbox.advance(Duration.ofMinutes(30));
        assertThat(topics()).containsExactly("app/uninstalled");
        assertThat(Instant.parse(app.only().header("x-shopify-triggered-at"))).isBefore(reinstalled);
        sandbox.advance(Duration.ofDays(2));
        assertThat(topics()).containsExactly("app/uninstalled", "shop/redact");
        assertThat(app.received().get(1).uri()).hasToString("/shopify/webhooks/compliance");
    }

    @Test
    void topicsNeedTheirScope() {
        shop.app().scopes(List.of("read_products"));
        sandbox.settle();
        place();
        shop.customers().add("Mara", "K", "mara@example.com");
        shop.catalogue().add("Wall lamp", "<p>Bright</p>", "20.00");
        sandbox.settle();
        assertThat(topics()).containsExactly("app/scopes_update", "products/create");
    }

    @Test
    void onceAConfigurationWasDeployedNothingElseIsSent() {
        sandbox.deploy("""
                [[webhooks.subscriptions]]
                compliance_topics = ["customers/redact", "shop/redact"]

                [[webhooks.subscriptions]]
                include_fields = ["id", "products/create"]
                topics = ["orders/paid", "app/uninstalled"]
                """);
        shop.orders().pay(place());
        shop.catalogue().add("Wall lamp", "<p>Bright</p>", "20.00");
        sandbox.settle();
        assertThat(topics()).containsExactly("orders/paid");

        shop.app().uninstall();
        sandbox.advance(Duration.ofDays(2));
        assertThat(topics()).containsExactly("orders/paid", "app/uninstalled", "shop/redact");
    }

    @Test
    void erasureIsToldAfterTenDaysOrSixMonthsAfterTheLastOrder() {
        Customer mara = shop.customers().add("Mara", "K", "mara@example.com");
        Customer jonas = shop.customers().add("Jonas", "W", "jonas@example.com");
        shop.orders().place(Basket.of(shop.product(), 1).by(jonas));
        sandbox.forgetWaiting();
        assertThat(shop.customers().requestErasure(mara)).isEqualTo(Duration.ofDays(10));
        assertThat(shop.customers().requestErasure(jonas)).isEqualTo(Duration.ofDays(181));
        sandbox.advance(Duration.ofDays(11));
        assertThat(app.only().header("x-shopify-topic")).isEqualTo("customers/redact");
        assertThat(app.only().body()).contains("mara@example.com", "\"orders_to_redact\":[]");
    }

    @Test
    void deliveriesOfAFullShopCanBeKeptQuiet() {
        sandbox.quietly(this::place);
        assertThat(sandbox.waiting()).isZero();
        assertThat(shop.orders().table().size()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void onItsOwnThreadItSendsByItself() {
        sandbox.sendByItself();
        place();
        while (app.received().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(topics()).containsExactly("orders/create");
    }
}
