package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.Optional;

/** Anthropic's Messages dialect: over with {@code message_stop}; the stop reason that came before it decides. */
final class MessagesJudge implements StreamJudge {

    private static final String REFUSAL = "refusal";

    private Optional<Ending> ending = Optional.empty();
    private String stopReason = "";

    @Override
    public String take(String name, JsonNode data) {
        switch (data.path("type").asText(name)) {
            case "content_block_delta" -> {
                JsonNode delta = data.path("delta");
                return delta.path("type").asText().equals("text_delta")
                        ? delta.path("text").asText()
                        : "";
            }
            case "message_delta" -> {
                if (!stopReason.equals(REFUSAL)) {
                    stopReason = data.path("delta").path("stop_reason").asText(stopReason);
                }
            }
            case "message_stop" -> ending = Optional.of(judge());
            case "error" -> ending = Optional.of(ProviderError.ending(data.has("error") ? data.path("error") : data));
            default -> {}
        }
        return "";
    }

    @Override
    public void takeDone() {
        // This dialect has no such marker; servers that send it all the same have said message_stop before.
    }

    @Override
    public Optional<Ending> ending() {
        return ending;
    }

    @Override
    public Optional<Ending> endingWhenOver() {
        return ending;
    }

    private Ending judge() {
        return switch (stopReason) {
            case "max_tokens", "model_context_window_exceeded" -> ModelOutcome.Truncated::new;
            case REFUSAL -> ModelOutcome.Declined::new;
            // We offer no tool, so a model that calls one, or waits for one, has not answered.
            case "tool_use", "pause_turn", "" -> Ending.failed(ModelFailure.SERVER);
            default -> ModelOutcome.Answered::new;
        };
    }
}
