package dev.avow.core.port;

/** A call to a language model that is under way. Thread-safe. */
public interface ModelCall {

    /** Waits for the outcome. An interrupt of the waiting thread cancels the call, and stays set. */
    ModelOutcome await();

    /** Ends the call; without effect after its outcome. */
    void cancel();
}
