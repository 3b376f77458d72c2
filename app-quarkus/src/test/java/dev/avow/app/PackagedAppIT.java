package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.Delivery;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as an operator runs it: external stores, environment variables, nothing else. */
class PackagedAppIT {

    private static final String SHOP = "acme-lamps.myshopify.com";

    private static EmbeddedStores stores;
    private static ShopifySandbox sandbox;
    private static Path shops;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        stores = EmbeddedStores.temporary();
        sandbox = ShopifySandbox.start(SandboxSettings.of(
                        InstantSource.system(), () -> UUID.randomUUID().toString())
                .withShops(SHOP));
        String storefront = sandbox.storefront(SHOP).toString();
        shops = Files.writeString(
                folder.resolve("shops.yaml"), """
                avow:
                  shops:
                    "%s":
                      storefront-origins: ["%s"]
                      faq:
                        - question: How do I return a lamp?
                          answer: Send it back within 30 days.
                """.formatted(SHOP, storefront.substring(0, storefront.length() - 1)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        stores.close();
    }

    @Test
    void runsWithExternalStoresByConfigurationAlone() throws Exception {
        Map<String, String> settings = settings("avow");
        try (AppProcess app = AppProcess.start(settings)) {
            sandbox.appAt(app.origin());
            app.awaitReady();

            Visitor visitor = Visitor.at(sandbox.storefront(SHOP));
            Visitor.Answer answer = visitor.say("How do I return a lamp? Call +40 722 123 456");

            assertThat(answer.end()).isEqualTo("complete");
            assertThat(answer.text()).contains("30 days");
            assertThat(sandbox.send(Delivery.of(SHOP, "shop/redact", "{\"shop_id\":1}"))
                            .status())
                    .isEqualTo(200);
            assertThat(app.log()).contains("\"level\":\"INFO\"").doesNotContain("722 123 456", "722123456");
        }
    }

    @Test
    void s1_21_doesNotServeWhenTheTtlIndexHasAnotherDuration() throws Exception {
        String database = "unfit";
        try (MongoClient client = MongoClients.create(stores.mongoConnectionString())) {
            client.getDatabase(database)
                    .getCollection("transcripts")
                    .createIndex(
                            Indexes.ascending("expiresAt"),
                            new IndexOptions().name("foreign").expireAfter(3_600L, TimeUnit.SECONDS));
        }
        try (AppProcess app = AppProcess.start(settings(database))) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log()).contains("Failed to start application").contains("store.unfit");
        }
    }

    @Test
    void doesNotServeWithoutItsSettingsAndSaysWhichAreMissing() throws Exception {
        Map<String, String> settings = settings("avow");
        settings.remove("AVOW_SECRETS_MASTER_KEY");
        settings.remove("AVOW_SHOPIFY_CLIENT_ID");
        try (AppProcess app = AppProcess.start(settings)) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log()).contains("avow.secrets.master-key", "avow.shopify.client-id");
        }
    }

    /** S4-14: the sandbox's secret is marked for tests. */
    @Test
    void s4_14_productionDoesNotServeWithTestSecretsOrASimulatedClock() throws Exception {
        Map<String, String> settings = settings("avow");
        settings.remove("AVOW_ENVIRONMENT");
        settings.put("AVOW_CLOCK_SIMULATED", "true");
        try (AppProcess app = AppProcess.start(settings)) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log())
                    .contains("environment.test-secret (avow.shopify.client-secret)")
                    .contains("environment.simulated-clock")
                    .doesNotContain(sandbox.clientSecret());
        }
    }

    private static Map<String, String> settings(String database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("AVOW_ENVIRONMENT", "test");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", stores.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", stores.jdbcUser());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", stores.jdbcPassword());
        settings.put("QUARKUS_MONGODB_CONNECTION_STRING", stores.mongoConnectionString());
        settings.put("QUARKUS_MONGODB_DATABASE", database);
        settings.put("AVOW_SHOPIFY_CLIENT_ID", sandbox.clientId());
        settings.put("AVOW_SHOPIFY_CLIENT_SECRET", sandbox.clientSecret());
        settings.put("AVOW_SECRETS_MASTER_KEY", "cGFja2FnZWQtcGFja2FnZWQtcGFja2FnZWQtcGFjay0=");
        settings.put("QUARKUS_CONFIG_LOCATIONS", shops.toUri().toString());
        return settings;
    }
}
