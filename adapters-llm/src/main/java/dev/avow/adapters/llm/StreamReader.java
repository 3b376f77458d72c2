package dev.avow.adapters.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.avow.adapters.llm.StreamJudge.Ending;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.redaction.RawText;
import java.util.Optional;

/** Reads the lines of one attempt: text goes to the listener, everything else to the judge. Used by one thread. */
final class StreamReader {

    private static final String DONE = "[DONE]";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SseLines lines = new SseLines();
    private final StreamJudge judge;
    private final Listener listener;

    StreamReader(StreamJudge judge, Listener listener) {
        this.judge = judge;
        this.listener = listener;
    }

    /** JSON as a tree; a missing node where the text is not JSON, since the parser's message would quote it. */
    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Takes a line and gives the ending that it decided, if any. */
    Optional<Ending> take(String line) {
        return lines.take(line).flatMap(this::take);
    }

    /** The ending of a stream that came to its end in good order. */
    Ending end() {
        return lines.end().filter(this::isWhole).flatMap(this::take).orElseGet(() -> breakOff(ModelFailure.CUT_STREAM));
    }

    /** The ending of a stream that came to its end otherwise. */
    Ending breakOff(ModelFailure why) {
        return judge.endingWhenOver().orElseGet(() -> Ending.failed(why));
    }

    private Optional<Ending> take(SseLines.Event event) {
        if (event.data().equals(DONE)) {
            judge.takeDone();
            return judge.ending();
        }
        JsonNode data = parse(event.data());
        if (data.isMissingNode()) {
            return Optional.of(Ending.failed(ModelFailure.SERVER));
        }
        String text = judge.take(event.name(), data);
        if (!text.isEmpty() && !listener.hears(RawText.of(text))) {
            return Optional.of(requestId -> new ModelOutcome.Cancelled());
        }
        return judge.ending();
    }

    private boolean isWhole(SseLines.Event event) {
        return event.data().equals(DONE) || !parse(event.data()).isMissingNode();
    }
}
