package dev.avow.core.port;

import dev.avow.core.event.ShopEvent;
import java.util.function.Function;

/** What a webhook's body says. */
public sealed interface WebhookReading {

    /** One function per case. */
    <T> T fold(
            Function<Happened, T> happened,
            Function<WrongShape, T> wrongShape,
            Function<OtherShop, T> otherShop,
            Function<NotHandled, T> notHandled);

    /**
     * It has its topic's shape.
     *
     * @param event what happened
     */
    record Happened(ShopEvent event) implements WebhookReading {
        @Override
        public <T> T fold(
                Function<Happened, T> happened,
                Function<WrongShape, T> wrongShape,
                Function<OtherShop, T> otherShop,
                Function<NotHandled, T> notHandled) {
            return happened.apply(this);
        }
    }

    /**
     * It is no JSON, or has another shape than its topic's: for a person to look at.
     *
     * @param field where, as names joined by dots; empty for the whole body. Never a value.
     */
    record WrongShape(String field) implements WebhookReading {
        @Override
        public <T> T fold(
                Function<Happened, T> happened,
                Function<WrongShape, T> wrongShape,
                Function<OtherShop, T> otherShop,
                Function<NotHandled, T> notHandled) {
            return wrongShape.apply(this);
        }
    }

    /** It names another shop than its header: for a person to look at, and never to be acted on. */
    record OtherShop() implements WebhookReading {
        @Override
        public <T> T fold(
                Function<Happened, T> happened,
                Function<WrongShape, T> wrongShape,
                Function<OtherShop, T> otherShop,
                Function<NotHandled, T> notHandled) {
            return otherShop.apply(this);
        }
    }

    /** Nothing here waits for its topic. */
    record NotHandled() implements WebhookReading {
        @Override
        public <T> T fold(
                Function<Happened, T> happened,
                Function<WrongShape, T> wrongShape,
                Function<OtherShop, T> otherShop,
                Function<NotHandled, T> notHandled) {
            return notHandled.apply(this);
        }
    }
}
