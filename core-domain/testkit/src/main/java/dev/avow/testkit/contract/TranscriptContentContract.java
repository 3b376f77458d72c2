package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.Transcript;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Segment;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.SourceLink;
import dev.avow.testkit.data.Cases;
import dev.avow.testkit.data.TestTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** TS-1 and TS-7: what was appended is read back, and the lifetime changes only by sliding. */
public interface TranscriptContentContract extends TranscriptStoreFactory {

    /** TS-1. */
    @Test
    default void ts1TurnsAreReadBackInOrder() {
        Chat chat = Chat.fresh(store());
        List<Turn> turns = new ArrayList<>(List.of(Chat.shopper("first")));
        chat.start(turns.get(0));
        for (TurnState state : TurnState.values()) {
            Turn answer = Chat.turn(Speaker.ASSISTANT, TestTexts.redacted("ended as " + state), state);
            chat.append(turns.size(), answer);
            turns.add(answer);
        }

        Transcript transcript = chat.load();

        assertThat(transcript.conversation()).isEqualTo(chat.conversation());
        assertThat(transcript.turns())
                .containsExactlyElementsOf(
                        turns.stream().map(TranscriptContentContract::stored).toList());
    }

    /** TS-1. */
    @Test
    default void ts1PlaceholderAndTextThatOnlyLooksLikeOneStayApart() {
        RedactedText text = TestTexts.ofSegments(
                new Segment.Plain("I typed [PHONE_1] and meant "),
                new Segment.Placeholder(EntityKind.PHONE, 1),
                new Segment.Placeholder(EntityKind.EMAIL, 1));

        assertReadBack(text);
    }

    /** TS-1: a newer release may have stored a kind that this one has no detector for. */
    @Test
    default void ts1PlaceholderOfAKindNobodyKnowsIsReadBack() {
        assertReadBack(TestTexts.ofSegments(
                new Segment.Placeholder(new EntityKind("LOYALTY_CARD_OF_A_LATER_RELEASE"), Integer.MAX_VALUE),
                new Segment.Plain(" is my card")));
    }

    /** TS-1. */
    @Test
    default void ts1TextOfAnyScriptIsReadBack() {
        for (String text : List.of(
                "Größe für Zoë, señor: Ťažké",
                "مرحبا، أين طلبي؟ \u202Bשלום\u202C",
                "注文はどこですか",
                "👩‍👩‍👧‍👦 👍🏽 🇷🇴 e\u0301",
                "a\tb\r\nc\u0000d\u0007\u2028\uFEFF")) {
            assertReadBack(TestTexts.redacted(text));
        }
    }

    /** TS-1: text is data, never a key, an operator or a statement. */
    @Test
    default void ts1TextThatLooksLikeAQueryIsReadBack() {
        for (String text : List.of(
                "$set",
                "a.b.c",
                "{\"$where\": \"1\"}",
                "${jndi:x}",
                "'; DROP TABLE t; --",
                "%s %n \\0 \\u0041",
                "null")) {
            assertReadBack(TestTexts.redacted(text));
        }
    }

    /** TS-1. */
    @Test
    default void ts1TextKeepsItsBlanksAndItsLength() {
        assertReadBack(TestTexts.redacted("  two blanks, a line\n\n and blanks  "));
        assertReadBack(TestTexts.redacted("long words ".repeat(2_000)));
    }

    /** TS-1. */
    @Test
    default void ts1AnswerWithoutAnyTextIsReadBack() {
        Chat chat = Chat.fresh(store()).start();

        chat.append(1, Chat.turn(Speaker.ASSISTANT, RedactedText.EMPTY, TurnState.DECLINED));

        StoredTurn answer = chat.load().turns().get(1);
        assertThat(answer.text()).isEqualTo(TestTexts.stored(RedactedText.EMPTY));
        assertThat(answer.state()).isEqualTo(TurnState.DECLINED);
    }

    /** TS-1. */
    @Test
    default void ts1TextOfAnyShapeIsReadBack() {
        Cases.each(25, cases -> assertReadBack(TestTexts.redacted(cases.text(1, 80))));
    }

    /** TS-1. */
    @Test
    default void ts1InstantsAreReadBackToTheMillisecond() {
        Instant fine = Chat.NOW.plusNanos(123_456_789);
        Chat chat = new Chat(
                store(),
                Fresh.shop(),
                Fresh.conversation(),
                new Lifetime(
                        fine, fine.plusNanos(1_999_999), Instant.parse("9999-12-31T23:59:59.999999Z"), Chat.VERSION));
        chat.start(new Turn(Fresh.message(), Speaker.SHOPPER, TestTexts.redacted("when?"), fine, TurnState.COMPLETE));

        Transcript transcript = chat.load();

        assertThat(transcript.turns().get(0).at()).isEqualTo(Chat.NOW.plusMillis(123));
        assertThat(transcript.lifetime().startedAt()).isEqualTo(Chat.NOW.plusMillis(123));
        assertThat(transcript.lifetime().expiresAt()).isEqualTo(Instant.parse("9999-12-31T23:59:59.999Z"));
    }

