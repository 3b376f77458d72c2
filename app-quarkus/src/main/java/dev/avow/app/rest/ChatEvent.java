package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.TurnState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens while an answer is written: any number of texts, then exactly one end. */
@RegisterForReflection
sealed interface ChatEvent {

    /** The event's name on the wire. */
    String name();

    /**
     * A piece of the answer.
     *
     * @param text redacted
     */
    record Text(String text) implements ChatEvent {
        @Override
        public String name() {
            return "text";
        }
    }

    /**
     * The answer is over.
     *
     * @param state how it ended
     * @param sources what the answer's numbers in brackets mean; absent where it cites nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Done(String state, List<Cited> sources) implements ChatEvent {

        Done(TurnState state, List<Citation> citations) {
            this(
                    state.name().toLowerCase(Locale.ROOT),
                    citations.stream().map(Cited::of).toList());
        }

        @Override
        public String name() {
            return "done";
        }
    }

    /**
     * There is no whole answer.
     *
     * @param code why
     * @param retryAfter seconds to wait, if somebody knows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(String code, @Nullable Long retryAfter) implements ChatEvent {

        Failure(String code, Optional<Duration> retryAfter) {
            this(code, retryAfter.map(Duration::toSeconds).orElse(null));
        }

        @Override
        public String name() {
            return "error";
        }
    }
}
