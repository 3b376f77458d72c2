package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.Cases;
import dev.avow.testkit.data.TestTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** TS-8: the inbox, page by page. */
public interface TranscriptPageContract extends TranscriptStoreFactory {

    /** TS-8. */
    @Test
    default void ts8NewestStartComesFirst() {
        ShopId shop = Fresh.shop();
        Chat second = Chat.at(store(), shop, Chat.NOW.plusMillis(1)).start();
        Chat third = Chat.at(store(), shop, Chat.NOW).start();
        Chat first = Chat.at(store(), shop, Chat.NOW.plusMillis(2)).start();

        assertThat(ids(first.page(Chat.EVERYTHING)))
                .containsExactly(first.conversation(), second.conversation(), third.conversation());
    }

    /** TS-8: by the code of the characters, whatever the collation of the store. */
    @Test
    default void ts8EqualStartsAreInTheOrderOfTheirIds() {
        ShopId shop = Fresh.shop();
        Lifetime lifetime = Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION);
        List<String> inOrder = List.of("-", "0", "9", "A", "Z", "_", "a", "aB", "aa", "z");
        for (String id : List.of("aa", "Z", "_", "0", "z", "a", "-", "9", "aB", "A")) {
            new Chat(store(), shop, new ConversationId(id), lifetime).start();
        }

        assertThat(walk(store(), shop, Chat.EVERYTHING, 3))
                .extracting(ConversationId::value)
                .containsExactlyElementsOf(inOrder);
    }

    /** TS-8. */
    @Test
    default void ts8PagesOfAnySizeGiveEveryConversationOnce() {
        Cases.each(4, cases -> {
            ShopId shop = Fresh.shop();
            List<Chat> chats = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                chats.add(Chat.at(store(), shop, Chat.NOW.plusMillis(cases.between(0, 3)))
                        .start());
            }
            chats.sort(Comparator.comparing((Chat chat) -> chat.lifetime().startedAt())
                    .reversed()
                    .thenComparing(chat -> chat.conversation().value()));
            List<ConversationId> expected =
                    chats.stream().map(Chat::conversation).toList();

            for (int size : List.of(1, 5, 12, 200)) {
                assertThat(walk(store(), shop, Chat.EVERYTHING, size))
                        .as("pages of %s", size)
                        .containsExactlyElementsOf(expected);
            }
        });
    }

    /** TS-8. */
    @Test
    default void ts8PageHoldsNoMoreThanItsLimit() {
        ShopId shop = Fresh.shop();
        for (int i = 0; i < 3; i++) {
            Chat.at(store(), shop, Chat.NOW.plusMillis(i)).start();
        }

        assertThat(store().page(shop, Purpose.MERCHANT_INBOX, Chat.EVERYTHING, Optional.empty(), 2))
                .hasSize(2);
    }

    /** TS-8: the conversation that a cursor names may be gone by then, and nothing may be missed. */
    @Test
    default void ts8CursorWorksWhenItsConversationIsGone() {
        ShopId shop = Fresh.shop();
        Chat last = Chat.at(store(), shop, Chat.NOW).start();
        PageCursor gone = Chat.at(store(), shop, Chat.NOW.plusMillis(1)).cursor();

        assertThat(ids(store().page(shop, Purpose.MERCHANT_INBOX, Chat.EVERYTHING, Optional.of(gone), 10)))
                .containsExactly(last.conversation());
    }

    /** TS-8: hidden conversations take no place on a page. */
    @Test
    default void ts8HiddenConversationsLeaveNoGap() {
        ShopId shop = Fresh.shop();
        Chat shown = Chat.at(store(), shop, Chat.NOW).start();
        for (int i = 1; i <= 3; i++) {
            Instant start = Chat.NOW.plusMillis(i);
            new Chat(store(), shop, Fresh.conversation(), Lifetime.fixed(start, start.plusMillis(1), Chat.VERSION))
                    .start();
        }
        Horizon horizon = new Horizon(Chat.NOW.plusMillis(4), Instant.EPOCH);

        assertThat(ids(store().page(shop, Purpose.MERCHANT_INBOX, horizon, Optional.empty(), 1)))
                .containsExactly(shown.conversation());
    }

    /** TS-8 and TS-1. */
    @Test
    default void ts8RowTellsFirstAndLastTurnAndTheirNumber() {
        Chat chat = Chat.fresh(store()).start(Chat.shopper("is it open?"));
        Turn last = new Turn(
                Fresh.message(),
                Speaker.ASSISTANT,
                TestTexts.redacted("call +40 722 123 456"),
                Chat.NOW.plusMillis(5),
                TurnState.TRUNCATED);
        chat.append(1, Chat.shopper("well?"));
        chat.append(2, last);

        assertThat(chat.page(Chat.EVERYTHING)).singleElement().satisfies(row -> {
            assertThat(row.conversation()).isEqualTo(chat.conversation());
            assertThat(row.lifetime()).isEqualTo(chat.lifetime());
            assertThat(row.turns()).isEqualTo(3);
            assertThat(row.first()).isEqualTo(chat.load().turns().get(0));
            assertThat(row.last()).isEqualTo(chat.load().turns().get(2));
            assertThat(row.last().at()).isEqualTo(last.at());
        });
    }

    private static List<ConversationId> ids(List<TranscriptSummary> page) {
        return page.stream().map(TranscriptSummary::conversation).toList();
    }

    /** All pages of one size, each cursor made of the last row; stops where pages repeat for ever. */
    private static List<ConversationId> walk(TranscriptStore store, ShopId shop, Horizon horizon, int size) {
        List<ConversationId> all = new ArrayList<>();
        Optional<PageCursor> cursor = Optional.empty();
        for (int page = 0; page < 50; page++) {
            List<TranscriptSummary> rows = store.page(shop, Purpose.MERCHANT_INBOX, horizon, cursor, size);
            if (rows.isEmpty()) {
                break;
            }
            all.addAll(ids(rows));
            TranscriptSummary last = rows.get(rows.size() - 1);
            cursor = Optional.of(new PageCursor(last.lifetime().startedAt(), last.conversation()));
        }
        return all;
    }
}