    /** TS-1. */
    @Test
    default void ts1PlaceholderNumbersOfAllTurnsAreReadBack() {
        PlaceholderEntry first = new PlaceholderEntry(EntityKind.PHONE, 1, Fresh.name());
        PlaceholderEntry second = new PlaceholderEntry(new EntityKind("LATER_KIND"), 2, Fresh.name());
        PlaceholderEntry third = new PlaceholderEntry(EntityKind.PHONE, 2, Fresh.name());
        Chat chat = Chat.fresh(store());
        chat.store().start(chat.shop(), chat.conversation(), chat.lifetime(), Chat.shopper("a"), List.of(first));

        chat.append(1, Chat.shopper("b"), second, third);
        chat.append(2, Chat.shopper("c"));

        assertThat(chat.load().placeholders()).containsExactlyInAnyOrder(first, second, third);
    }

    /** TS-7. */
    @Test
    default void ts7AppendingLeavesTheLifetimeAsItWas() {
        Chat chat = Chat.fresh(store()).start();

        Turn later = new Turn(
                Fresh.message(),
                Speaker.SHOPPER,
                TestTexts.redacted("a day later"),
                Chat.NOW.plus(Chat.LIFE.dividedBy(2)),
                TurnState.COMPLETE);
        chat.append(1, later);

        assertThat(chat.load().lifetime()).isEqualTo(chat.lifetime());
    }

    /** TS-7. */
    @Test
    default void ts7AppendingToAConversationThatSlidChangesItsClockAndItsEnd() {
        Chat chat = Chat.fresh(store()).start();
        Instant later = Chat.NOW.plus(Chat.LIFE.dividedBy(2));
        Lifetime to = new Lifetime(later, later, later.plus(Chat.LIFE), new PolicyVersion(77));

        chat.store()
                .append(
                        chat.shop(),
                        chat.conversation(),
                        Chat.EVERYTHING,
                        1,
                        Chat.shopper("still there?"),
                        List.of(),
                        Optional.of(to));

        assertThat(chat.load().lifetime())
                .isEqualTo(new Lifetime(
                        chat.lifetime().startedAt(),
                        to.clockStart(),
                        to.expiresAt(),
                        chat.lifetime().version()));
    }

    /** TS-1, S1-08. */
    @Test
    default void ts1PageOfTheOpeningTurnIsReadBack() {
        Chat chat = Chat.fresh(store());
        RedactedText page = TestTexts.ofSegments(
                new Segment.Plain("/products/lamp?mail="), new Segment.Placeholder(EntityKind.EMAIL, 1));
        Turn opening = Chat.shopper("is it bright?");
        chat.start(new Turn(
                opening.message(),
                opening.speaker(),
                opening.text(),
                opening.at(),
                opening.state(),
                Optional.of(page)));

        chat.append(1, Chat.shopper("and warm?"));

        List<StoredTurn> turns = chat.load().turns();
        assertThat(turns.get(0).page()).contains(TestTexts.stored(page));
        assertThat(turns.get(1).page()).isEmpty();
    }

    /** TS-1. */
    @Test
    default void ts1CitationsOfAnAnswerAreReadBack() {
        Chat chat = Chat.fresh(store()).start();
        List<Citation> citations = List.of(
                new Citation(1, new SourceLink("Rückgabe 🪔", Optional.of("https://acme.example/pages/r?a=1"))),
                new Citation(3, new SourceLink("FAQ", Optional.empty())));
        Turn answer = Chat.turn(Speaker.ASSISTANT, TestTexts.redacted("Yes [1][3]"), TurnState.COMPLETE);

        chat.append(
                1,
                new Turn(
                        answer.message(),
                        answer.speaker(),
                        answer.text(),
                        answer.at(),
                        answer.state(),
                        Optional.empty(),
                        citations));

        assertThat(chat.load().turns().get(1).citations()).isEqualTo(citations);
        assertThat(chat.load().turns().get(0).citations()).isEmpty();
    }

    private void assertReadBack(RedactedText text) {
        Chat chat = Chat.fresh(store());
        Turn first = Chat.turn(Speaker.SHOPPER, text, TurnState.COMPLETE);
        Turn second = Chat.turn(Speaker.ASSISTANT, text, TurnState.TRUNCATED);
        chat.start(first);
        chat.append(1, second);

        assertThat(chat.load().turns()).containsExactly(stored(first), stored(second));
    }

    private static StoredTurn stored(Turn turn) {
        return new StoredTurn(turn.message(), turn.speaker(), TestTexts.stored(turn.text()), turn.at(), turn.state());
    }
}
