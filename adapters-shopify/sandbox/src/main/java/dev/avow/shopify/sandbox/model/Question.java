package dev.avow.shopify.sandbox.model;

import dev.avow.shopify.sandbox.web.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks, in either dialect.
 *
 * @param text the text of the last message of the user
 * @param model the model that is named
 * @param streams whether the answer is wanted piece by piece
 */
record Question(String text, String model, boolean streams) {

    /** Reads a body; empty if it is no JSON object that names messages of a user. */
    static Optional<Question> read(String body) {
        try {
            return JsonReader.read(body) instanceof Map<?, ?> request ? read(request) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Question> read(Map<?, ?> request) {
        Object messages = request.containsKey("messages") ? request.get("messages") : request.get("input");
        String model = Objects.toString(request.get("model"), "stand-in");
        boolean streams = Boolean.TRUE.equals(request.get("stream"));
        return lastOfUser(messages).map(text -> new Question(text, model, streams));
    }

    private static Optional<String> lastOfUser(@Nullable Object messages) {
        if (messages instanceof String text) {
            return Optional.of(text);
        }
        return messages instanceof List<?> list
                ? list.stream().flatMap(message -> ofUser(message).stream()).reduce((first, second) -> second)
                : Optional.empty();
    }

    private static Optional<String> ofUser(@Nullable Object message) {
        return message instanceof Map<?, ?> map && "user".equals(map.get("role"))
                ? Optional.of(text(map.get("content")))
                : Optional.empty();
    }

    /** A content's text: itself, or the texts of its parts. */
    private static String text(@Nullable Object content) {
        if (content instanceof List<?> parts) {
            return parts.stream()
                    .map(part -> part instanceof Map<?, ?> map ? Objects.toString(map.get("text"), "") : "")
                    .collect(Collectors.joining());
        }
        return Objects.toString(content, "");
    }
}
