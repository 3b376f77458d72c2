package dev.avow.shopify.sandbox.model;

import dev.avow.shopify.sandbox.web.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI's Responses. Its stream ends with {@code response.completed}. */
final class ResponsesDialect implements Dialect {

    @Override
    public List<String> events(String id, String model, List<String> pieces) {
        List<Map<String, Object>> events = new ArrayList<>();
        String text = String.join("", pieces);
        events.add(event("response.created", "response", response(id, model, "in_progress", List.of())));
        events.add(event("response.in_progress", "response", response(id, model, "in_progress", List.of())));
        events.add(event("response.output_item.added", "item", message(id, "in_progress", List.of())));
        events.add(event("response.content_part.added", "part", part("")));
        pieces.forEach(piece -> events.add(event("response.output_text.delta", "delta", piece)));
        events.add(event("response.output_text.done", "text", text));
        events.add(event("response.content_part.done", "part", part(text)));
        events.add(event("response.output_item.done", "item", message(id, "completed", List.of(part(text)))));
        events.add(event("response.completed", "response", whole(id, model, text)));
        return numbered(events, "msg_" + id);
    }

    @Override
    public Map<String, @Nullable Object> whole(String id, String model, String text) {
        return response(id, model, "completed", List.of(message(id, "completed", List.of(part(text)))));
    }

    private static Map<String, Object> event(String type, String name, Object value) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", type);
        event.put(name, value);
        return event;
    }

    private static List<String> numbered(List<Map<String, Object>> events, String itemId) {
        List<String> written = new ArrayList<>();
        for (Map<String, Object> event : events) {
            event.put("sequence_number", written.size());
            event.put("item_id", itemId);
            event.put("output_index", 0);
            event.put("content_index", 0);
            written.add("event: " + event.get("type") + "\ndata: " + Json.write(event) + "\n\n");
        }
        return written;
    }

    private static Map<String, @Nullable Object> response(String id, String model, String status, List<?> output) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("id", "resp_" + id);
        response.put("object", "response");
        response.put("created_at", 0);
        response.put("status", status);
        response.put("error", null);
        response.put("incomplete_details", null);
        response.put("model", model);
        response.put("output", output);
        response.put("usage", Map.of("input_tokens", 1, "output_tokens", 1, "total_tokens", 2));
        return response;
    }

    private static Map<String, Object> message(String id, String status, List<?> content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", "msg_" + id);
        message.put("type", "message");
        message.put("role", "assistant");
        message.put("status", status);
        message.put("content", content);
        return message;
    }

    private static Map<String, Object> part(String text) {
        return Map.of("type", "output_text", "text", text, "annotations", List.of());
    }
}
