package dev.avow.adapters.llm;

import dev.avow.testkit.arch.LayerRules;
import org.junit.jupiter.api.Test;

/** This module keeps to its layer. */
class LayerTest {

    @Test
    void everyClassKeepsToItsLayer() {
        LayerRules.checkModule("dev.avow", LayerTest.class);
    }
}
