package dev.avow.app.testing;

import dev.avow.shopify.sandbox.SandboxSettings;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands around the built app: real stores, and a sandbox with one shop whose merchant attested everything. */
public final class PackagedSurroundings implements AutoCloseable {

    /** The shop that the app knows. */
    public static final String SHOP = "acme-lamps.myshopify.com";

    private final EmbeddedStores stores = EmbeddedStores.temporary();
    private final ShopifySandbox sandbox;
    private final Path shops;

    /**
     * Starts everything; the shops' settings go into the folder.
     *
     * @param others shops of the sandbox that the app does not know
     */
    public PackagedSurroundings(Path folder, String... others) throws IOException {
        List<String> all = new ArrayList<>(List.of(SHOP));
        all.addAll(List.of(others));
        sandbox = ShopifySandbox.start(SandboxSettings.of(
                        InstantSource.system(), () -> UUID.randomUUID().toString())
                .withShops(all.toArray(String[]::new)));
        String storefront = sandbox.storefront(SHOP).toString();
        shops = Files.writeString(
                folder.resolve("shops.yaml"), """
                avow:
                  shops:
                    "%s":
                      storefront-origins: ["%s"]
                      attests: [chat-notice-1, lead-follow-up-1]
                      faq:
                        - question: How do I return a lamp?
                          answer: Send it back within 30 days.
                """.formatted(SHOP, storefront.substring(0, storefront.length() - 1)));
    }

    /** The stores. */
    public EmbeddedStores stores() {
        return stores;
    }

    /** The sandbox. */
    public ShopifySandbox sandbox() {
        return sandbox;
    }

    /** An operator's variables, to be changed at will. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("AVOW_ENVIRONMENT", "test");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", stores.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", stores.jdbcUser());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", stores.jdbcPassword());
        settings.put("QUARKUS_MONGODB_CONNECTION_STRING", stores.mongoConnectionString());
        settings.put("AVOW_SHOPIFY_CLIENT_ID", sandbox.clientId());
        settings.put("AVOW_SHOPIFY_CLIENT_SECRET", sandbox.clientSecret());
        settings.put("AVOW_SECRETS_MASTER_KEY", "cGFja2FnZWQtcGFja2FnZWQtcGFja2FnZWQtcGFjay0=");
        settings.put("AVOW_RIGHTS_JOURNAL", shops.resolveSibling("journal").toString());
        settings.put("QUARKUS_CONFIG_LOCATIONS", shops.toUri().toString());
        return settings;
    }

    @Override
    public void close() {
        sandbox.close();
        stores.close();
    }
}
