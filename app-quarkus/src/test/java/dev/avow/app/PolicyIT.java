package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.SandboxSettings;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app maker's one file rules the built service: a changed number works without a change of code. */
class PolicyIT {

    private static final String SHOP = "acme-lamps.myshopify.com";

    private static EmbeddedStores stores;
    private static ShopifySandbox sandbox;
    private static Path shops;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path shared) throws IOException {
        stores = EmbeddedStores.temporary();
        sandbox = ShopifySandbox.start(SandboxSettings.of(
                        InstantSource.system(), () -> UUID.randomUUID().toString())
                .withShops(SHOP));
        String storefront = sandbox.storefront(SHOP).toString();
        shops = Files.writeString(
                shared.resolve("shops.yaml"), """
                avow:
                  shops:
                    "%s":
                      storefront-origins: ["%s"]
                """.formatted(SHOP, storefront.substring(0, storefront.length() - 1)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        stores.close();
    }

    @Test
    void invalidPolicyStopsTheStartAndSaysWhyOnOneScreen() throws Exception {
        Path file = policy("profiles: [short-chat]\nretention.transcript.life: 2 dayz\nretentoin.lead.life: 1 day\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log())
                    .contains("The policy cannot be put in force: 2 problems")
                    .contains("  retention.transcript.life  ", "  retentoin.lead.life  option.unknown");
        }
    }

    @Test
    void s1_21_oneChangedNumberHidesAtOnceAndTheNextSweepRemoves() throws Exception {
        Path file = policy("profiles: [short-chat]\nretention.transcript.life: 2 days\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            sandbox.appAt(app.origin());
            app.awaitReady();
            Visitor.at(sandbox.storefront(SHOP)).say("Is the oak lamp dimmable?");
            assertThat(conversations(app)).contains("\"id\"").contains("\"turns\":2");
        }

        policy("profiles: [short-chat]\nretention.transcript.life: 1 second\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            app.awaitReady();
            assertThat(conversations(app)).contains("\"conversations\":[]");
            assertThat(app.log())
                    .contains("a minor change", "retention.transcript.life: 2 days -> 1 second (stricter)");
        }

        try (AppProcess run = AppProcess.start(settings(file), "retention", "status")) {
            assertThat(run.awaitEnd(Duration.ofSeconds(60))).as(run.log()).isZero();
            assertThat(run.log()).contains("transcript: kept").doesNotContain("Listening on");
        }
        try (AppProcess run = AppProcess.start(settings(file), "retention", "run")) {
            assertThat(run.awaitEnd(Duration.ofSeconds(60))).as(run.log()).isZero();
        }

        policy("profiles: [short-chat]\nretention.transcript.life: 3 days\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            app.awaitReady();
            assertThat(app.log()).contains("a material change");
            assertThat(conversations(app))
                    .as("a looser rule brings nothing back")
                    .contains("\"conversations\":[]");
        }
    }

    private static String conversations(AppProcess app) {
        return Visitor.get(
                        app.origin().resolve("/api/v1/conversations"),
                        "Authorization",
                        "Bearer " + sandbox.idToken(SHOP))
                .body();
    }

    private Path policy(String text) throws IOException {
        return Files.writeString(folder.resolve("avow.yaml"), text);
    }

    private static Map<String, String> settings(Path policy) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("AVOW_ENVIRONMENT", "test");
        settings.put("AVOW_POLICY", policy.toString());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", stores.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", stores.jdbcUser());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", stores.jdbcPassword());
        settings.put("QUARKUS_MONGODB_CONNECTION_STRING", stores.mongoConnectionString());
        settings.put("AVOW_SHOPIFY_CLIENT_ID", sandbox.clientId());
        settings.put("AVOW_SHOPIFY_CLIENT_SECRET", sandbox.clientSecret());
        settings.put("AVOW_SECRETS_MASTER_KEY", "cGFja2FnZWQtcGFja2FnZWQtcGFja2FnZWQtcGFjay0=");
        settings.put("QUARKUS_CONFIG_LOCATIONS", shops.toUri().toString());
        return settings;
    }
}
