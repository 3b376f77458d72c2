package dev.avow.core.retention;

import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/** What may be done with a record now, and under which rule. */
public sealed interface RetentionDecision {

    /**
     * The rule that decided.
     *
     * @param id of the rule
     * @param version the policy version that brought it
     */
    record DecidedBy(String id, PolicyVersion version) {}

    /** Why a record's life is over. */
    enum EndReason {
        /** The expiry it was stored with has come. */
        EXPIRED,
        /** Today's rule, stricter than that of its collection, has ended it. */
        RULE_TIGHTENED
    }

    /** The rule that decided. */
    DecidedBy by();

    /** One function per case. */
    <T> T fold(
            Function<Live, T> live,
            Function<Restricted, T> restricted,
            Function<Held, T> held,
            Function<Ended, T> ended);

    /**
     * It may be used.
     *
     * @param by the rule that decided
     * @param until exclusive
     */
    record Live(DecidedBy by, Instant until) implements RetentionDecision {
        @Override
        public <T> T fold(
                Function<Live, T> live,
                Function<Restricted, T> restricted,
                Function<Held, T> held,
                Function<Ended, T> ended) {
            return live.apply(this);
        }
    }

    /**
     * It is kept, but must not be used.
     *
     * @param by the rule that decided
     * @param reason of the freeze that holds it
     * @param until when that freeze ends, exclusive
     */
    record Restricted(DecidedBy by, Freeze.Reason reason, Instant until) implements RetentionDecision {
        @Override
        public <T> T fold(
                Function<Live, T> live,
                Function<Restricted, T> restricted,
                Function<Held, T> held,
                Function<Ended, T> ended) {
            return restricted.apply(this);
        }
    }

    /**
     * Its life is over, yet a law keeps some of its fields; all others go, and it is not to be used otherwise.
     *
     * @param by the rule that decided
     * @param laws the laws that hold it
     * @param fields what they cover together
     * @param until when the last of them ends, exclusive
     */
    record Held(DecidedBy by, Set<String> laws, Set<String> fields, Instant until) implements RetentionDecision {
        /** Copies the sets. */
        public Held {
            laws = Set.copyOf(laws);
            fields = Set.copyOf(fields);
        }

        @Override
        public <T> T fold(
                Function<Live, T> live,
                Function<Restricted, T> restricted,
                Function<Held, T> held,
                Function<Ended, T> ended) {
            return held.apply(this);
        }
    }

    /**
     * Its life is over.
     *
     * @param by the rule that decided
     * @param reason why
     * @param step what is to be done with it
     */
    record Ended(DecidedBy by, EndReason reason, LastStep step) implements RetentionDecision {
        @Override
        public <T> T fold(
                Function<Live, T> live,
                Function<Restricted, T> restricted,
                Function<Held, T> held,
                Function<Ended, T> ended) {
            return ended.apply(this);
        }
    }
}
