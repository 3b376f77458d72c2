package dev.avow.shopify.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Settings of a sandbox whose clock stands still and whose ids are counted. */
final class SandboxFixture {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final String SHOP = "acme-lamps.myshopify.com";

    private SandboxFixture() {}

    static SandboxSettings settings() {
        AtomicInteger ids = new AtomicInteger();
        return SandboxSettings.of(InstantSource.fixed(NOW), () -> "id-" + ids.incrementAndGet());
    }
}
