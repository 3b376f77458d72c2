package dev.avow.core.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/** Small pieces of JSON text. */
final class Json {

    private Json() {}

    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        return json.append('"').toString();
    }

    static String array(Collection<String> texts) {
        return texts.stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
    }

    static String pattern(String pattern) {
        return "{\"type\": \"string\", \"pattern\": " + text(pattern) + "}";
    }

    static String list(String items) {
        return "{\"type\": \"array\", \"uniqueItems\": true, \"items\": " + items + "}";
    }
}
