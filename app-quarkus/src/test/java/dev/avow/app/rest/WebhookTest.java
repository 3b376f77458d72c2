package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.Delivery;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class WebhookTest {

    private static final Duration SHOPIFYS_PATIENCE = Duration.ofSeconds(5);
    private static final String REDACT = """
        {"shop_id":70012345,"shop_domain":"acme-lamps.myshopify.com",\
        "customer":{"id":8100200300400,"email":"mara@example.com","phone":"+15555550123","name":"%s"},\
        "orders_to_redact":[5001112223331]}\
        """;

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    EmbeddedStores stores;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry metrics;

    @Test
    void s3_33_aSignedWebhookIsKeptOnceAndItsRetryIsAcknowledged() throws Exception {
        String id = id();
        Delivery delivery =
                Delivery.of(Surroundings.SHOP, "customers/redact", unique()).withWebhookId(id);

        assertThat(sandbox.send(delivery).status()).isEqualTo(200);
        assertThat(sandbox.send(delivery).status()).isEqualTo(200);

        assertThat(rows("webhook_id", id)).isEqualTo(1);
    }

    @Test
    void s3_32_aBodyReplayedUnderAnotherIdIsAcknowledgedWithoutASecondRow() throws Exception {
        String body = unique();
        long before = count();

        assertThat(sandbox.send(Delivery.of(Surroundings.SHOP, "customers/redact", body)
                                .withWebhookId(id()))
                        .status())
                .isEqualTo(200);
        assertThat(sandbox.send(Delivery.of(Surroundings.SHOP, "customers/redact", body)
                                .withWebhookId(id()))
                        .status())
                .isEqualTo(200);

        assertThat(count() - before).isEqualTo(1);
    }

    @Test
    void s3_32_s4_23_whatIsNotSignedByShopifyIs401AndLeavesNoTrace() throws Exception {
        long before = count();

        for (Delivery.Signing wrong : EnumSet.complementOf(
                EnumSet.of(Delivery.Signing.GENUINE, Delivery.Signing.OLD_SECRET, Delivery.Signing.NEW_SECRET))) {
            Delivery forged =
                    Delivery.of(Surroundings.SHOP, "shop/redact", unique()).signed(wrong);
            assertThat(sandbox.send(forged).status()).as("%s", wrong).isEqualTo(401);
        }
        assertThat(send("/shopify/webhooks", "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("/shopify/webhooks/compliance", new byte[0]).statusCode())
                .isEqualTo(401);
        assertThat(send("/shopify/webhooks/compliance", new byte[0]).body()).contains("\"code\":\"webhook.signature\"");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aBodySignedWithTheOldSecretIsKept() throws Exception {
        byte[] body = unique().getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = send("/shopify/webhooks", body, signed(Surroundings.OLD_SECRET, body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void s4_24_aSignedBodyOfAFarYearIsKeptWithoutIt() throws Exception {
        for (String far : List.of("+999999999-11-02T09:15:47Z", "-999999999-11-02T09:15:47Z")) {
            byte[] body = unique().getBytes(StandardCharsets.UTF_8);
            String id = id();

            HttpResponse<String> answer = send(
                    "/shopify/webhooks",
                    body,
                    "X-Shopify-Hmac-Sha256",
                    hmac(sandbox.clientSecret(), body),
                    "X-Shopify-Topic",
                    "customers/redact",
                    "X-Shopify-Shop-Domain",
                    Surroundings.SHOP,
                    "X-Shopify-Webhook-Id",
                    id,
                    "X-Shopify-Triggered-At",
                    far);

            assertThat(answer.statusCode()).as(far).isEqualTo(200);
            assertThat(rows("triggered_at IS NULL AND webhook_id", id)).isEqualTo(1);
        }
    }

    @Test
    void anUnknownShopIsAcknowledgedAndKept() throws Exception {
        long before = count();

        assertThat(sandbox.send(Delivery.of(Surroundings.STRANGER, "shop/redact", unique()))
                        .status())
                .isEqualTo(200);

        assertThat(count() - before).isEqualTo(1);
    }

    @Test
    void aSignedBodyThatIsNotJsonIsShelved() throws Exception {
        assertThat(sandbox.send(Delivery.of(Surroundings.SHOP, "orders/paid", "<order>" + id() + "</order>"))
                        .status())
                .isEqualTo(200);

        assertThat(rows("state", "SHELVED")).isPositive();
    }

    @Test
    void anotherMethodIs405() {
        assertThat(Visitor.get(app.origin().resolve("/shopify/webhooks")).statusCode())
                .isEqualTo(405);
        assertThat(Visitor.get(app.origin().resolve("/shopify/webhooks/compliance"))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aSignedBodyWithoutItsHeadersIsRefusedByName() {
        byte[] body = unique().getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = Visitor.post(
                app.origin().resolve("/shopify/webhooks"),
                body,
                "X-Shopify-Hmac-Sha256",
                hmac(sandbox.clientSecret(), body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("webhook.header").doesNotContain("mara@example.com");
    }

    @Test
    void aBodyThatIsTooLargeIs413WithAndWithoutItsLength() throws Exception {
        byte[] huge = new byte[17 * 1024 * 1024];
        URI to = app.origin().resolve("/shopify/webhooks");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpRequest sized = HttpRequest.newBuilder(to)
                .POST(HttpRequest.BodyPublishers.ofByteArray(huge))
                .build();
        HttpRequest chunked = HttpRequest.newBuilder(to)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                .build();

        assertThat(statusOrReset(client, sized)).isIn(413, RESET);
        assertThat(statusOrReset(client, chunked)).isIn(413, RESET);
        assertThat(metrics.get("avow.webhooks")
                        .tag("outcome", "too-large")
                        .counter()
                        .count())
                .as("the alarm")
                .isPositive();
    }

    private static final int RESET = -1;

    /** A server may answer 413 and close while the client still writes; the client then sees the close only. */
    private static int statusOrReset(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return RESET;
        }
    }

    @Test
    void s0_02_thePayloadRestsSealed() throws Exception {
        String canary = "canary-" + id();

        sandbox.send(Delivery.of(Surroundings.SHOP, "customers/data_request", REDACT.formatted(canary)));

        String dump = EverythingThatRests.sql(dataSource);
        assertThat(EverythingThatRests.formsOf(canary)).noneMatch(dump::contains);
        assertThat(EverythingThatRests.formsOf("mara@example.com")).noneMatch(dump::contains);
    }

    @Test
    void s4_24_withTheDatabaseStoppedTheAnswerIs503AndTheRetryIsKept() throws Exception {
        String id = id();
        Delivery delivery =
                Delivery.of(Surroundings.SHOP, "customers/redact", unique()).withWebhookId(id);
        stores.stopPostgres();
        try {
            assertThat(sandbox.send(delivery).status()).isEqualTo(503);
        } finally {
            stores.startPostgres();
        }

        assertThat(untilAcknowledged(delivery)).isEqualTo(200);
        assertThat(rows("webhook_id", id)).isEqualTo(1);
    }

    @Test
    void s4_24_withTheDatabaseStalledTheAnswerIs503WithinShopifysPatience() throws Exception {
        String id = id();
        Delivery delivery =
                Delivery.of(Surroundings.SHOP, "customers/redact", unique()).withWebhookId(id);
        stores.pausePostgres();
        int status;
        try {
            status = sandbox.send(delivery).status();
        } finally {
            stores.resumePostgres();
        }

        assertThat(status)
                .as("the sandbox hangs up after Shopify's five seconds")
                .isEqualTo(503);
        assertThat(untilAcknowledged(delivery)).isEqualTo(200);
        assertThat(rows("webhook_id", id)).isEqualTo(1);
    }

    /** Whose pages may call is asked of the database for whoever comes; no session and no signature is needed for it. */
    @Test
    void s4_24_pagesOfAnybodyThatAskWhileTheDatabaseStallsHoldUpNoWebhookAndNoHealthCheck() {
        String id = id();
        Delivery delivery =
                Delivery.of(Surroundings.SHOP, "customers/redact", unique()).withWebhookId(id);
        String storefront = sandbox.storefront(Surroundings.SHOP).toString();
        List<CompletableFuture<HttpResponse<Void>>> flood = new ArrayList<>();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int status;
        stores.pausePostgres();
        try {
            for (int i = 0; i < 40; i++) {
                flood.add(mayCall(client, "https://made-up-" + i + ".example"));
            }
            assertThat(statusWithin(client, management("/q/health/live"))).isEqualTo(200);
            assertThat(statusWithin(client, app.origin().resolve("/avow.js"))).isEqualTo(200);
            status = sandbox.send(delivery).status();
            assertThat(allowed(mayCall(client, storefront.substring(0, storefront.length() - 1))))
                    .as("what the configuration names is known all the same")
                    .isPresent();
            assertThat(flood).map(WebhookTest::allowed).containsOnly(Optional.empty());
        } finally {
            stores.resumePostgres();
        }

        assertThat(status)
                .as("the sandbox hangs up after Shopify's five seconds")
                .isEqualTo(503);
        assertThat(untilAcknowledged(delivery)).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<Void>> mayCall(HttpClient client, String origin) {
        HttpRequest request = HttpRequest.newBuilder(app.origin().resolve("/storefront/messages"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private static Optional<String> allowed(CompletableFuture<HttpResponse<Void>> answer) {
        return answer.join().headers().firstValue("access-control-allow-origin");
    }

    private static int statusWithin(HttpClient client, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(SHOPIFYS_PATIENCE).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private static URI management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private int untilAcknowledged(Delivery delivery) {
        int status = 0;
        for (int attempt = 0; attempt < 40 && status != 200; attempt++) {
            status = sandbox.send(delivery).status();
        }
        return status;
    }

    private HttpResponse<String> send(String path, byte[] body, String... headers) {
        return Visitor.post(app.origin().resolve(path), body, headers);
    }

    private static String[] signed(String secret, byte[] body) {
        return new String[] {
            "X-Shopify-Hmac-Sha256",
            hmac(secret, body),
            "X-Shopify-Topic",
            "app/uninstalled",
            "X-Shopify-Shop-Domain",
            Surroundings.SHOP,
            "X-Shopify-Webhook-Id",
            id()
        };
    }

    private static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return java.util.Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unique() {
        return REDACT.formatted(id());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private long count() throws SQLException {
        return rows("'any'", "any");
    }

    private long rows(String column, String value) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("SELECT count(*) FROM webhook_inbox WHERE " + column + " = ?")) {
            query.setString(1, value);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
