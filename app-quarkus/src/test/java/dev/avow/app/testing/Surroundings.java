package dev.avow.app.testing;

import dev.avow.shopify.sandbox.SandboxSettings;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.http.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the app: a real PostgreSQL, the MongoDB look-alike, the sandbox shop and a model stand-in. Started
 * once for all test classes; a field that is marked {@link FromSurroundings} is filled in.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** The shop that the app knows. */
    public static final String SHOP = "acme-lamps.myshopify.com";
    /** Another shop that the app knows. */
    public static final String OTHER_SHOP = "zen-bikes.myshopify.com";
    /** A shop that the app knows, whose merchant has attested nothing. */
    public static final String NEW_SHOP = "new-plants.myshopify.com";
    /** A shop that the app does not know. */
    public static final String STRANGER = "stranger.myshopify.com";
    /** A shop that the app does not know, and whose merchant installs it in a test. */
    public static final String LATECOMER = "late-lanterns.myshopify.com";
    /** The secret before the last rotation. */
    public static final String OLD_SECRET = "old-client-secret-0123456789abcdef01";

    /** A tenth of the usual one: answers about orders are waited for hundreds of times. */
    private static final String ORDER_PACE = "PT0.1S";

    /** What was started. */
    private record Running(
            EmbeddedStores stores,
            ShopifySandbox sandbox,
            ModelStandIn model,
            IdentityProvider provider,
            AppAddress app) {}

    private @Nullable Running running;

    @Override
    public Map<String, String> start() {
        int port = FreePorts.one();
        AppAddress app = new AppAddress(URI.create("http://127.0.0.1:" + port));
        EmbeddedStores stores = EmbeddedStores.temporary();
        ModelStandIn model = ModelStandIn.echoing();
        ShopifySandbox sandbox = ShopifySandbox.start(SandboxSettings.of(
                        InstantSource.system(), () -> UUID.randomUUID().toString())
                .withShops(SHOP, OTHER_SHOP, NEW_SHOP, STRANGER, LATECOMER));
        sandbox.appAt(app.origin());
        running = new Running(stores, sandbox, model, IdentityProvider.create(), app);
        return settings(running, port);
    }

    private static Map<String, String> settings(Running around, int port) {
        EmbeddedStores stores = around.stores();
        ShopifySandbox sandbox = around.sandbox();
        ModelStandIn model = around.model();
        AppAddress app = around.app();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("quarkus.datasource.jdbc.url", stores.jdbcUrl());
        settings.put("quarkus.datasource.username", stores.jdbcUser());
        settings.put("quarkus.datasource.password", stores.jdbcPassword());
        settings.put("quarkus.mongodb.connection-string", stores.mongoConnectionString());
        settings.put("avow.public-url", app.origin().toString());
        settings.put("avow.shopify.client-id", sandbox.clientId());
        settings.put("avow.shopify.client-secret", sandbox.clientSecret());
        settings.put("avow.shopify.address", sandbox.shopTemplate());
        settings.put("avow.shopify.old-client-secret", OLD_SECRET);
        settings.put("avow.shopify.admin-origins", sandbox.adminOrigin().toString());
        settings.put(
                "avow.shopify.app-bridge-url",
                sandbox.adminOrigin().resolve("/app-bridge.js").toString());
        settings.put("sandbox.start-page", sandbox.startPage().toString());
        settings.put("avow.rights.journal", journal().toString());
        settings.put("avow.model.provider", "openai-responses");
        settings.put("avow.model.base-url", model.baseAddress().toString());
        settings.put("avow.model.name", "stand-in");
        settings.put("avow.model.api-key", "sk-stand-in-key");
        settings.put("avow.orders.pace", ORDER_PACE);
        staff(around.provider(), settings);
        for (String shop : List.of(SHOP, OTHER_SHOP, NEW_SHOP)) {
            String prefix = "avow.shops.\"" + shop + "\".";
            if (!shop.equals(NEW_SHOP)) {
                settings.put(prefix + "attests", "chat-notice-1,lead-follow-up-1");
            }
            String storefront = sandbox.storefront(shop).toString();
            settings.put(prefix + "storefront-origins", storefront.substring(0, storefront.length() - 1));
            settings.put(prefix + "order-format", "LUX-{number}-RO");
            settings.put(prefix + "contacts", "+40 21 555 01 00");
            settings.put(prefix + "faq[0].question", "Where is my order?");
            settings.put(prefix + "faq[0].answer", "The mail from " + shop + " has a link to the parcel.");
            settings.put(prefix + "faq[1].question", "How do I return a lamp?");
            settings.put(prefix + "faq[1].answer", "Send it back within 30 days; the label is in the box.");
        }
        return settings;
    }

    /** Apart from the stores, which are new each time, so it is, too. */
    private static Path journal() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journal-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void staff(IdentityProvider provider, Map<String, String> settings) {
        settings.put("avow.staff.issuer", IdentityProvider.ISSUER);
        settings.put("avow.staff.audience", IdentityProvider.AUDIENCE);
        settings.put("avow.staff.keys", provider.keyFile().toString());
        for (String role : List.of("support", "privacy", "operations", "auditor")) {
            settings.put("avow.staff.roles." + role, "maker-" + role);
        }
    }

    @Override
    public void inject(TestInjector tests) {
        Running around = Objects.requireNonNull(running);
        fill(tests, around.stores(), EmbeddedStores.class);
        fill(tests, around.sandbox(), ShopifySandbox.class);
        fill(tests, around.model(), ModelStandIn.class);
        fill(tests, around.provider(), IdentityProvider.class);
        fill(tests, around.app(), AppAddress.class);
    }

    private static void fill(TestInjector tests, Object value, Class<?> type) {
        tests.injectIntoFields(value, new TestInjector.AnnotatedAndMatchesType(FromSurroundings.class, type));
    }

    @Override
    public void stop() {
        Running around = Objects.requireNonNull(running);
        around.sandbox().close();
        around.model().close();
        around.stores().close();
    }

    /**
     * Where the app under test listens.
     *
     * @param origin scheme, host and port
     */
    public record AppAddress(URI origin) {}
}
