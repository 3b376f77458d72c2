package dev.avow.app.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a {@link PacedModel} where the surroundings have a model that answers at once. */
public final class PacedModelServer implements QuarkusTestResourceLifecycleManager {

    private @Nullable PacedModel running;

    @Override
    public Map<String, String> start() {
        PacedModel model = PacedModel.start();
        running = model;
        return Map.of(
                "avow.models.paced.provider",
                "openai-responses",
                "avow.models.paced.base-url",
                model.base().toString(),
                "avow.models.paced.name",
                "paced",
                "avow.models.paced.api-key",
                "sk-stand-in-key",
                "avow.shops.\"" + Surroundings.SHOP + "\".models",
                "paced");
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(
                Objects.requireNonNull(running),
                new TestInjector.AnnotatedAndMatchesType(FromSurroundings.class, PacedModel.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(running).close();
    }
}
