package dev.avow.core.port;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/**
 * Tells somebody about an order that they showed to be theirs (S1-09, S1-10, S2-03). It keeps neither number nor phone, and
 * limits how often it is asked nowhere: whoever calls does. Called outside any {@link UnitOfWork}; thread-safe. May throw
 * {@link PortException.Unavailable} and {@link PortException.Rejected}, which must not be told apart by whoever asks. Its
 * duties:
 *
 * <ul>
 *   <li>OL-1 an order is told of only if its number and its phone are both the ones that were given
 *   <li>OL-2 no such order, another phone, and an order without a phone are one answer: nothing
 *   <li>OL-3 orders of that shop only
 *   <li>OL-4 the number is taken with and without the sign that shops put in front of it, the phone in any spelling
 * </ul>
 */
public interface OrderLookup {

    /**
     * Looks for it.
     *
     * @param number what the customer was told, such as {@code #1001}
     */
    Optional<OrderStatus> find(ShopId shop, PersonalText number, VerificationPhone phone);
}
