package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.PortException;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** TS-2, TS-3 and TS-6: whose a conversation is, and until when anybody can see it (S1-21). */
public interface TranscriptVisibilityContract extends TranscriptStoreFactory {

    /** TS-2. */
    @Test
    default void ts2AnotherShopSeesNothing() {
        Chat chat = Chat.fresh(store()).start();
        Chat foreign = chat.of(Fresh.shop());

        assertThat(foreign.find(Chat.EVERYTHING)).isEmpty();
        assertThat(foreign.page(Chat.EVERYTHING)).isEmpty();
    }

    /** TS-2. */
    @Test
    default void ts2AnotherShopCannotAppend() {
        Chat chat = Chat.fresh(store()).start();

        assertGone(() -> chat.of(Fresh.shop()).append(1, Chat.shopper("not mine")));

        assertThat(chat.load().turns()).hasSize(1);
    }

    /** TS-2. */
    @Test
    default void ts2SameIdUnderAnotherShopIsAnotherConversation() {
        ShopId another = Fresh.shop();
        Chat chat = Chat.fresh(store()).start();
        Chat twin = chat.of(another).start();

        twin.append(1, Chat.shopper("only here"));

        assertThat(chat.load().turns()).hasSize(1);
        assertThat(twin.load().turns()).hasSize(2);
        assertThat(chat.page(Chat.EVERYTHING)).hasSize(1);
    }

    /** TS-3: at the very instant of its expiry it is gone (S1-21). */
    @Test
    default void ts3ExpiredIsAbsentFromThatInstant() {
        Chat chat = Chat.fresh(store()).start();
        Instant end = chat.lifetime().expiresAt();

        assertShown(chat, new Horizon(end.minusMillis(1), Instant.EPOCH));
        assertShown(chat, new Horizon(end.minusNanos(1), Instant.EPOCH));
        assertAbsent(chat, new Horizon(end, Instant.EPOCH));
        assertAbsent(chat, new Horizon(end.plusNanos(1), Instant.EPOCH));
        assertAbsent(chat, new Horizon(end.plusMillis(1), Instant.EPOCH));
    }

    /** TS-3: a rule that was tightened since hides what was stored under the old one. */
    @Test
    default void ts3WhatTodaysRuleHasEndedIsAbsentFromThatInstant() {
        Chat chat = Chat.fresh(store()).start();
        Instant start = chat.lifetime().startedAt();

        assertShown(chat, new Horizon(start, start.minusMillis(1)));
        assertShown(chat, new Horizon(start, start.minusNanos(1)));
        assertAbsent(chat, new Horizon(start, start));
        assertAbsent(chat, new Horizon(start, start.plusNanos(1)));
        assertAbsent(chat, new Horizon(start, start.plusMillis(1)));
    }

    /** TS-3: an open clock is no excuse where today's rule waits for no event. */
    @Test
    default void ts3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen() {
        Instant start = Chat.NOW;
        Chat open = new Chat(store(), Fresh.shop(), Fresh.conversation(), Lifetime.open(start, Chat.VERSION)).start();
        Chat running = Chat.fresh(store()).start();

        assertShown(open, new Horizon(start, start));
        assertShown(open, new Horizon(start, start, start.minusMillis(1)));
        assertAbsent(open, new Horizon(start, start, start));
        assertShown(running, new Horizon(start, start.minusMillis(1), start.plusMillis(1)));
    }

    /** TS-3. */
    @Test
    default void ts3PageShowsTheVisibleOnly() {
        ShopId shop = Fresh.shop();
        Chat old = Chat.at(store(), shop, Chat.NOW).start();
        Chat young = Chat.at(store(), shop, Chat.NOW.plusMillis(1)).start();
        Horizon horizon = new Horizon(old.lifetime().expiresAt(), Instant.EPOCH);

        assertThat(young.page(horizon))
                .singleElement()
                .satisfies(row -> assertThat(row.conversation()).isEqualTo(young.conversation()));
    }

    /** TS-6. */
    @Test
    default void ts6AppendingToNothingIsRejectedAndMakesNothing() {
        Chat absent = Chat.fresh(store());

        assertGone(() -> absent.append(0, Chat.shopper("hello?")));
        assertGone(() -> absent.append(1, Chat.shopper("hello?")));

        assertThat(absent.find(Chat.EVERYTHING)).isEmpty();
    }

    /** TS-6: what has expired is not brought back to life. */
    @Test
    default void ts6AppendingToTheHiddenIsRejectedAndChangesNothing() {
        Chat chat = Chat.fresh(store()).start();
        Instant start = chat.lifetime().startedAt();
        Instant end = chat.lifetime().expiresAt();

        for (Horizon horizon : List.of(new Horizon(end, Instant.EPOCH), new Horizon(start, start))) {
            assertGone(() -> chat.store()
                    .append(chat.shop(), chat.conversation(), horizon, 1, Chat.shopper("too late"), List.of()));
            assertThat(chat.find(horizon)).isEmpty();
        }

        assertThat(chat.load().version()).isEqualTo(1);
        assertThat(chat.load().turns()).hasSize(1);
    }

    private static void assertShown(Chat chat, Horizon horizon) {
        assertThat(chat.find(horizon)).as("find under %s", horizon).isPresent();
        assertThat(chat.page(horizon)).as("page under %s", horizon).hasSize(1);
    }

    private static void assertAbsent(Chat chat, Horizon horizon) {
        assertThat(chat.find(horizon)).as("find under %s", horizon).isEmpty();
        assertThat(chat.page(horizon)).as("page under %s", horizon).isEmpty();
    }

    private static void assertGone(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo("transcript.gone"));
    }
}
