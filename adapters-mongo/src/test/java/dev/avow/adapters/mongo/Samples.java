package dev.avow.adapters.mongo;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.List;

/** One conversation, for tests of what the contracts cannot know. */
final class Samples {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final ConversationId CONVERSATION = new ConversationId("c-1");
    static final Lifetime LIFETIME =
            Lifetime.fixed(TestTime.START, TestTime.START.plus(Duration.ofDays(2)), new PolicyVersion(3));
    static final Horizon NOW = new Horizon(TestTime.START, TestTime.START.minus(Duration.ofDays(2)));

    private Samples() {}

    static Turn turn(String text) {
        return new Turn(
                new MessageId("m-1"), Speaker.SHOPPER, TestTexts.redacted(text), TestTime.START, TurnState.COMPLETE);
    }

    static void start(TranscriptStore store, String text) {
        store.start(SHOP, CONVERSATION, LIFETIME, turn(text), List.of());
    }

    static void append(TranscriptStore store, long version, String text) {
        store.append(SHOP, CONVERSATION, NOW, version, turn(text), List.of());
    }
}
