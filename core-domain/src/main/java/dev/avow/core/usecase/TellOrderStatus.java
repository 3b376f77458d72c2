package dev.avow.core.usecase;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells somebody how an order stands that they showed to be theirs, and what of it can be sent back (S1-09, S1-10, S2-03). What
 * is told goes to the one who asked; it is stored nowhere, and no model reads it. Thread-safe.
 */
public final class TellOrderStatus {

    private final OrderChallenge challenge;
    private final OrderReturns returns;

    /** Puts the use case together. */
    public TellOrderStatus(OrderChallenge challenge, OrderReturns returns) {
        this.challenge = challenge;
        this.returns = returns;
    }

    /** What became of a try. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Told, T> told, Supplier<T> unproven, Function<TooOften, T> tooOften);

        /**
         * It is theirs.
         *
         * @param status how it stands
         * @param returnable what can be sent back
         */
        record Told(OrderStatus status, List<ReturnLine> returnable) implements Outcome {
            @Override
            public <T> T fold(Function<Told, T> told, Supplier<T> unproven, Function<TooOften, T> tooOften) {
                return told.apply(this);
            }
        }

        /** It was not shown to be theirs; why, nobody is told. */
        record Unproven() implements Outcome {
            @Override
            public <T> T fold(Function<Told, T> told, Supplier<T> unproven, Function<TooOften, T> tooOften) {
                return unproven.get();
            }
        }

        /**
         * There were too many tries; nobody was asked.
         *
         * @param retryAfter how long to wait
         */
        record TooOften(Duration retryAfter) implements Outcome {
            @Override
            public <T> T fold(Function<Told, T> told, Supplier<T> unproven, Function<TooOften, T> tooOften) {
                return tooOften.apply(this);
            }
        }
    }

    /**
     * Makes a try.
     *
     * @throws PortException.Rejected if the shop has no order status switched on
     * @throws PortException if it cannot be found out whether a try may be made
     */
    public Outcome handle(OrderChallenge.Try attempt) {
        Optional<Duration> wait = challenge.admit(attempt);
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        return challenge
                .prove(attempt)
                .<Outcome>map(status -> new Outcome.Told(status, returnable(attempt.shop(), status)))
                .orElseGet(Outcome.Unproven::new);
    }

    /** Who is told how the order stands misses little if the rest cannot be had. */
    private List<ReturnLine> returnable(ShopId shop, OrderStatus status) {
        try {
            return returns.returnable(shop, status.order());
        } catch (PortException e) {
            return List.of();
        }
    }
}
