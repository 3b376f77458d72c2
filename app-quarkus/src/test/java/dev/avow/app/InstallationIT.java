package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.PackagedSurroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.Delivery;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.fault.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop's whole life with the app, over two instances of the built service: no token is lost, and nothing is deleted that
 * is not to be (S0-14, S0-21, S1-33, S3-23, S3-24, S3-25, S4-13, S4-18).
 */
class InstallationIT {

    private static final String SHOP = "journey-shoes.myshopify.com";
    private static final String ROTATED = "test-rotated-secret-0123456789abcdef0123";
    private static final int ATTEMPTS = 2_400;

    private static PackagedSurroundings around;
    private final List<AppProcess> apps = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path shared) throws IOException {
        around = new PackagedSurroundings(shared, SHOP);
    }

    @AfterAll
    static void stop() {
        around.close();
    }

    @Test
    void aShopLivesThroughInstallRotationRefreshUninstallReinstallAndRedact() throws Exception {
        ShopifySandbox sandbox = around.sandbox();
        SandboxShop shop = sandbox.shop(SHOP);
        shop.app().uninstallDelay(Duration.ofMinutes(20));
        Map<String, String> settings = settings();
        try {
            AppProcess one = start(settings);
            AppProcess two = start(settings);
            sandbox.appAt(one.origin());
            sandbox.onAdvance(this::advance);

            // Install: unknown until its merchant opens the app; then known to both instances.
            assertThat(Visitor.get(one.origin().resolve("/api/v1/features")).statusCode())
                    .isEqualTo(401);
            shop.app().install();
            assertThat(open(one).statusCode()).isEqualTo(200);
            assertThat(open(two).statusCode()).isEqualTo(200);
            assertThat(exchanges(sandbox)).as("one exchange for both").isEqualTo(1);
            assertThat(rows("installation WHERE installed")).isEqualTo(1);

            // Use.
            assertThat(put(one, "/api/v1/features/chat", "{\"on\":true}").statusCode())
                    .as("not before it is attested")
                    .isEqualTo(409);
            attest(one, "chat-notice-1");
            assertThat(put(one, "/api/v1/features/chat", "{\"on\":true}").statusCode())
                    .isEqualTo(200);
            assertThat(Visitor.at(sandbox.storefront(SHOP))
                            .sayThroughProxy("Where do you ship?")
                            .statusCode())
                    .isEqualTo(200);

            // Secret rotation, one instance after the other; webhooks still come with the old one for an hour.
            sandbox.secrets().rotate(ROTATED);
            settings.put("AVOW_SHOPIFY_OLD_CLIENT_SECRET", settings.get("AVOW_SHOPIFY_CLIENT_SECRET"));
            settings.put("AVOW_SHOPIFY_CLIENT_SECRET", ROTATED);
            restart(one);
            one = start(settings);
            restart(two);
            two = start(settings);
            sandbox.appAt(one.origin());
            assertThat(sandbox.send(Delivery.of(SHOP, "orders/delete", "{\"id\":" + System.nanoTime() + "}"))
                            .status())
                    .isEqualTo(200);
            assertThat(open(two).statusCode()).isEqualTo(200);

            // Token refresh under fault: the first answer is lost after Shopify has turned the pair.
            shop.faults().next(Fault.TOKEN_LOST);
            sandbox.advance(Duration.ofHours(13));
            await(
                    "both instances' jobs renew the pair once, with the old token",
                    () -> text("SELECT confirmed_at > since + interval '12 hours' FROM installation WHERE installed")
                            .equals("t"));
            assertThat(text("SELECT dead FROM access_token")).isEqualTo("f");
            assertThat(shop.faults().on()).as("the fault struck").isEmpty();

            // Uninstall; the word is late. The merchant is back before it comes.
            sandbox.advance(Duration.ofMinutes(5));
            shop.uninstall();
            sandbox.advance(Duration.ofMinutes(5));
            shop.app().install();
            assertThat(open(two).statusCode()).isEqualTo(200);
            assertThat(exchanges(sandbox)).as("the reinstall is noticed").isEqualTo(2);
            assertThat(put(two, "/api/v1/features/chat", "{\"on\":true}").statusCode())
                    .isEqualTo(200);
            Visitor kept = Visitor.at(sandbox.storefront(SHOP));
            assertThat(kept.sayThroughProxy("Do you have size 44?").statusCode())
                    .isEqualTo(200);
            sandbox.advance(Duration.ofMinutes(20));
            await("the late word is handled", () -> done("app/uninstalled") == 1);
            assertThat(rows("installation WHERE installed"))
                    .as("it changes nothing")
                    .isEqualTo(1);
            assertThat(rows("access_token WHERE NOT dead")).isEqualTo(1);

            // Shopify's safety net after a reinstall takes nothing of the present installation.
            sandbox.advance(Duration.ofHours(49));
            await("shop/redact is handled", () -> done("shop/redact") == 1);
            assertThat(rows("installation WHERE installed")).isEqualTo(1);
            assertThat(rows("access_token WHERE NOT dead")).isEqualTo(1);
            assertThat(open(one).statusCode()).isEqualTo(200);

            // The real end.
            sandbox.advance(Duration.ofMinutes(5));
            shop.uninstall();
            sandbox.advance(Duration.ofMinutes(25));
            await("the token is destroyed", () -> rows("access_token") == 0);
            assertThat(rows("installation WHERE NOT installed")).isEqualTo(1);
            assertThat(Visitor.post(
                                    one.origin().resolve("/storefront/messages"),
                                    new byte[0],
                                    "Authorization",
                                    "Bearer " + kept.token())
                            .statusCode())
                    .as("nobody chats any more")
                    .isIn(401, 404);
            sandbox.advance(Duration.ofHours(1));
            await("the plan is carried out, long before its 36 hours", () -> rows("installation") == 0);
            assertThat(rows("instruction WHERE shop = '" + SHOP + "'")).isZero();
            assertThat(rows("declaration WHERE shop = '" + SHOP + "'")).isZero();
            sandbox.advance(Duration.ofHours(49));
            // What is known of earlier deliveries went with the shop.
            await("the net finds nothing and ends", () -> done("shop/redact") == 1);
            assertThat(rows("webhook_inbox WHERE state = 'SHELVED'")).isZero();

            canary(settings);
        } finally {
            apps.forEach(AppProcess::close);
        }
    }

    /** S4-13: no token and no secret in a log line or in a dump of the tables. */
    private void canary(Map<String, String> settings) throws SQLException {
        StringBuilder everything = new StringBuilder();
        apps.forEach(app -> everything.append(app.log()));
        for (String table : List.of("webhook_inbox", "installation", "access_token", "instruction", "run_record")) {
            everything.append(text("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t"));
        }
        assertThat(everything)
                .isNotEmpty()
                .doesNotContain("shpat_", "shprt_")
                .doesNotContain(settings.get("AVOW_SHOPIFY_CLIENT_SECRET"))
                .doesNotContain(settings.get("AVOW_SHOPIFY_OLD_CLIENT_SECRET"))
                .doesNotContain(settings.get("AVOW_SECRETS_MASTER_KEY"));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = around.settings();
        settings.put("AVOW_CLOCK_SIMULATED", "true");
        settings.put("AVOW_SHOPIFY_ADDRESS", around.sandbox().shopTemplate());
        settings.put("AVOW_INSTALLATIONS_CONFIRM_EVERY", "1S");
        settings.put("AVOW_INSTALLATIONS_CARRY_OUT_EVERY", "1S");
        settings.put("AVOW_WEBHOOKS_POLL_EVERY", "1S");
        // This is not about a database that stalls, and two instances are much for a busy machine.
        settings.put("QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SOCKETTIMEOUT", "60");
        settings.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30S");
        return settings;
    }

    private AppProcess start(Map<String, String> settings) throws IOException, InterruptedException {
        AppProcess app = AppProcess.start(settings);
        apps.add(app);
        app.awaitReady();
        // Both clocks begin where the sandbox's has come to.
        Duration ahead =
                Duration.between(java.time.Instant.now(), around.sandbox().now());
        if (ahead.compareTo(Duration.ofSeconds(1)) > 0) {
            app.advance(ahead);
        }
        return app;
    }

    private void restart(AppProcess app) {
        app.close();
    }

    private void advance(Duration by) {
        apps.stream().filter(AppProcess::isAlive).forEach(app -> app.advance(by));
    }

    private HttpResponse<String> open(AppProcess app) {
        return Visitor.get(app.origin().resolve("/api/v1/features"), "Authorization", bearer());
    }

    private HttpResponse<String> put(AppProcess app, String path, String body) {
        return Visitor.put(app.origin().resolve(path), body, "Authorization", bearer());
    }

    private void attest(AppProcess app, String text) {
        HttpResponse<String> answer = Visitor.post(
                app.origin().resolve("/api/v1/terms/declarations"),
                ("{\"text\":\"" + text + "\",\"language\":\"en\"}").getBytes(StandardCharsets.UTF_8),
                "Authorization",
                bearer());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String bearer() {
        return "Bearer " + around.sandbox().idToken(SHOP);
    }

    private static long exchanges(ShopifySandbox sandbox) {
        return sandbox.asked().stream()
                .filter(asked -> asked.what().equals("token") && asked.status() == 200)
                .filter(asked -> asked.fields().toString().contains("token-exchange"))
                .count();
    }

    private static long done(String topic) {
        return rows("webhook_inbox WHERE state = 'DONE' AND topic = '" + topic + "'");
    }

    private static long rows(String of) {
        return Long.parseLong(text("SELECT count(*) FROM " + of));
    }

    private static String text(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        around.stores().jdbcUrl(),
                        around.stores().jdbcUser(),
                        around.stores().jdbcPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "none";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes to be true. */
    private interface Truth {
        boolean holds();
    }

    private void await(String what, Truth truth) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (truth.holds()) {
                return;
            }
            never.await(100, TimeUnit.MILLISECONDS);
        }
        StringBuilder logs = new StringBuilder();
        apps.forEach(app -> logs.append(app.log()));
        throw new AssertionError(what + " did not come to be: " + logs);
    }
}
