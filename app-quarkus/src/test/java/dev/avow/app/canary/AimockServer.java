package dev.avow.app.canary;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.shopify.sandbox.model.Aimock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The providers' stand-in from npm. Each shop of the surroundings is answered in another dialect, and by nobody else; all of
 * them are searched by its vectors.
 */
public final class AimockServer implements QuarkusTestResourceLifecycleManager {

    /** Which shop is answered in which dialect, and where its requests go. */
    static final Map<String, String> PATHS = Map.of(
            Surroundings.SHOP, "/v1/responses",
            Surroundings.OTHER_SHOP, "/v1/chat/completions",
            Surroundings.NEW_SHOP, "/v1/messages");

    private static final Map<String, String> PROVIDERS = Map.of(
            Surroundings.SHOP, "openai-responses",
            Surroundings.OTHER_SHOP, "openai-chat",
            Surroundings.NEW_SHOP, "anthropic");

    private @Nullable Aimock running;

    @Override
    public Map<String, String> start() {
        Aimock aimock = launch();
        running = aimock;
        Map<String, String> settings = new HashMap<>();
        settings.put("avow.chat.concurrent-answers", "32");
        settings.put("avow.embedding.name", "stand-in");
        settings.put("avow.embedding.base-url", aimock.base().toString());
        settings.put("avow.embedding.dimensions", "4");
        PROVIDERS.forEach((shop, provider) -> {
            String model = "avow.models." + provider + ".";
            settings.put(model + "provider", provider);
            settings.put(model + "base-url", aimock.base().toString());
            settings.put(model + "name", "stand-in");
            settings.put(model + "api-key", "sk-stand-in-key");
            settings.put("avow.shops.\"" + shop + "\".models", provider);
        });
        return settings;
    }

    private static Aimock launch() {
        try {
            return Aimock.start(Path.of("target", "aimock"), Path.of("src", "test", "fixtures", "talks.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(
                Objects.requireNonNull(running),
                new TestInjector.AnnotatedAndMatchesType(FromSurroundings.class, Aimock.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(running).close();
    }
}
