package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.Delivery.HeaderForm;
import dev.avow.shopify.sandbox.Delivery.Signing;
import dev.avow.shopify.sandbox.StubApp.Received;
import dev.avow.shopify.sandbox.web.JsonReader;
import dev.avow.shopify.sandbox.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

    private static final String BODY = "{\"shop_id\":70012345,\"note\":\"a \\/ b\"}";
    private static final Delivery DELIVERY = Delivery.of(SandboxFixture.SHOP, "shop/redact", BODY);

    private final StubApp app = new StubApp();
    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final Signer signer = new Signer("", sandbox.clientSecret(), sandbox::now, () -> "");

    @BeforeEach
    void tellWhereTheAppIs() {
        sandbox.appAt(app.address());
    }

    @AfterEach
    void closeAll() {
        sandbox.close();
        app.close();
    }

    @Test
    void genuineDeliveryCarriesEverything() {
        Sent sent = sandbox.send(DELIVERY.withWebhookId("w-1"));
        assertThat(sent)
                .isEqualTo(
                        new Sent(SandboxFixture.SHOP, "shop/redact", "w-1", Signing.GENUINE, 200, SandboxFixture.NOW));
        Received received = app.only();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).hasToString("/shopify/webhooks/compliance");
        assertThat(received.body()).isEqualTo(BODY);
        assertThat(received.header("x-shopify-topic")).isEqualTo("shop/redact");
        assertThat(received.header("x-shopify-shop-domain")).isEqualTo(SandboxFixture.SHOP);
        assertThat(received.header("x-shopify-webhook-id")).isEqualTo("w-1");
        assertThat(received.header("x-shopify-api-version")).isEqualTo("2026-10");
        assertThat(received.header("x-shopify-triggered-at")).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(received.header("x-shopify-hmac-sha256"))
                .isEqualTo(signer.webhook(received.body().getBytes(UTF_8)));
        assertThat(received.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void otherTopicsGoToTheOtherAddress() {
        sandbox.send(Delivery.of(SandboxFixture.SHOP, "app/uninstalled", "{}"));
        assertThat(app.only().uri()).hasToString("/shopify/webhooks");
    }

    @Test
    void repeatedDeliveryKeepsItsId() {
        assertThat(sandbox.sendAgain()).isEmpty();
        Sent first = sandbox.send(DELIVERY);
        Sent second = sandbox.sendAgain().orElseThrow();
        assertThat(second.webhookId()).isEqualTo(first.webhookId());
        assertThat(app.received())
                .extracting(received -> received.header("x-shopify-webhook-id"))
                .containsExactly(first.webhookId(), first.webhookId());
        assertThat(sandbox.send(DELIVERY).webhookId()).isNotEqualTo(first.webhookId());
        assertThat(sandbox.sent()).hasSize(3);
    }

    @Test
    void bareHeadersHaveNoPrefix() {
        sandbox.send(DELIVERY.withHeaders(HeaderForm.BARE));
        assertThat(app.only().header("shopify-topic")).isEqualTo("shop/redact");
        assertThat(app.only().header("shopify-hmac-sha256")).isEqualTo(signer.webhook(BODY.getBytes(UTF_8)));
        assertThat(app.only().headers().keySet()).noneMatch(name -> name.startsWith("x-shopify"));
    }

    @Test
    void badSignaturesAreBad() {
        for (Signing signing : List.of(Signing.FORGED, Signing.OTHER_SECRET, Signing.MISSING)) {
            sandbox.send(DELIVERY.signed(signing));
        }
        assertThat(app.received()).allMatch(received -> received.body().equals(BODY));
        List<String> signatures = app.received().stream()
                .map(received -> received.header("x-shopify-hmac-sha256"))
                .toList();
        assertThat(signatures).hasSize(3).doesNotHaveDuplicates().doesNotContain(signer.webhook(BODY.getBytes(UTF_8)));
        assertThat(signatures.get(0)).hasSize(44);
        assertThat(signatures.get(1)).hasSize(44);
        assertThat(app.received().get(2).headers()).doesNotContainKey("x-shopify-hmac-sha256");
    }

    @Test
    void reserialisedBodyIsTheSameJsonInOtherBytes() {
        sandbox.send(DELIVERY.signed(Signing.RESERIALISED));
        Received received = app.only();
        String travelled = received.body();
        assertThat(travelled).isNotEqualTo(BODY);
        assertThat(JsonReader.read(travelled)).isEqualTo(JsonReader.read(BODY));
        assertThat(received.header("x-shopify-hmac-sha256")).isEqualTo(signer.webhook(BODY.getBytes(UTF_8)));
        assertThat(Delivery.of("", "", "[]").signed(Signing.RESERIALISED).sentBody())
                .isEqualTo("[]\n".getBytes(UTF_8));
    }

    @Test
    void lateDeliverySaysWhenItHappened() throws ExecutionException, InterruptedException {
        Instant before = SandboxFixture.NOW.minusSeconds(600);
        Sent sent = sandbox.sendLater(DELIVERY.triggeredAt(before), Duration.ofMillis(1))
                .get();
        assertThat(sent.status()).isEqualTo(200);
        assertThat(app.only().header("x-shopify-triggered-at")).isEqualTo("2026-11-21T09:50:00Z");
    }

    @Test
    void statusOfTheAnswerIsTold() {
        for (int status : List.of(200, 302, 401, 413, 503)) {
            app.replyWith(Reply.text(status, "text/plain", ""));
            assertThat(sandbox.send(DELIVERY).status()).isEqualTo(status);
        }
        app.close();
        assertThat(sandbox.send(DELIVERY).status()).isEqualTo(Sent.NO_ANSWER);
    }

    @Test
    void newestIsRememberedFirst() {
        sandbox.send(DELIVERY.withWebhookId("w-1"));
        sandbox.send(DELIVERY.withWebhookId("w-2"));
        assertThat(sandbox.sent()).extracting(Sent::webhookId).containsExactly("w-2", "w-1");
    }

    @Test
    void sampleBodiesAreJsonAboutTheShop() {
        SampleBodies.of(SandboxFixture.SHOP)
                .forEach((topic, body) ->
                        assertThat(JsonReader.read(body)).as(topic).isInstanceOf(Map.class));
        assertThat(SampleBodies.of(SandboxFixture.SHOP))
                .containsOnlyKeys("customers/data_request", "customers/redact", "shop/redact", "app/uninstalled")
                .containsEntry("shop/redact", "{\"shop_id\":70012345,\"shop_domain\":\"acme-lamps.myshopify.com\"}");
    }
}
