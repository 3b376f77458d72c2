package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.Optional;

/**
 * Reads one attempt's events and says what they have come to. What a dialect has beside the events it knows, it ignores.
 * Used by one thread.
 */
interface StreamJudge {

    /** How a stream ended, but for the provider's name of the call. */
    @FunctionalInterface
    interface Ending {

        /** The outcome under that name. */
        ModelOutcome outcome(Optional<String> requestId);

        static Ending failed(ModelFailure failure) {
            return requestId -> new ModelOutcome.Failed(failure, Optional.empty(), requestId);
        }
    }

    /**
     * Takes an event and gives the answer's text in it, empty if there is none.
     *
     * @param name the event's name, empty where it has none
     */
    String take(String name, JsonNode data);

    /** Takes the end marker that is not JSON. */
    void takeDone();

    /** The ending, as soon as nothing that follows could change it. */
    Optional<Ending> ending();

    /** The ending of a stream that stops here; none if it was cut. */
    Optional<Ending> endingWhenOver();
}
