package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.retention.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TS-4 and TS-5: of two that change the same conversation, exactly one succeeds. */
public interface TranscriptVersionContract extends TranscriptStoreFactory {

    /** TS-4. */
    @Test
    default void ts4StartingTwiceIsAConflictAndChangesNothing() {
        Chat chat = Chat.fresh(store()).start(Chat.shopper("first"));
        Transcript before = chat.load();

        assertThatThrownBy(() -> chat.start(Chat.shopper("second"))).isInstanceOf(PortException.Conflict.class);

        assertThat(chat.load()).isEqualTo(before);
    }

    /** TS-4: the hidden are there too. */
    @Test
    default void ts4StartingOverTheHiddenIsAConflict() {
        Chat chat = Chat.fresh(store()).start();
        chat.append(1, Chat.shopper("more"));
        Horizon atTheEnd = new Horizon(chat.lifetime().expiresAt(), Chat.NOW);
        assertThat(chat.find(atTheEnd)).isEmpty();

        assertThatThrownBy(() -> chat.start(Chat.shopper("again"))).isInstanceOf(PortException.Conflict.class);

        assertThat(chat.load().turns()).hasSize(2);
    }

    /** TS-4. */
    @Test
    default void ts4OfManyThatStartAtOnceOneWins() {
        for (int round = 0; round < 10; round++) {
            Chat chat = Chat.fresh(store());

            List<Race.Finish<Chat>> finishes = Race.run(4, chat::start);

            assertOneWinner(finishes);
            assertThat(chat.load().turns()).hasSize(1);
        }
    }

    /** TS-5. */
    @Test
    default void ts5EachTurnRaisesTheVersionByOne() {
        Chat chat = Chat.fresh(store()).start();
        assertThat(chat.load().version()).isEqualTo(1);

        chat.append(1, Chat.shopper("two"));
        assertThat(chat.load().version()).isEqualTo(2);
        chat.append(2, Chat.shopper("three"));
        assertThat(chat.load().version()).isEqualTo(3);
    }

    /** TS-5. */
    @Test
    default void ts5AnotherVersionIsAConflictAndChangesNothing() {
        Chat chat = Chat.fresh(store()).start();
        chat.append(1, Chat.shopper("two"));
        Transcript before = chat.load();

        for (long version : List.of(0L, 1L, 3L, -1L, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> chat.append(
                            version, Chat.shopper("lost"), new PlaceholderEntry(EntityKind.IP, 1, Fresh.name())))
                    .as("version %s", version)
                    .isInstanceOf(PortException.Conflict.class);
        }

        assertThat(chat.load()).isEqualTo(before);
    }

    /** TS-5. */
    @Test
    default void ts5OfTwoThatAppendAtOnceOneWins() {
        for (int round = 0; round < 10; round++) {
            Chat chat = Chat.fresh(store()).start();

            List<Race.Finish<Boolean>> finishes = Race.run(2, () -> {
                chat.append(1, Chat.shopper("me"));
                return true;
            });

            assertOneWinner(finishes);
            assertThat(chat.load().turns()).hasSize(2);
            assertThat(chat.load().version()).isEqualTo(2);
        }
    }

    private static void assertOneWinner(List<? extends Race.Finish<?>> finishes) {
        assertThat(Race.winners(finishes)).as("threads that succeeded").isEqualTo(1);
        assertThat(finishes)
                .extracting(Race.Finish::failure)
                .filteredOn(failure -> failure != null)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(PortException.Conflict.class));
    }
}
