package dev.avow.demo;

import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * The file that wires the app to stores and sandbox. Secrets are in it and on no command line; only its owner can read
 * it.
 */
final class AppConfiguration {

    static final String SHOP = "acme-lamps.myshopify.com";

    private final Properties properties = new Properties();

    /** With what the imaginary shop's merchant set up. */
    AppConfiguration() throws IOException {
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream("acme-lamps.properties"));
                Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(text);
        }
    }

    AppConfiguration settings(DemoSettings settings) {
        set("quarkus.http.host", "127.0.0.1");
        set("quarkus.http.port", settings.port());
        set("quarkus.management.port", settings.managementPort());
        set("quarkus.log.console.json.enabled", false);
        set("avow.public-url", "http://127.0.0.1:" + settings.port());
        set("avow.environment", "test");
        set("avow.clock.simulated", true);
        settings.model().settings().forEach(this::set);
        return this;
    }

    AppConfiguration stores(EmbeddedStores stores) {
        set("quarkus.datasource.jdbc.url", stores.jdbcUrl());
        set("quarkus.datasource.username", stores.jdbcUser());
        set("quarkus.datasource.password", stores.jdbcPassword());
        set("quarkus.mongodb.connection-string", stores.mongoConnectionString());
        return this;
    }

    AppConfiguration sandbox(ShopifySandbox sandbox) {
        URI admin = sandbox.adminOrigin();
        URI storefront = sandbox.storefront(SHOP);
        set("avow.shopify.client-id", sandbox.clientId());
        set("avow.shopify.client-secret", sandbox.clientSecret());
        set("avow.shopify.address", sandbox.shopTemplate());
        set("avow.shopify.app-bridge-url", origin(admin) + "/app-bridge.js");
        set("avow.shopify.admin-origins", origin(admin));
        set("avow.shops.\"" + SHOP + "\".storefront-origins", origin(storefront));
        return this;
    }

    AppConfiguration journal(Path directory) {
        set("avow.rights.journal", directory.toString());
        return this;
    }

    AppConfiguration policy(Path file) {
        set("avow.policy", file.toString());
        return this;
    }

    AppConfiguration masterKey(String key) {
        set("avow.secrets.master-key", key);
        return this;
    }

    /** Writes it. Characters beyond ASCII are escaped, so that no encoding can be mistaken. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        properties.store(text, "Made by the demo at each start");
        OwnersFiles.write(file, text.toByteArray());
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private void set(String key, Object value) {
        properties.setProperty(key, value.toString());
    }
}
