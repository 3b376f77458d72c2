package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Under {@code short-chat} no model hears of an order, whatever is sent along with a message. */
@QuarkusTest
@TestProfile(CanaryProfile.ShortChat.class)
@WithTestResource(Surroundings.class)
class ShortChatOrderContextTest extends OrderContextCases {

    @Test
    void s1_29_s1_30_noModelHearsOfAnOrder() {
        Visitor visitor = visitor();
        visitor.say("Hello");

        assertThat(told(visitor).has("context")).isFalse();

        String sent = sentWith(visitor, "When will it be here?", sealed(visitor));
        assertThat(sent)
                .contains("When will it be here?")
                .doesNotContain("wisteriaquux", "about an order of this shopper");
        assertThat(journal().toString()).doesNotContain(order.name()).doesNotContain("0733918777");
    }
}
