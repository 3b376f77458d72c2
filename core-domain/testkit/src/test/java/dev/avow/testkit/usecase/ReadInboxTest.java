package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Segment;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.StoredText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadInboxTest {

    private static final ShopId OTHER = new ShopId("other.myshopify.com");

    private final Overwritten store = new Overwritten();
    private final Desk desk = new Desk(store);

    @Test
    void newestConversationComesFirstAndPagesFollowS0_15() {
        for (int i = 1; i <= 5; i++) {
            chat("chat-" + i);
        }

        ReadInbox.Page first = inbox().page(Desk.SHOP, Optional.empty(), 2);
        ReadInbox.Page second = inbox().page(Desk.SHOP, first.next(), 2);
        ReadInbox.Page third = inbox().page(Desk.SHOP, second.next(), 2);

        assertThat(ids(first)).containsExactly("chat-5", "chat-4");
        assertThat(ids(second)).containsExactly("chat-3", "chat-2");
        assertThat(ids(third)).containsExactly("chat-1");
        assertThat(third.next()).isEmpty();
    }

    @Test
    void pageThatIsJustFullIsTheLast() {
        chat("chat-1");
        chat("chat-2");

        assertThat(inbox().page(Desk.SHOP, Optional.empty(), 2).next()).isEmpty();
        assertThat(inbox().page(Desk.SHOP, Optional.empty(), 1).next())
                .contains(new PageCursor(TestTime.START.plusMillis(1), new ConversationId("chat-2")));
    }

    @Test
    void emptyInboxHasOneEmptyPage() {
        assertThat(inbox().page(Desk.SHOP, Optional.empty(), 199))
                .isEqualTo(new ReadInbox.Page(List.of(), Optional.empty()));
    }

    @Test
    void pageSizeOutOfBoundsIsRefused() {
        for (int limit : List.of(-1, 0, 200)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> inbox().page(Desk.SHOP, Optional.empty(), limit))
                    .withMessage("limit must be 1 to 199");
        }
    }

    @Test
    void rowAndConversationShowRedactedTurns() {
        desk.exchange(
                "m1",
                "Call +40 722 123 456",
                new ScriptedLanguageModel(List.of("We will"), new ModelOutcome.Truncated(Optional.empty())));

        ReadInbox.Row row = inbox().page(Desk.SHOP, Optional.empty(), 10).rows().get(0);
        ReadInbox.Conversation thread =
                inbox().conversation(Desk.SHOP, Desk.CHAT).orElseThrow();

        assertThat(row.turns()).isEqualTo(2);
        assertThat(text(row.first())).isEqualTo("Call [PHONE_1]");
        assertThat(row.last().state()).isEqualTo(TurnState.TRUNCATED);
        assertThat(row.last().speaker()).isEqualTo(Speaker.ASSISTANT);
        assertThat(thread.lines()).containsExactly(row.first(), row.last());
        assertThat(thread.lifetime()).isEqualTo(row.lifetime());
        assertThat(thread.conversation()).isEqualTo(Desk.CHAT);
    }

    @Test
    void anotherShopSeesNothing() {
        chat("chat-1");

        assertThat(inbox().page(OTHER, Optional.empty(), 10).rows()).isEmpty();
        assertThat(inbox().conversation(OTHER, new ConversationId("chat-1"))).isEmpty();
    }

    @Test
    void expiredConversationIsInvisibleFromThatInstantS1_21() {
        desk.question("m1", "hello");
        desk.time.set(TestTime.START.plus(Desk.LIFE).minusMillis(1));
        assertThat(inbox().conversation(Desk.SHOP, Desk.CHAT)).isPresent();

        desk.time.advance(Duration.ofMillis(1));

        assertThat(inbox().conversation(Desk.SHOP, Desk.CHAT)).isEmpty();
        assertThat(inbox().page(Desk.SHOP, Optional.empty(), 10).rows()).isEmpty();
        assertThat(desk.isEmpty()).as("purged").isFalse();
    }

    @Test
    void tightenedRuleHidesWhatWasStoredUnderTheOldOne() {
        desk.question("m1", "hello");
        desk.time.advance(Duration.ofHours(1));

        assertThat(inbox(Desk.rule(Duration.ofHours(1))).conversation(Desk.SHOP, Desk.CHAT))
                .isEmpty();
        assertThat(inbox(Desk.rule(Duration.ofHours(2))).conversation(Desk.SHOP, Desk.CHAT))
                .isPresent();
    }

    /** What a store gives back is unproven, whoever wrote it (S1-06). */
    @Test
    void textOfTheStoreIsProvenAgainUnderTodaysPolicy() {
        desk.question("m1", "Call +40 722 123 456");
        store.text = Optional.of(StoredText.of(
                List.of(new Segment.Plain("typed [PHONE_1], meant +40 722 123 456, or mara@example.com"))));

        ReadInbox.Conversation thread =
                inbox().conversation(Desk.SHOP, Desk.CHAT).orElseThrow();
        ReadInbox.Row row = inbox().page(Desk.SHOP, Optional.empty(), 10).rows().get(0);

        assertThat(text(thread.lines().get(0))).isEqualTo("typed [PHONE_1], meant [PHONE_1], or [EMAIL_1]");
        assertThat(text(row.first())).doesNotContain("722").doesNotContain("mara");
        assertThat(text(row.last())).doesNotContain("722").doesNotContain("mara");
    }

    /** The number of a value is the conversation's own, also where only today's policy finds it. */
    @Test
    void valueThatIsFoundTodayGetsTheNumberItHadElsewhere() {
        desk.question("m1", "Call +40 722 123 457 or +40 722 123 456");
        List<PlaceholderEntry> known = desk.transcript().placeholders();
        store.text = Optional.of(StoredText.of(List.of(new Segment.Plain("again +40 722 123 456"))));

        assertThat(known).hasSize(2);
        assertThat(text(inbox().conversation(Desk.SHOP, Desk.CHAT)
                        .orElseThrow()
                        .lines()
                        .get(0)))
                .isEqualTo("again [PHONE_2]");
    }

    private ReadInbox inbox() {
        return inbox(desk.retention);
    }

    private ReadInbox inbox(RetentionPolicy retention) {
        return new ReadInbox(store, desk.redactors, RetentionInForce.always(retention), desk.hasher, desk.time);
    }

    /** A conversation that starts now; then a millisecond passes. */
    private void chat(String id) {
        Desk.accepted(desk.receive(new ReceiveMessage.Command(
                Desk.SHOP, new ConversationId(id), desk.time.instant(), new MessageId("m1"), RawText.of("hello"))));
        desk.time.advance(Duration.ofMillis(1));
    }

    private static List<String> ids(ReadInbox.Page page) {
        return page.rows().stream().map(row -> row.conversation().value()).toList();
    }

    private static String text(ReadInbox.Line line) {
        return line.text().asString(Sink.TRANSCRIPT);
    }

    /** A store into which somebody else has written. */
    private static final class Overwritten extends ForwardingTranscripts {

        private Optional<StoredText> text = Optional.empty();

        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
            return super.find(shop, purpose, conversation, horizon)
                    .map(right -> new Transcript(
                            right.conversation(),
                            right.lifetime(),
                            right.version(),
                            right.turns().stream().map(this::overwritten).toList(),
                            right.placeholders()));
        }

        @Override
        public List<TranscriptSummary> page(
                ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
            List<TranscriptSummary> rows = new ArrayList<>();
            super.page(shop, purpose, horizon, after, limit)
                    .forEach(row -> rows.add(new TranscriptSummary(
                            row.conversation(),
                            row.lifetime(),
                            row.turns(),
                            overwritten(row.first()),
                            overwritten(row.last()),
                            row.ratings())));
            return rows;
        }

        private StoredTurn overwritten(StoredTurn turn) {
            return new StoredTurn(turn.message(), turn.speaker(), text.orElse(turn.text()), turn.at(), turn.state());
        }
    }
}
