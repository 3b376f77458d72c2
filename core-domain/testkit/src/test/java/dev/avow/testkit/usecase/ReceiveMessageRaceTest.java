package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.MessageRefusal;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.redaction.Segment;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.StoredText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a store does while a message is taken: others are faster, data goes, the server is away. */
class ReceiveMessageRaceTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);

    @Test
    void messageIsTriedAgainWhenSomebodyElseWasFaster() {
        desk.question("m1", "one");
        desk.time.advance(Duration.ofSeconds(90));
        store.fail(conflict(), conflict());

        assertThat(desk.question("m2", "two").version()).isEqualTo(2);
        assertThat(desk.transcript().turns()).hasSize(2);
    }

    @Test
    void startThatSomebodyElseWonGoesOnInTheirConversation() {
        store.onNextWrite = () -> store.other(desk, "m0");

        assertRefused(desk.receive("m1", "one"), MessageRefusal.BUSY);
        assertThat(desk.transcript().turns()).hasSize(1);
    }

    @Test
    void thirdConflictRefusesTheMessage() {
        desk.question("m1", "one");
        desk.time.advance(Duration.ofSeconds(90));
        store.fail(conflict(), conflict(), conflict());

        assertRefused(desk.receive("m2", "two"), MessageRefusal.BUSY);
        assertThat(desk.transcript().turns()).hasSize(1);
    }

    /** A loosened rule would show it, but its own expiry has passed and no sweep has come yet. */
    @Test
    void hiddenConversationIsExpiredAndNotBusy() {
        store.start(
                Desk.SHOP,
                Desk.CHAT,
                Lifetime.fixed(TestTime.START, TestTime.START.plusMillis(1), new PolicyVersion(1)),
                turn("m0"),
                List.of());
        desk.time.advance(Duration.ofHours(1));

        assertRefused(desk.receive("m1", "hello"), MessageRefusal.CONVERSATION_EXPIRED);
    }

    @Test
    void conversationThatGoesMeanwhileIsExpired() {
        desk.question("m1", "one");
        desk.time.advance(Duration.ofSeconds(90));
        store.onNextWrite = () -> store.purge(new Horizon(TestTime.START.plus(Desk.LIFE), TestTime.START), 10);

        assertRefused(desk.receive("m2", "two"), MessageRefusal.CONVERSATION_EXPIRED);
        assertThat(desk.isEmpty()).isTrue();
    }

    @Test
    void whatTheStoreCannotSayIsThrown() {
        for (PortException failure : List.of(
                new PortException.Unavailable("store.unavailable", "no server answers"),
                new PortException.OutcomeUnknown("store.unknown", "the answer was lost"),
                new PortException.Rejected("store.full", "no room left"))) {
            store.fail(failure);

            assertThatThrownBy(() -> desk.receive("m1", "one")).isSameAs(failure);
        }
    }

    @Test
    void messageWhoseOutcomeWasUnknownIsFoundWhenItIsSentAgain() {
        store.onNextWrite = () -> {
            store.other(desk, "m1");
            store.fail(new PortException.OutcomeUnknown("store.unknown", "the answer was lost"));
        };
        assertThatThrownBy(() -> desk.receive("m1", "hello")).isInstanceOf(PortException.OutcomeUnknown.class);
        desk.time.advance(Duration.ofSeconds(90));

        assertThat(desk.question("m1", "hello").version()).isEqualTo(1);
        assertThat(desk.transcript().turns()).hasSize(1);
    }

    /** Somebody else may have written into the store, and yesterday's detectors knew less (S1-30). */
    @Test
    void historyIsProvenAgainUnderTodaysPolicy() {
        desk.question("m1", "one");
        desk.time.advance(Duration.ofSeconds(90));
        store.saying = Optional.of(StoredText.of(List.of(new Segment.Plain("call +40 722 123 456"))));

        assertThat(desk.question("m2", "two").history())
                .extracting(line -> line.text().asString(Sink.MODEL))
                .containsExactly("call [PHONE_1]");
        assertThat(desk.transcript().placeholders()).hasSize(1);
    }

    private static PortException conflict() {
        return new PortException.Conflict("transcript.version", "somebody else was faster");
    }

    private static Turn turn(String message) {
        return new Turn(
                new MessageId(message), Speaker.SHOPPER, TestTexts.redacted("hi"), TestTime.START, TurnState.COMPLETE);
    }

    private static void assertRefused(ReceiveMessage.Outcome outcome, MessageRefusal reason) {
        assertThat(outcome).isEqualTo(new ReceiveMessage.Outcome.Refused(reason));
    }

    /** A right store to which things happen. */
    private static final class Store extends ForwardingTranscripts {

        private final Deque<PortException> failures = new ArrayDeque<>();
        private Runnable onNextWrite = () -> {};
        private Optional<StoredText> saying = Optional.empty();

        void fail(PortException... next) {
            failures.addAll(List.of(next));
        }

        void other(Desk desk, String message) {
            right.start(
                    Desk.SHOP,
                    Desk.CHAT,
                    Lifetime.fixed(TestTime.START, TestTime.START.plus(Desk.LIFE), new PolicyVersion(1)),
                    new Turn(
                            new MessageId(message),
                            Speaker.SHOPPER,
                            TestTexts.redacted("hi"),
                            desk.time.instant(),
                            TurnState.COMPLETE),
                    List.of());
        }

        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
            return super.find(shop, purpose, conversation, horizon).map(this::overwritten);
        }

        private Transcript overwritten(Transcript t) {
            List<StoredTurn> turns = t.turns().stream()
                    .map(turn -> new StoredTurn(
                            turn.message(), turn.speaker(), saying.orElse(turn.text()), turn.at(), turn.state()))
                    .toList();
            return new Transcript(t.conversation(), t.lifetime(), t.version(), turns, t.placeholders());
        }

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            happen();
            super.start(shop, id, life, first, added);
        }

        @Override
        public void append(
                ShopId shop,
                ConversationId id,
                Horizon horizon,
                long version,
                Turn turn,
                List<PlaceholderEntry> added,
                Optional<Lifetime> slid) {
            happen();
            super.append(shop, id, horizon, version, turn, added, slid);
        }

        private void happen() {
            Runnable now = onNextWrite;
            onNextWrite = () -> {};
            now.run();
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
        }
    }
}
