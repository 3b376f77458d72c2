package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Set;

/** Under {@code short-chat}. */
@QuarkusTest
@TestProfile(CanaryProfile.ShortChat.class)
@WithTestResource(Surroundings.class)
class ShortChatJourneyTest extends ChatJourney {

    @Override
    String profile() {
        return "short-chat";
    }

    @Override
    Set<String> features() {
        return Set.of("chat", "inbox", "leads");
    }

    @Override
    Duration life() {
        return Duration.ofDays(2);
    }
}
