package dev.avow.core.port;

import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * Finds Shopify's own id of an order that people know by its number, for a request about whoever placed it (S1-36, S1-38). Tells
 * nothing else about it. Called outside any {@link UnitOfWork}; thread-safe. May throw {@link PortException.Unavailable} and
 * {@link PortException.Rejected}. Its duties:
 *
 * <ul>
 *   <li>ON-1 the number is taken with and without the sign that shops put in front of it, and in no other way
 *   <li>ON-2 orders of that shop only
 * </ul>
 */
public interface OrderNames {

    /**
     * Every order of that number: more than one, where the shop has given a number twice.
     *
     * @param number what the customer was told, such as {@code #1001}
     */
    List<OrderId> find(ShopId shop, PersonalText number);
}
