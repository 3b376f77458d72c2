package dev.avow.core.recovery;

import java.time.Instant;
import java.util.function.Function;

/** What is to become of a checkout, and why. */
public sealed interface RecoveryDecision {

    /** One function per case. */
    <T> T fold(Function<Mail, T> mail, Function<Ask, T> ask, Function<Wait, T> wait, Function<Never, T> never);

    /** Why. */
    RecoveryReason reason();

    /** A mail may go, at this instant and not later. */
    record Mail() implements RecoveryDecision {
        @Override
        public <T> T fold(
                Function<Mail, T> mail, Function<Ask, T> ask, Function<Wait, T> wait, Function<Never, T> never) {
            return mail.apply(this);
        }

        @Override
        public RecoveryReason reason() {
            return RecoveryReason.ALLOWED;
        }
    }

    /** Nothing that is known here forbids it: Shopify is to be asked. */
    record Ask() implements RecoveryDecision {
        @Override
        public <T> T fold(
                Function<Mail, T> mail, Function<Ask, T> ask, Function<Wait, T> wait, Function<Never, T> never) {
            return ask.apply(this);
        }

        @Override
        public RecoveryReason reason() {
            return RecoveryReason.ALLOWED;
        }
    }

    /**
     * Not now.
     *
     * @param reason why
     * @param until when to decide again
     */
    record Wait(RecoveryReason reason, Instant until) implements RecoveryDecision {
        @Override
        public <T> T fold(
                Function<Mail, T> mail, Function<Ask, T> ask, Function<Wait, T> wait, Function<Never, T> never) {
            return wait.apply(this);
        }
    }

    /**
     * Not unless something happens that changes it.
     *
     * @param reason why
     */
    record Never(RecoveryReason reason) implements RecoveryDecision {
        @Override
        public <T> T fold(
                Function<Mail, T> mail, Function<Ask, T> ask, Function<Wait, T> wait, Function<Never, T> never) {
            return never.apply(this);
        }
    }
}
