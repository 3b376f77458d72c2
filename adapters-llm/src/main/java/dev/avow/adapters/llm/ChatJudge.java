package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.Optional;

/** The Chat Completions dialect: over with {@code [DONE]}; a stream that ends after a finish reason is whole as well. */
final class ChatJudge implements StreamJudge {

    private Optional<Ending> finish = Optional.empty();
    private boolean refused;
    private boolean over;

    @Override
    public String take(String name, JsonNode data) {
        JsonNode error = data.path("error");
        if (name.equals("error") || (!error.isMissingNode() && !error.isNull())) {
            finish = Optional.of(ProviderError.ending(error.isMissingNode() ? data : error));
            over = true;
            return "";
        }
        JsonNode choice = data.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        refused |= !delta.path("refusal").asText("").isEmpty();
        String reason = choice.path("finish_reason").asText("");
        if (!reason.isEmpty()) {
            finish = Optional.of(judge(reason));
        }
        return delta.path("content").asText("");
    }

    @Override
    public void takeDone() {
        over = true;
    }

    @Override
    public Optional<Ending> ending() {
        return over ? Optional.of(finish.orElseGet(() -> judge("stop"))) : Optional.empty();
    }

    @Override
    public Optional<Ending> endingWhenOver() {
        return over ? ending() : finish;
    }

    private Ending judge(String reason) {
        if (refused) {
            return ModelOutcome.Declined::new;
        }
        return switch (reason) {
            case "length" -> ModelOutcome.Truncated::new;
            case "content_filter" -> ModelOutcome.Declined::new;
            // We offer no tool, so a model that calls one has not answered.
            case "tool_calls", "function_call" -> Ending.failed(ModelFailure.SERVER);
            default -> ModelOutcome.Answered::new;
        };
    }
}
