package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under {@code agent-chat} a model may know what an order is about, once its owner has shown that it is theirs and hands it on. */
@QuarkusTest
@TestProfile(CanaryProfile.AgentChat.class)
@WithTestResource(Surroundings.class)
class AgentChatOrderContextTest extends OrderContextCases {

    @BeforeEach
    void answerShortly() {
        model.answerWith(text -> "It is on its way.");
    }

    @AfterEach
    void echoAgain() {
        model.answerWith(text -> "You asked: " + text);
    }

    @Test
    void s1_29_s2_02_s2_03_theModelReadsWhatTheOrderIsAboutAndNeitherNumberNorPhone() {
        Visitor visitor = visitor();
        visitor.say("Hello");
        String context = told(visitor).get("context").asText();
        int before = journal().size();
        visitor.say("And without it?");
        assertThat(sentSince(before))
                .as("who does not hand it on tells the model nothing")
                .doesNotContain("It has been sent");

        String sent = sentWith(visitor, "When will it be here?", context);

        assertThat(sent)
                .contains("It has been sent.", "Can be sent back: 2 x", "about an order of this shopper")
                .doesNotContain(order.name(), Long.toString(order.id()), PHONE, "0733918777", context);
        assertThat(sentWith(visitor, "Thanks", "")).doesNotContain("Can be sent back");
        assertThat(everythingThatRests()).doesNotContain("Can be sent back").doesNotContain(context);
    }

    /** It dies with its session, and opens in no other one; the message is answered without it. */
    @Test
    void s2_06_itIsOfOneConversationAndCannotBeMade() {
        Visitor mine = visitor();
        mine.say("Hello");
        String context = told(mine).get("context").asText();
        Visitor other = visitor();
        other.say("Hello");

        assertThat(sentWith(other, "When will it be here?", context)).doesNotContain("It has been sent");
        for (String forged : new String[] {"x", "a.b", context + "A", context.substring(1), "..", "%00." + context}) {
            assertThat(sentWith(mine, "When?", forged)).as(forged).doesNotContain("It has been sent");
        }
        assertThat(sentWith(mine, "When?", sealed(mine))).contains("wisteriaquux");
    }
}
