package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
        return Set.of("chat", "inbox", "leads", "order-status");
    }

    @Test
    void s1_09_s1_10_s1_17_anOrderIsToldOfInItsFormAndNowhereElse() {
        anOrderIsToldOfAndSentBack();
    }

    @Override
    boolean lettingTheModelKnow() {
        return true;
    }

    @Override
    boolean keptByCookie() {
        return true;
    }

    @Override
    Duration life() {
        return Duration.ofDays(90);
    }
}
