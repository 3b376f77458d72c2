package dev.avow.core.usecase;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.PortException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the shop to take something of an order back, for somebody who showed in the same request that it is theirs (S1-09). The
 * wish goes to the shop and rests nowhere else. Thread-safe.
 */
public final class RequestReturn {

    private final OrderChallenge challenge;
    private final OrderReturns returns;

    /** Puts the use case together. */
    public RequestReturn(OrderChallenge challenge, OrderReturns returns) {
        this.challenge = challenge;
        this.returns = returns;
    }

    /**
     * A wish.
     *
     * @param attempt shows that the order is theirs
     * @param wish how many of which line; at least one, each at least 1
     */
    public record Command(OrderChallenge.Try attempt, Map<String, Integer> wish) {

        /**
         * Checks and copies the wish.
         *
         * @throws IllegalArgumentException if nothing is wished for
         */
        public Command {
            wish = Map.copyOf(wish);
            if (wish.isEmpty() || wish.values().stream().anyMatch(quantity -> quantity < 1)) {
                throw new IllegalArgumentException("a wish names at least one piece of each line");
            }
        }

        /** Without its values. */
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /**
     * What became of it.
     *
     * @param kind in a word
     * @param retryAfter how long to wait, where there were too many tries
     */
    public record Outcome(Kind kind, Optional<Duration> retryAfter) {}

    /** What became of a wish, in a word. */
    public enum Kind {
        /** The shop was asked, and decides. */
        REQUESTED,
        /** The shop takes nothing of it back in this way. */
        REFUSED,
        /** The shop was asked, perhaps. */
        UNKNOWN,
        /** The order was not shown to be theirs; why, nobody is told. */
        UNPROVEN,
        /** There were too many tries; nobody was asked. */
        TOO_OFTEN
    }

    /**
     * Makes a try.
     *
     * @throws PortException.Rejected if the shop has no order status switched on
     * @throws PortException if it cannot be found out whether a try may be made
     */
    public Outcome handle(Command command) {
        Optional<Duration> wait = challenge.admit(command.attempt());
        if (wait.isPresent()) {
            return new Outcome(Kind.TOO_OFTEN, wait);
        }
        Kind kind = challenge
                .prove(command.attempt())
                .map(status -> request(command, status))
                .orElse(Kind.UNPROVEN);
        return new Outcome(kind, Optional.empty());
    }

    private Kind request(Command command, OrderStatus status) {
        try {
            OrderReturns.Result result = returns.request(command.attempt().shop(), status.order(), command.wish());
            return result == OrderReturns.Result.REQUESTED ? Kind.REQUESTED : Kind.REFUSED;
        } catch (PortException.Rejected e) {
            return Kind.REFUSED;
        } catch (PortException e) {
            return Kind.UNKNOWN;
        }
    }
}
