package dev.avow.testkit.arch;

import org.junit.jupiter.api.Test;

/** Core's layers are checked here too: core cannot depend on the kit. */
class LayerTest {

    @Test
    void everyClassOfCoreAndKitKeepsToItsLayer() {
        LayerRules.checkClassPath("dev.avow");
    }
}
