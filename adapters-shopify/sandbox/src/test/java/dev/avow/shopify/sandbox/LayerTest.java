package dev.avow.shopify.sandbox;

import dev.avow.testkit.arch.LayerRules;
import org.junit.jupiter.api.Test;

class LayerTest {

    @Test
    void everyClassKeepsToItsLayer() {
        LayerRules.checkModule("dev.avow", LayerTest.class);
    }
}
