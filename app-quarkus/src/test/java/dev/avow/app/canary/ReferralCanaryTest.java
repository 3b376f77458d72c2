package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

/** Under {@code referral}. */
@QuarkusTest
@TestProfile(CanaryProfile.Referral.class)
@WithTestResource(Surroundings.class)
class ReferralCanaryTest extends CanaryProperties {

    @Override
    Set<String> features() {
        return Set.of("referral");
    }
}
