package dev.avow.app;

import dev.avow.testkit.arch.LayerRules;
import org.junit.jupiter.api.Test;

class LayerTest {

    @Test
    void theAppKeepsTheLayers() {
        LayerRules.checkClassPath("dev.avow");
    }
}
