package dev.avow.core.port;

import java.util.List;

/** A call to a language model that is under way. Thread-safe. */
public interface ModelCall {

    /** Waits for the outcome. An interrupt of the waiting thread cancels the call, and stays set. */
    ModelOutcome await();

    /** Ends the call; without effect after its outcome. */
    void cancel();

    /**
     * Why those who were asked first did not answer, in the order in which they were asked; final once the outcome is there
     * (LM-9). Empty where nobody else was asked.
     */
    default List<ModelFailure> passedOver() {
        return List.of();
    }
}
