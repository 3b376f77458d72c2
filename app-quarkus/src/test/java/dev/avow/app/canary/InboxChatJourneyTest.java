package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Set;

/** Under {@code inbox-chat}. */
@QuarkusTest
@TestProfile(CanaryProfile.InboxChat.class)
@WithTestResource(Surroundings.class)
class InboxChatJourneyTest extends ChatJourney {

    @Override
    String profile() {
        return "inbox-chat";
    }

    @Override
    Set<String> features() {
        return Set.of("chat", "inbox");
    }

    @Override
    Duration life() {
        return Duration.ofDays(30);
    }

    @Override
    boolean livesWithTheInstallation() {
        return true;
    }
}
