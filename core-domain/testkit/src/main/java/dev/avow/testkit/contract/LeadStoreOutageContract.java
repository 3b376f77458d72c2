package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LS-9, for stores that can be out of reach. */
public interface LeadStoreOutageContract {

    /** A store whose server is gone. */
    LeadStore unreachableLeads();

    /** LS-9. */
    @Test
    default void ls9ReadingIsUnavailable() {
        LeadBox box = LeadBox.fresh(unreachableLeads());

        for (Runnable read : List.<Runnable>of(
                () -> box.find(LeadBox.EVERYTHING),
                () -> box.page(LeadBox.EVERYTHING),
                () -> box.search(LeadBox.EVERYTHING))) {
            assertThatThrownBy(read::run)
                    .isInstanceOf(PortException.Unavailable.class)
                    .hasNoCause();
        }
    }

    /** LS-9: a write that was under way may have happened. */
    @Test
    default void ls9WritingIsUnavailableOrUnknownAndQuotesNothing() {
        LeadBox box = LeadBox.fresh(unreachableLeads());
        LeadStore store = box.store();

        for (Runnable write : List.<Runnable>of(
                box::save,
                () -> box.mark(LeadBox.EVERYTHING, Chat.NOW),
                () -> store.delete(box.shop(), box.lead().id()),
                () -> store.deleteOf(box.shop(), box.lead().conversation()))) {
            assertThatThrownBy(write::run)
                    .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                    .hasNoCause()
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(box.index(ContactKind.EMAIL)));
        }
    }
}
