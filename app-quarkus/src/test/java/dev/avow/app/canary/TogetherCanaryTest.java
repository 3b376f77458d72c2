package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

/** Under {@code short-chat, referral, cart-recovery}. */
@QuarkusTest
@TestProfile(CanaryProfile.Together.class)
@WithTestResource(Surroundings.class)
class TogetherCanaryTest extends CanaryProperties {

    @Override
    Set<String> features() {
        return Set.of("chat", "leads", "referral", "cart-recovery");
    }
}
