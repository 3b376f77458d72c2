package dev.avow.core.subject;

import java.util.function.Function;

/** An answer of a policy: allowed, or refused because. */
public sealed interface Verdict {

    /** One function per case. */
    <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused);

    /** Whether it is allowed. */
    default boolean isAllowed() {
        return fold(allowed -> true, refused -> false);
    }

    /**
     * It may be done.
     *
     * @param rule the id of the rule that decided
     */
    record Allowed(String rule) implements Verdict {
        @Override
        public <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused) {
            return allowed.apply(this);
        }
    }

    /**
     * It may not be done.
     *
     * @param rule the id of the rule that decided
     * @param code why, stable and without values, for example {@code purpose.not-instructed}
     */
    record Refused(String rule, String code) implements Verdict {
        @Override
        public <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
