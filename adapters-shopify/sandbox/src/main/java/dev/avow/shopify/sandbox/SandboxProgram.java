package dev.avow.shopify.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The sandbox as a program. Told by system properties: {@code sandbox.app} (the app's address), {@code sandbox.port} (8090; the
 * admin takes the next one, the storefronts those after it), {@code sandbox.shops} (comma-separated),
 * {@code sandbox.client-id}; and by the variable {@code SANDBOX_CLIENT_SECRET}, without which a secret is made and shown.
 */
public final class SandboxProgram {

    private static final int ID_BYTES = 18;
    private static final int DEFAULT_PORT = 8090;

    private SandboxProgram() {}

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        SecureRandom random = new SecureRandom();
        try (ShopifySandbox sandbox =
                ShopifySandbox.start(settings(System.getProperties(), InstantSource.system(), random))) {
            String app = System.getProperty("sandbox.app", "");
            if (!app.isBlank()) {
                sandbox.appAt(URI.create(app));
            }
            sandbox.sendByItself();
            System.out.println("Start page      " + sandbox.startPage());
            System.out.println("Shops           " + sandbox.shopTemplate());
            System.out.println("App Bridge      " + sandbox.adminOrigin() + "/app-bridge.js");
            System.out.println("Client id       " + sandbox.clientId());
            if (System.getenv("SANDBOX_CLIENT_SECRET") == null) {
                System.out.println("Client secret   " + sandbox.clientSecret());
            }
            Thread.currentThread().join();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println("The sandbox cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    static SandboxSettings settings(Properties properties, InstantSource clock, SecureRandom random) {
        SandboxSettings plain = SandboxSettings.of(clock, () -> {
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
        String secret = System.getenv().getOrDefault("SANDBOX_CLIENT_SECRET", plain.clientSecret());
        List<String> shops = List.of(
                properties.getProperty("sandbox.shops", plain.shops().get(0)).split("\\s*,\\s*", -1));
        return plain.withClient(properties.getProperty("sandbox.client-id", plain.clientId()), secret)
                .withFirstPort(Integer.parseInt(properties.getProperty("sandbox.port", Integer.toString(DEFAULT_PORT))))
                .withShops(shops.toArray(String[]::new));
    }
}
