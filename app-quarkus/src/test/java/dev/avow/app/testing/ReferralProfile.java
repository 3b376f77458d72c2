package dev.avow.app.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The service under the profile {@code referral} with typed codes and polls that hardly rest, in shops whose merchants have
 * attested what it needs.
 */
public class ReferralProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>();
        overrides.put("avow.policy", policy().toString());
        for (String shop : List.of(Surroundings.SHOP, Surroundings.OTHER_SHOP)) {
            overrides.put("avow.shops.\"" + shop + "\".attests", "storefront-consent-1");
        }
        return overrides;
    }

    private static Path policy() {
        try {
            Path file = Files.createTempFile("avow-referral", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "profiles: [referral]\nattribution.key: [cart-attribute, code, cookie]\nattribution.poll-every: 1 second\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with everything that runs by the clock. */
    public static final class ByTheClock extends ReferralProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("quarkus.scheduler.enabled", "true");
            overrides.put("avow.referral.look-every", "1S");
            return overrides;
        }
    }
}
