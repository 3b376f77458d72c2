package dev.avow.core.usecase;

import dev.avow.core.conversation.OrderRates;
import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RateLimiter.Limit;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets somebody show that an order is theirs, by its number and the phone it was placed with (S1-09, S1-10). Whatever is
 * wrong, the answer is one: unknown number, other phone, no phone on record, another shop's order, a number that is none, a
 * shop that does not answer. Each try costs a token of the conversation, of the number (whether or not such an order is
 * there) and of the shop, before anybody is asked. Nothing of a try is kept but those tokens. Thread-safe.
 */
public final class OrderChallenge {

    private static final int LONGEST_SCOPE = 64;

    private final PurposeGuard guard;
    private final RateLimiter limiter;
    private final OrderLookup orders;
    private final OrderRates rates;

    /** Puts it together. */
    public OrderChallenge(PurposeGuard guard, RateLimiter limiter, OrderLookup orders, OrderRates rates) {
        this.guard = guard;
        this.limiter = limiter;
        this.orders = orders;
        this.rates = rates;
    }

    /**
     * A try.
     *
     * @param shop from the verified session
     * @param conversation from the verified session
     * @param number what was entered as the order's number
     * @param phone what was entered as the phone, if that can be one
     */
    public record Try(
            ShopId shop, ConversationId conversation, PersonalText number, Optional<VerificationPhone> phone) {}

    /**
     * Takes what a try costs.
     *
     * @return empty when it may be made, else how long to wait
     * @throws PortException.Rejected if the shop has no order status switched on
     * @throws PortException if that cannot be found out; then nobody may
     */
    Optional<Duration> admit(Try attempt) {
        guard.require(attempt.shop(), Purpose.ORDER_STATUS);
        String shop = attempt.shop().domain();
        return limiter.take(List.of(
                new Limit(
                        "order-session/" + shop + "/" + attempt.conversation().value(),
                        rates.session(),
                        OrderRates.SESSION_PERIOD),
                new Limit(
                        "order-number/" + shop + "/" + scope(attempt.number()), rates.order(), OrderRates.ORDER_PERIOD),
                Limit.perMinute("orders/" + shop, rates.shop())));
    }

    /** The order, if it was shown to be theirs. */
    Optional<OrderStatus> prove(Try attempt) {
        try {
            return attempt.phone().flatMap(phone -> orders.find(attempt.shop(), attempt.number(), phone));
        } catch (PortException e) {
            return Optional.empty();
        }
    }

    /** One spelling for all that the look-up takes as the same number. */
    private static String scope(PersonalText number) {
        String text = number.value().strip();
        String bare = text.startsWith("#") ? text.substring(1) : text;
        String folded = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return folded.length() <= LONGEST_SCOPE ? folded : folded.substring(0, LONGEST_SCOPE);
    }
}
