package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Set;

/** Under {@code agent-chat}. */
@QuarkusTest
@TestProfile(CanaryProfile.AgentChat.class)
@WithTestResource(Surroundings.class)
class AgentChatJourneyTest extends ChatJourney {

    @Override
    String profile() {
        return "agent-chat";
    }

    @Override
    Set<String> features() {
        return Set.of("chat", "inbox", "leads");
    }

    @Override
    Duration life() {
        return Duration.ofDays(90);
    }
}
