package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.redaction.RawText;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamineRetentionTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final RetentionPolicy WEEKLY = policy(ClockStart.CREATED);

    private final InMemoryTranscriptStore store = new InMemoryTranscriptStore();
    private final Desk desk = new Desk(store);
    private final InMemoryRunLedger ledger = new InMemoryRunLedger(desk.time);
    private final ExamineRetention examine = examine(WEEKLY);

    @Test
    void missedRunRaisesAnAlarmS3_21() {
        enforce();
        desk.time.advance(WEEK);
        assertThat(finding().overdue()).isFalse();

        desk.time.advance(Duration.ofMillis(1));

        assertThat(finding().overdue()).isTrue();
        assertThat(finding().isAlarm()).isTrue();
        assertThat(finding().outlives()).isFalse();
        enforce();
        assertThat(finding().isAlarm()).isFalse();
        assertThat(finding().last().orElseThrow().run().cutoff()).isEqualTo(desk.time.instant());
    }

    @Test
    void classThatWasNeverSweptIsGivenItsTolerance() {
        desk.time.advance(WEEK);
        assertThat(finding().overdue()).isFalse();

        desk.time.advance(Duration.ofMillis(1));

        assertThat(finding().overdue()).isTrue();
    }

    @Test
    void recordThatOutlivesItsRuleRaisesAnAlarm() {
        chat();
        desk.time.set(TestTime.START.plus(Duration.ofDays(2)).plus(WEEK));
        assertThat(finding().outlives()).isFalse();
        assertThat(finding().oldest()).contains(TestTime.START);

        desk.time.advance(Duration.ofMillis(1));

        assertThat(finding().outlives()).isTrue();
        enforce();
        assertThat(finding().isAlarm()).isFalse();
    }

    @Test
    void recordWhoseClockIsOpenOutlivesNothing() {
        RetentionPolicy open = policy(ClockStart.UNINSTALLED);
        store.start(
                Desk.SHOP,
                Desk.CHAT,
                open.lifetime(DataClass.TRANSCRIPT, TestTime.START),
                new Turn(
                        new MessageId("m1"),
                        Speaker.SHOPPER,
                        TestTexts.redacted("hello"),
                        TestTime.START,
                        TurnState.COMPLETE),
                List.of());
        desk.time.advance(Duration.ofDays(36_500));

        assertThat(examine(open).handle().get(0).outlives()).isFalse();
    }

    private ExamineRetention examine(RetentionPolicy policy) {
        return new ExamineRetention(List.of(store), ledger, RetentionInForce.always(policy), desk.time);
    }

    private ExamineRetention.Finding finding() {
        return examine.handle().get(0);
    }

    private void enforce() {
        new EnforceRetention(List.of(store), ledger, RetentionInForce.always(WEEKLY), desk.time).handle();
    }

    private void chat() {
        Desk.accepted(desk.receive(new ReceiveMessage.Command(
                Desk.SHOP, new ConversationId("c"), TestTime.START, new MessageId("m1"), RawText.of("hello"))));
    }

    private static RetentionPolicy policy(ClockStart start) {
        return new RetentionPolicy(List.of(
                RetentionRule.builder("transcript.weekly", DataClass.TRANSCRIPT, Span.ofDays(2))
                        .starts(start)
                        .means(Means.by(Means.Kind.WEEKLY))
                        .build(),
                RetentionRule.builder("run.test", DataClass.RUN_RECORD, Span.ofDays(400))
                        .build()));
    }
}
