package dev.avow.core.attribution;

import java.time.Instant;
import java.util.function.Function;

/** What a visit by a referral link amounts to. */
public sealed interface TouchOutcome {

    /** One function per case. */
    <T> T fold(Function<Stands, T> stands, Function<Begins, T> begins, Function<DropReason, T> refused);

    /**
     * The click that the browser has stays, and ends when it would have ended.
     *
     * @param click which one
     */
    record Stands(Click click) implements TouchOutcome {
        @Override
        public <T> T fold(Function<Stands, T> stands, Function<Begins, T> begins, Function<DropReason, T> refused) {
            return stands.apply(this);
        }
    }

    /**
     * A new click begins.
     *
     * @param partner who is credited
     * @param firstVisit from when its window counts
     */
    record Begins(Partner partner, Instant firstVisit) implements TouchOutcome {
        @Override
        public <T> T fold(Function<Stands, T> stands, Function<Begins, T> begins, Function<DropReason, T> refused) {
            return begins.apply(this);
        }
    }

    /**
     * Nothing is remembered.
     *
     * @param reason why not
     */
    record Refused(DropReason reason) implements TouchOutcome {
        @Override
        public <T> T fold(Function<Stands, T> stands, Function<Begins, T> begins, Function<DropReason, T> refused) {
            return refused.apply(reason);
        }
    }
}
