package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks Shopify whether a shop still has the app: what tells when both webhooks were lost (S3-25). Called outside any unit of
 * work. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>SS-1 only an answer of Shopify's that refuses the token as such is {@link Refused}; whatever else goes wrong is
 *       {@link Unknown}, and so is having no token to ask with
 * </ul>
 */
public interface ShopStandings {

    /** Asks about one shop. Never throws over what went wrong on the way. */
    Answer ask(ShopId shop);

    /** What came back. */
    sealed interface Answer {
        /** One function per case. */
        <T> T fold(Function<Present, T> present, Supplier<T> refused, Function<Unknown, T> unknown);
    }

    /**
     * The app is there.
     *
     * @param scopes what the shop grants
     * @param subscriptions Shopify's global ids of those that run
     * @param origins where the storefront is reached, each with scheme and host
     * @param zone whose clocks hang in the shop; empty if nobody can tell
     */
    record Present(Set<String> scopes, Set<String> subscriptions, Set<String> origins, Optional<ZoneId> zone)
            implements Answer {
        /** Copies the sets. */
        public Present {
            scopes = Set.copyOf(scopes);
            subscriptions = Set.copyOf(subscriptions);
            origins = Set.copyOf(origins);
        }

        @Override
        public <T> T fold(Function<Present, T> present, Supplier<T> refused, Function<Unknown, T> unknown) {
            return present.apply(this);
        }
    }

    /** The token opens nothing any more. */
    record Refused() implements Answer {
        @Override
        public <T> T fold(Function<Present, T> present, Supplier<T> refused, Function<Unknown, T> unknown) {
            return refused.get();
        }
    }

    /**
     * Nobody can say now.
     *
     * @param code why, stable and without values
     */
    record Unknown(String code) implements Answer {
        @Override
        public <T> T fold(Function<Present, T> present, Supplier<T> refused, Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
