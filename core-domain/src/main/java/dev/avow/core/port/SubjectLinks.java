package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.Set;

/**
 * What one store knows of a person leads to more in another: a contact was left in a conversation, so the conversation is
 * that person's, too. Asked before anything is erased, since the link goes with the record. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>SL-1 only what records of that shop and person name is found, hidden records included
 *   <li>SL-2 where nothing is known, both sets are empty
 * </ul>
 */
public interface SubjectLinks {

    /**
     * What was found.
     *
     * @param orders orders of the same person
     * @param conversations conversations of the same person
     */
    record Found(Set<OrderId> orders, Set<ConversationId> conversations) {

        /** Nothing. */
        public static final Found NOTHING = new Found(Set.of(), Set.of());

        /** Copies the sets. */
        public Found {
            orders = Set.copyOf(orders);
            conversations = Set.copyOf(conversations);
        }
    }

    /** What else is known to be the person's. */
    Found linked(ShopId shop, SubjectLocator person);
}
