package dev.avow.shopify.sandbox.model;

import dev.avow.shopify.sandbox.web.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI's Chat Completions. Its stream ends with {@code [DONE]}. */
final class ChatDialect implements Dialect {

    private static final Map<String, Object> USAGE =
            Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2);

    @Override
    public List<String> events(String id, String model, List<String> pieces) {
        List<String> events = new ArrayList<>();
        events.add(chunk(id, model, delta(Map.of("role", "assistant", "content", ""), null)));
        pieces.forEach(piece -> events.add(chunk(id, model, delta(Map.of("content", piece), null))));
        events.add(chunk(id, model, delta(Map.of(), "stop")));
        Map<String, @Nullable Object> usage = completion(id, model, "chat.completion.chunk", List.of());
        usage.put("usage", USAGE);
        events.add(event(Json.write(usage)));
        events.add(event("[DONE]"));
        return events;
    }

    @Override
    public Map<String, @Nullable Object> whole(String id, String model, String text) {
        Map<String, Object> choice =
                Map.of("index", 0, "message", Map.of("role", "assistant", "content", text), "finish_reason", "stop");
        Map<String, @Nullable Object> whole = completion(id, model, "chat.completion", List.of(choice));
        whole.put("usage", USAGE);
        return whole;
    }

    private static String chunk(String id, String model, Map<String, @Nullable Object> delta) {
        return event(Json.write(completion(id, model, "chat.completion.chunk", List.of(delta))));
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private static Map<String, @Nullable Object> delta(Map<String, String> delta, @Nullable String finishReason) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finishReason);
        return choice;
    }

    private static Map<String, @Nullable Object> completion(String id, String model, String object, List<?> choices) {
        Map<String, @Nullable Object> completion = new LinkedHashMap<>();
        completion.put("id", "chatcmpl-" + id);
        completion.put("object", object);
        completion.put("created", 0);
        completion.put("model", model);
        completion.put("choices", choices);
        return completion;
    }
}
