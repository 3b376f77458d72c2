package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.MessageId;
import dev.avow.testkit.data.TestTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** TS-10 and TS-11: what a shopper says of an answer stands at that answer, and nowhere else. */
public interface TranscriptRatingContract extends TranscriptStoreFactory {

    /** A question and its answer, as often as asked for; each answer bears its question's id. */
    private static Chat answered(Chat chat, List<MessageId> messages) {
        for (int i = 0; i < messages.size(); i++) {
            Turn question =
                    new Turn(messages.get(i), Speaker.SHOPPER, TestTexts.redacted("?"), Chat.NOW, TurnState.COMPLETE);
            if (i == 0) {
                chat.start(question);
            } else {
                chat.append(2L * i, question);
            }
            chat.append(
                    2L * i + 1,
                    new Turn(
                            messages.get(i), Speaker.ASSISTANT, TestTexts.redacted("!"), Chat.NOW, TurnState.COMPLETE));
        }
        return chat;
    }

    private static List<Optional<Rating>> ratings(Transcript transcript) {
        return transcript.turns().stream().map(StoredTurn::rating).toList();
    }

    /** TS-10. */
    @Test
    default void ts10RatingStandsAtItsAnswerAlone() {
        List<MessageId> messages = List.of(Fresh.message(), Fresh.message(), Fresh.message());
        Chat chat = answered(Chat.fresh(store()), messages);
        Transcript before = chat.load();

        assertThat(chat.rate(messages.get(1), Rating.UNHELPFUL)).isTrue();

        Transcript after = chat.load();
        Optional<Rating> none = Optional.empty();
        assertThat(ratings(after)).containsExactly(none, none, none, Optional.of(Rating.UNHELPFUL), none, none);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.lifetime()).isEqualTo(before.lifetime());
        assertThat(after.placeholders()).isEqualTo(before.placeholders());
        assertThat(after.turns().stream().map(StoredTurn::text))
                .isEqualTo(before.turns().stream().map(StoredTurn::text).toList());
    }

    /** TS-10: the version stays, so that an answer that is being written is not lost over a thumb. */
    @Test
    default void ts10WhoeverReadBeforeTheRatingStillAppends() {
        MessageId message = Fresh.message();
        Chat chat = answered(Chat.fresh(store()), List.of(message));
        long seen = chat.load().version();

        chat.rate(message, Rating.HELPFUL);
        chat.append(seen, Chat.shopper("and another thing"));

        assertThat(chat.load().turns()).hasSize(3);
        assertThat(chat.load().turns().get(1).rating()).contains(Rating.HELPFUL);
    }

    /** TS-10. */
    @Test
    default void ts10LastWordCountsAndSaysWhetherItIsAnother() {
        MessageId message = Fresh.message();
        Chat chat = answered(Chat.fresh(store()), List.of(message));

        assertThat(chat.rate(message, Rating.HELPFUL)).as("the first").isTrue();
        assertThat(chat.rate(message, Rating.HELPFUL)).as("the same").isFalse();
        assertThat(chat.rate(message, Rating.UNHELPFUL)).as("another").isTrue();

        assertThat(ratings(chat.load())).containsExactly(Optional.empty(), Optional.of(Rating.UNHELPFUL));
    }

    /** TS-10. */
    @Test
    default void ts10RowOfThePageTellsTheRatingsInTheirOrder() {
        List<MessageId> messages = List.of(Fresh.message(), Fresh.message(), Fresh.message());
        Chat chat = answered(Chat.fresh(store()), messages);
        assertThat(chat.page(Chat.EVERYTHING))
                .flatExtracting(TranscriptSummary::ratings)
                .isEmpty();

        chat.rate(messages.get(2), Rating.HELPFUL);
        chat.rate(messages.get(0), Rating.UNHELPFUL);

        assertThat(chat.page(Chat.EVERYTHING))
                .flatExtracting(TranscriptSummary::ratings)
                .containsExactly(Rating.UNHELPFUL, Rating.HELPFUL);
    }

    /** TS-11: no word of the shopper's own, no other conversation's answer, no other shop's. */
    @Test
    default void ts11RatingWhatIsNoAnswerOfTheConversationIsRejectedAndChangesNothing() {
        MessageId message = Fresh.message();
        Chat chat = answered(Chat.fresh(store()), List.of(message));
        Chat other = answered(Chat.at(store(), chat.shop(), Chat.NOW), List.of(Fresh.message()));
        Chat waiting = Chat.fresh(store());
        MessageId unanswered = Fresh.message();
        waiting.start(new Turn(unanswered, Speaker.SHOPPER, TestTexts.redacted("?"), Chat.NOW, TurnState.COMPLETE));

        assertAbsent(() -> chat.rate(Fresh.message(), Rating.HELPFUL));
        assertAbsent(() -> other.rate(message, Rating.HELPFUL));
        assertAbsent(() -> chat.of(Fresh.shop()).rate(message, Rating.HELPFUL));
        assertAbsent(() -> waiting.rate(unanswered, Rating.HELPFUL));
        assertAbsent(() -> Chat.fresh(store()).rate(message, Rating.HELPFUL));

        for (Chat untouched : List.of(chat, other, waiting)) {
            assertThat(ratings(untouched.load())).containsOnly(Optional.empty());
        }
    }

    /** TS-11. */
    @Test
    default void ts11RatingWhatIsHiddenIsRejectedAndChangesNothing() {
        MessageId message = Fresh.message();
        Chat chat = answered(Chat.fresh(store()), List.of(message));
        Instant start = chat.lifetime().startedAt();
        Instant end = chat.lifetime().expiresAt();

        for (Horizon horizon : List.of(new Horizon(end, Instant.EPOCH), new Horizon(start, start))) {
            assertAbsent(() -> chat.store().rate(chat.shop(), chat.conversation(), horizon, message, Rating.HELPFUL));
        }

        assertThat(ratings(chat.load())).containsOnly(Optional.empty());
    }

    private static void assertAbsent(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo("answer.absent"));
    }
}
