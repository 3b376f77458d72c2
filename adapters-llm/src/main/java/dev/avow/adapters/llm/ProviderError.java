package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a provider's error means. Looks at status, code and type only; the message may quote the prompt and is never read
 * (LM-6).
 */
final class ProviderError {

    private static final Set<String> MONEY = Set.of(
            "insufficient_quota",
            "credit_balance_exhausted",
            "billing_error",
            "billing_hard_limit_reached",
            "billing_not_active");
    private static final String SPEND_LIMIT = "spend_limit";

    private static final Set<String> DECLINED =
            Set.of("content_filter", "content_policy_violation", "bio_policy", "misalignment_policy_violation");

    /** How a code inside a stream reads as a status; without a known code it is the server's fault. */
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("rate_limit_exceeded", 429),
            Map.entry("rate_limit_error", 429),
            Map.entry("slow_down", 429),
            Map.entry("server_is_overloaded", 503),
            Map.entry("overloaded_error", 529),
            Map.entry("invalid_api_key", 401),
            Map.entry("authentication_error", 401),
            Map.entry("permission_error", 403),
            Map.entry("invalid_request_error", 400),
            Map.entry("invalid_prompt", 400),
            Map.entry("context_length_exceeded", 400),
            Map.entry("data_residency_mismatch", 400),
            Map.entry("model_not_found", 404),
            Map.entry("not_found_error", 404),
            Map.entry("request_too_large", 413));

    private static final int SERVER_ERROR = 500;

    private ProviderError() {}

    /** The ending that an error inside a stream means. */
    static StreamJudge.Ending ending(JsonNode error) {
        int status = words(error)
                .map(word -> STATUS.getOrDefault(word, 0))
                .filter(known -> known > 0)
                .findFirst()
                .orElseGet(() -> error.path("code").asInt(SERVER_ERROR));
        return ending(isError(status) ? status : SERVER_ERROR, error, Optional.empty());
    }

    /** The ending that an HTTP response means. */
    static StreamJudge.Ending ending(int status, JsonNode error, Optional<Duration> retryAfter) {
        List<String> words = words(error).toList();
        if (words.stream().anyMatch(DECLINED::contains)) {
            return ModelOutcome.Declined::new;
        }
        boolean money = words.stream().anyMatch(word -> MONEY.contains(word) || word.contains(SPEND_LIMIT));
        ModelFailure failure = money ? ModelFailure.OUT_OF_MONEY : failure(status);
        return requestId -> new ModelOutcome.Failed(failure, retryAfter, requestId);
    }

    private static boolean isError(int status) {
        return status >= 400 && status < 600;
    }

    private static Stream<String> words(JsonNode error) {
        return Stream.of(
                        error.path("code"),
                        error.path("type"),
                        error.path("details").path("error_code"))
                .filter(JsonNode::isTextual)
                .map(node -> node.asText().toLowerCase(Locale.ROOT));
    }

    private static ModelFailure failure(int status) {
        return switch (status) {
            case 401, 403 -> ModelFailure.AUTHENTICATION;
            case 402 -> ModelFailure.OUT_OF_MONEY;
            case 408, 409, 424 -> ModelFailure.SERVER;
            case 429 -> ModelFailure.RATE_LIMITED;
            case 503, 529 -> ModelFailure.OVERLOADED;
            default -> status >= SERVER_ERROR ? ModelFailure.SERVER : ModelFailure.BAD_REQUEST;
        };
    }
}
