package dev.avow.core.port;

import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

/**
 * Returns of an order that somebody showed to be theirs (S1-09). Called outside any {@link UnitOfWork}; keeps nothing; thread-safe.
 * May throw {@link PortException.Unavailable} and {@link PortException.Rejected}. Its duties:
 *
 * <ul>
 *   <li>OR-1 of an order that was sent, what can be sent back is named, with how many of it; of others nothing is
 *   <li>OR-2 what was asked for is asked of the shop, and cannot be asked for a second time
 *   <li>OR-3 a line that is not the order's, or more of it than there is, is {@link Result#REFUSED}, and nothing of the wish is
 *       asked for
 *   <li>OR-4 orders of that shop only
 *   <li>OR-5 where the shop may have been asked, the answer is {@link PortException.OutcomeUnknown}
 * </ul>
 */
public interface OrderReturns {

    /** What became of a wish. */
    enum Result {
        /** The shop was asked, and decides. */
        REQUESTED,
        /** It was not: nothing of the order can be sent back in this way. */
        REFUSED
    }

    /** What can be sent back. */
    List<ReturnLine> returnable(ShopId shop, OrderId order);

    /**
     * Asks the shop to take something back.
     *
     * @param wish how many of which {@link ReturnLine#line}; at least one, each at least 1
     */
    Result request(ShopId shop, OrderId order, Map<String, Integer> wish);
}
