package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionClock;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.StartClocks;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartClocksTest {

    private static final Instant END = TestTime.START.plus(Duration.ofDays(300));
    private static final Map<ClockStart, Instant> ENDED = Map.of(ClockStart.SUBSCRIPTION_ENDED, END);

    private final CutShort store = new CutShort();
    private int chats;

    @Test
    void conversationsEndThirtyDaysAfterTheSubscriptionS0_13() {
        ConversationId chat = chat(1);

        assertThat(start(policy("subscription-ended", 1, 30), ENDED)).isEqualTo(1);

        assertThat(lifetime(chat))
                .isEqualTo(new Lifetime(TestTime.START, END, END.plus(Duration.ofDays(30)), new PolicyVersion(1)));
    }

    @Test
    void eachConversationEndsByTheStricterOfItsOwnRuleAndTodays() {
        RetentionPolicy looser = new RetentionPolicy(
                List.of(rule("subscription-ended", 2, 60)), List.of(rule("subscription-ended", 1, 30)));
        ConversationId old = chat(1);
        ConversationId young = chat(2);

        assertThat(start(looser, ENDED)).isEqualTo(2);

        assertThat(lifetime(old).expiresAt()).isEqualTo(END.plus(Duration.ofDays(30)));
        assertThat(lifetime(young).expiresAt()).isEqualTo(END.plus(Duration.ofDays(60)));
    }

    @Test
    void clockThatWaitsForTheLaterOfTwoStaysOpenI26() {
        RetentionPolicy later = policy("later of uninstalled, subscription-ended", 1, 30);
        ConversationId chat = chat(1);

        assertThat(start(later, ENDED)).isZero();
        assertThat(lifetime(chat).isOpen()).isTrue();

        Instant uninstalled = END.minusSeconds(5);
        assertThat(start(later, Map.of(ClockStart.SUBSCRIPTION_ENDED, END, ClockStart.UNINSTALLED, uninstalled)))
                .isEqualTo(1);
        assertThat(lifetime(chat).clockStart()).isEqualTo(END);
    }

    @Test
    void whatWasCutShortIsFinishedByCallingItAgain() {
        for (int i = 0; i < 1_200; i++) {
            chat(1);
        }
        store.callsLeft = 1;
        RetentionPolicy policy = policy("subscription-ended", 1, 30);
        assertThatThrownBy(() -> start(policy, ENDED)).isInstanceOf(PortException.Unavailable.class);
        store.callsLeft = Integer.MAX_VALUE;

        assertThat(start(policy, ENDED)).isEqualTo(700);
        assertThat(start(policy, ENDED)).isZero();
    }

    private long start(RetentionPolicy policy, Map<ClockStart, Instant> events) {
        return new StartClocks(List.of(store), RetentionInForce.always(policy), () -> END)
                .handle(new StartClocks.Command(Desk.SHOP, END, events))
                .started();
    }

    private ConversationId chat(int version) {
        ConversationId id = new ConversationId("chat-" + chats++);
        Turn hello = new Turn(
                new MessageId("m1"), Speaker.SHOPPER, TestTexts.redacted("hello"), TestTime.START, TurnState.COMPLETE);
        store.start(Desk.SHOP, id, Lifetime.open(TestTime.START, new PolicyVersion(version)), hello, List.of());
        return id;
    }

    private Lifetime lifetime(ConversationId chat) {
        return store.find(Desk.SHOP, Purpose.ANSWERING, chat, Desk.EVERYTHING)
                .orElseThrow()
                .lifetime();
    }

    private static RetentionPolicy policy(String clock, int version, long days) {
        return new RetentionPolicy(List.of(rule(clock, version, days)));
    }

    private static RetentionRule rule(String clock, int version, long days) {
        return RetentionRule.builder("transcript.subscription", DataClass.TRANSCRIPT, Span.ofDays(days))
                .clock(RetentionClock.parse(clock))
                .version(new PolicyVersion(version))
                .build();
    }

    /** A right store that is gone after so many batches. */
    private static final class CutShort extends ForwardingTranscripts {

        private int callsLeft = Integer.MAX_VALUE;

        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            if (callsLeft == 0) {
                throw new PortException.Unavailable("store.unavailable", "no server answers");
            }
            callsLeft--;
            return super.start(shop, dated, limit);
        }
    }
}
