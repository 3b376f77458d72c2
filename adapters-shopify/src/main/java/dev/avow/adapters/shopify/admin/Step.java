package dev.avow.adapters.shopify.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What one attempt of a call came to. */
sealed interface Step {

    <T> T fold(Function<Settled, T> settled, Function<Again, T> again, Function<TokenRefused, T> tokenRefused);

    /** No further attempt. */
    record Settled(AdminAnswer answer) implements Step {
        @Override
        public <T> T fold(
                Function<Settled, T> settled, Function<Again, T> again, Function<TokenRefused, T> tokenRefused) {
            return settled.apply(this);
        }
    }

    /** Nothing was done, and another attempt may do it; after the pause, if Shopify named one. */
    record Again(String code, Optional<Duration> after) implements Step {
        @Override
        public <T> T fold(
                Function<Settled, T> settled, Function<Again, T> again, Function<TokenRefused, T> tokenRefused) {
            return again.apply(this);
        }
    }

    /** Nothing was done, since the token is over or destroyed. */
    record TokenRefused() implements Step {
        @Override
        public <T> T fold(
                Function<Settled, T> settled, Function<Again, T> again, Function<TokenRefused, T> tokenRefused) {
            return tokenRefused.apply(this);
        }
    }

    static Step later(String code, Duration after) {
        return new Settled(new AdminAnswer.Later(code, Optional.of(after)));
    }

    static Step refused(Refusal refusal) {
        return new Settled(new AdminAnswer.Refused(refusal));
    }

    /** What failed on the way: a question may be asked again, a change may have been made. */
    static Step failed(AdminDocument document, String code) {
        return document.isMutation() ? new Settled(new AdminAnswer.Unknown(code)) : new Again(code, Optional.empty());
    }
}
