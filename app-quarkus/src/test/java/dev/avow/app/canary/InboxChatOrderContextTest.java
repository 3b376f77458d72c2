package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Under {@code inbox-chat} no model hears of an order, whatever is sent along with a message. */
@QuarkusTest
@TestProfile(CanaryProfile.InboxChat.class)
@WithTestResource(Surroundings.class)
class InboxChatOrderContextTest extends OrderContextCases {

    @Test
    void s1_29_s1_30_noModelHearsOfAnOrder() {
        Visitor visitor = visitor();
        visitor.say("Hello");

        assertThat(ask(visitor).statusCode())
                .as("this profile tells nobody of an order in the chat")
                .isEqualTo(403);

        String sent = sentWith(visitor, "When will it be here?", sealed(visitor));
        assertThat(sent)
                .contains("When will it be here?")
                .doesNotContain("wisteriaquux", "about an order of this shopper");
        assertThat(journal().toString()).doesNotContain(order.name()).doesNotContain("0733918777");
    }
}
