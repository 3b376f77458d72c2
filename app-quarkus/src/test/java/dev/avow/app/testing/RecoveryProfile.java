package dev.avow.app.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service under the profile {@code cart-recovery}. */
public final class RecoveryProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("avow.policy", policy().toString());
    }

    private static Path policy() {
        try {
            Path file = Files.createTempFile("avow-recovery", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "profiles: [cart-recovery]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
