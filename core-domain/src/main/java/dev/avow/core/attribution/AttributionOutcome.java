package dev.avow.core.attribution;

import java.util.function.Function;

/** Whether an order is credited, and why or why not. */
public sealed interface AttributionOutcome {

    /** One function per case. */
    <T> T fold(Function<Credit, T> credited, Function<DropReason, T> dropped);

    /**
     * It is.
     *
     * @param credit to whom, by what and how much
     */
    record Credited(Credit credit) implements AttributionOutcome {
        @Override
        public <T> T fold(Function<Credit, T> credited, Function<DropReason, T> dropped) {
            return credited.apply(credit);
        }
    }

    /**
     * It is not.
     *
     * @param reason why
     */
    record Dropped(DropReason reason) implements AttributionOutcome {
        @Override
        public <T> T fold(Function<Credit, T> credited, Function<DropReason, T> dropped) {
            return dropped.apply(reason);
        }
    }
}
