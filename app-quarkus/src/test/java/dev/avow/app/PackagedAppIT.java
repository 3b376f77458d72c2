package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.PackagedSurroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.Delivery;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as an operator runs it: external stores, environment variables, nothing else. */
class PackagedAppIT {

    private static PackagedSurroundings around;

    @BeforeAll
    static void start(@TempDir Path shared) throws IOException {
        around = new PackagedSurroundings(shared);
    }

    @AfterAll
    static void stop() {
        around.close();
    }

    @Test
    void runsWithExternalStoresByConfigurationAlone() throws Exception {
        Map<String, String> settings = settings("avow");
        try (AppProcess app = AppProcess.start(settings)) {
            around.sandbox().appAt(app.origin());
            app.awaitReady();

            Visitor visitor = Visitor.at(around.sandbox().storefront(PackagedSurroundings.SHOP));
            Visitor.Answer answer = visitor.say("How do I return a lamp? Call +40 722 123 456");

            assertThat(answer.end()).isEqualTo("complete");
            assertThat(answer.text()).contains("30 days");
            assertThat(around.sandbox()
                            .send(Delivery.of(PackagedSurroundings.SHOP, "shop/redact", "{\"shop_id\":1}"))
                            .status())
                    .isEqualTo(200);
            assertThat(app.log()).contains("\"level\":\"INFO\"").doesNotContain("722 123 456", "722123456");
        }
    }

    @Test
    void s1_21_doesNotServeWhenTheTtlIndexHasAnotherDuration() throws Exception {
        String database = "unfit";
        try (MongoClient client = MongoClients.create(around.stores().mongoConnectionString())) {
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

    /**
     * S4-14: the sandbox's secret is marked for tests. S0-05: the embedded store's user owns the tables. S1-43, S1-53: nobody is
     * named whom a person can complain or write to.
     */
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
                    .contains("grants.owner (audit_entry)")
                    .contains("residency.unknown (avow.stores.mongodb.region)")
                    .contains("residency.unknown (avow.stores.postgresql.region)")
                    .contains("notice.nobody-named (contact.authority)")
                    .contains("notice.nobody-named (contact.privacy)")
                    .doesNotContain("store.plain", "store.unpublished", "store.older-tls")
                    .doesNotContain(around.sandbox().clientSecret());
        }
    }

    /** One of two hosts is enough; the other is the embedded store, which answers. */
    @Test
    void s0_01_s0_19_productionDoesNotServeWithAStoreElsewhereThatIsReachedInPlainOrRunByNobodyPublished()
            throws Exception {
        Map<String, String> settings = settings("avow");
        settings.remove("AVOW_ENVIRONMENT");
        settings.computeIfPresent(
                "QUARKUS_DATASOURCE_JDBC_URL",
                (name, url) -> url.replaceFirst("://([^/]+)/", "://$1,db.elsewhere.example:5432/"));
        try (AppProcess app = AppProcess.start(settings)) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log())
                    .contains("store.plain (quarkus.datasource.jdbc.url)")
                    .contains("store.unpublished (quarkus.datasource.jdbc.url)")
                    .doesNotContain("(quarkus.mongodb.connection-string)");
        }
    }

    /** The profile short-chat allows the European Economic Area only. */
    @Test
    void s1_32_doesNotServeWithAStoreOutsideTheAllowedRegionsOrAKeyServerThatIsNotPublished() throws Exception {
        Map<String, String> settings = settings("avow");
        settings.put("AVOW_STORES_MONGODB_REGION", "US");
        settings.put("AVOW_STORES_POSTGRESQL_REGION", "DE");
        settings.put("AVOW_STORES_ORACLE_REGION", "DE");
        settings.put("AVOW_STAFF_ISSUER", "https://id.maker.example/");
        settings.put("AVOW_STAFF_AUDIENCE", "avow");
        settings.put("AVOW_STAFF_KEYS", "https://id.maker.example/keys");
        try (AppProcess app = AppProcess.start(settings)) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log())
                    .contains("residency.not-allowed (avow.stores.mongodb.region)")
                    .contains("residency.no-such-store (avow.stores.oracle.region)")
                    .contains("recipient.unknown-host (avow.staff.keys)")
                    .doesNotContain("avow.stores.postgresql.region", "environment.");
        }
    }

    @Test
    void s4_14_environmentIsPrintedWithoutASecretAndWithoutAnythingBeside() throws Exception {
        Map<String, String> settings = settings("avow");
        try (AppProcess print = AppProcess.start(settings, "environment", "print")) {
            assertThat(print.awaitEnd(Duration.ofSeconds(60))).as(print.log()).isZero();
            assertThat(Visitor.json(print.output()).get("databases").toString())
                    .contains("postgresql://", "mongodb://", "/avow");
            assertThat(print.log())
                    .contains("avow.secrets.master-key", "avow.shopify.client-secret", "fingerprint")
                    .doesNotContain(
                            around.sandbox().clientSecret(),
                            settings.get("AVOW_SECRETS_MASTER_KEY"),
                            "packaged-packaged");
        }
    }

    @Test
    void s0_06_withoutAnIdentityProviderThereIsNoStaffFace() throws Exception {
        try (AppProcess app = AppProcess.start(settings("avow"))) {
            app.awaitReady();
            for (String path : List.of("/staff/status", "/staff/audit")) {
                HttpResponse<String> answer =
                        Visitor.get(app.origin().resolve(path), "Authorization", "Bearer whatever");
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("\"code\":\"staff.off\"");
            }
        }
    }

    private static Map<String, String> settings(String database) {
        Map<String, String> settings = around.settings();
        settings.put("QUARKUS_MONGODB_DATABASE", database);
        return settings;
    }
}
