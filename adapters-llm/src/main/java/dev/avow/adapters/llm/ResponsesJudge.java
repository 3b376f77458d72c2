package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.util.Optional;

/** The Responses dialect: over with the event that carries a final status, which decides and not the event's name. */
final class ResponsesJudge implements StreamJudge {

    private static final String EVENT_PREFIX = "response.";

    private Optional<Ending> ending = Optional.empty();
    private boolean refused;

    @Override
    public String take(String name, JsonNode data) {
        String type = data.path("type").asText(name);
        switch (type) {
            case "response.output_text.delta" -> {
                return data.path("delta").asText();
            }
            case "response.refusal.delta", "response.refusal.done" -> refused = true;
            case "response.completed", "response.incomplete", "response.failed", "response.cancelled" ->
                ending = Optional.of(judge(type, data.path("response")));
            case "error", "response.error" ->
                ending = Optional.of(ProviderError.ending(data.has("error") ? data.path("error") : data));
            default -> {}
        }
        return "";
    }

    @Override
    public void takeDone() {
        // This dialect has no such marker; servers that send it all the same have said their status before.
    }

    @Override
    public Optional<Ending> ending() {
        return ending;
    }

    @Override
    public Optional<Ending> endingWhenOver() {
        return ending;
    }

    private Ending judge(String type, JsonNode response) {
        String status = response.path("status").asText(type.substring(EVENT_PREFIX.length()));
        return switch (status) {
            case "completed" ->
                refused || hasRefusal(response) ? ModelOutcome.Declined::new : ModelOutcome.Answered::new;
            case "incomplete" ->
                refused || isFiltered(response) ? ModelOutcome.Declined::new : ModelOutcome.Truncated::new;
            case "failed" -> ProviderError.ending(response.path("error"));
            default -> Ending.failed(ModelFailure.SERVER);
        };
    }

    private static boolean isFiltered(JsonNode response) {
        return response.path("incomplete_details").path("reason").asText().equals("content_filter");
    }

    private static boolean hasRefusal(JsonNode response) {
        for (JsonNode item : response.path("output")) {
            for (JsonNode content : item.path("content")) {
                if (content.path("type").asText().equals("refusal")) {
                    return true;
                }
            }
        }
        return false;
    }
}
