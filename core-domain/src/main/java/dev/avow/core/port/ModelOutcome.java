package dev.avow.core.port;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How a call to a language model ended. */
public sealed interface ModelOutcome {

    /** One function per case, so that a new case does not compile until everybody has thought of it. */
    <T> T fold(
            Function<Answered, T> answered,
            Function<Truncated, T> truncated,
            Function<Declined, T> declined,
            Function<Failed, T> failed,
            Function<Cancelled, T> cancelled);

    /**
     * The whole answer came.
     *
     * @param requestId the provider's name for the call
     */
    record Answered(Optional<String> requestId) implements ModelOutcome {
        @Override
        public <T> T fold(
                Function<Answered, T> answered,
                Function<Truncated, T> truncated,
                Function<Declined, T> declined,
                Function<Failed, T> failed,
                Function<Cancelled, T> cancelled) {
            return answered.apply(this);
        }
    }

    /**
     * The model reached its length limit.
     *
     * @param requestId the provider's name for the call
     */
    record Truncated(Optional<String> requestId) implements ModelOutcome {
        @Override
        public <T> T fold(
                Function<Answered, T> answered,
                Function<Truncated, T> truncated,
                Function<Declined, T> declined,
                Function<Failed, T> failed,
                Function<Cancelled, T> cancelled) {
            return truncated.apply(this);
        }
    }

    /**
     * The model, or a filter of its provider, declined: what came before is to be discarded.
     *
     * @param requestId the provider's name for the call
     */
    record Declined(Optional<String> requestId) implements ModelOutcome {
        @Override
        public <T> T fold(
                Function<Answered, T> answered,
                Function<Truncated, T> truncated,
                Function<Declined, T> declined,
                Function<Failed, T> failed,
                Function<Cancelled, T> cancelled) {
            return declined.apply(this);
        }
    }

    /**
     * The call failed.
     *
     * @param failure why
     * @param retryAfter how long the provider asked to wait
     * @param requestId the provider's name for the call
     */
    record Failed(ModelFailure failure, Optional<Duration> retryAfter, Optional<String> requestId)
            implements ModelOutcome {
        @Override
        public <T> T fold(
                Function<Answered, T> answered,
                Function<Truncated, T> truncated,
                Function<Declined, T> declined,
                Function<Failed, T> failed,
                Function<Cancelled, T> cancelled) {
            return failed.apply(this);
        }
    }

    /** Our side ended the call. */
    record Cancelled() implements ModelOutcome {
        @Override
        public <T> T fold(
                Function<Answered, T> answered,
                Function<Truncated, T> truncated,
                Function<Declined, T> declined,
                Function<Failed, T> failed,
                Function<Cancelled, T> cancelled) {
            return cancelled.apply(this);
        }
    }
}
