package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.Rating;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TranscriptStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TS-9, for stores that can be out of reach. */
public interface TranscriptStoreOutageContract {

    /** A store whose server is gone. */
    TranscriptStore unreachableStore();

    /** TS-9. */
    @Test
    default void ts9ReadingIsUnavailable() {
        Chat chat = Chat.fresh(unreachableStore());

        assertThatThrownBy(() -> chat.find(Chat.EVERYTHING))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
        assertThatThrownBy(() -> chat.page(Chat.EVERYTHING))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
    }

    /** TS-9: a write that was under way may have happened. */
    @Test
    default void ts9WritingIsUnavailableOrUnknownAndQuotesNothing() {
        Chat chat = Chat.fresh(unreachableStore());
        String secret = Fresh.word();

        for (Runnable write : List.<Runnable>of(
                () -> chat.start(Chat.shopper(secret)),
                () -> chat.append(1, Chat.shopper(secret)),
                () -> chat.rate(Fresh.message(), Rating.HELPFUL))) {
            assertThatThrownBy(write::run)
                    .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                    .hasNoCause()
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(secret));
        }
    }
}
