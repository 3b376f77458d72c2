package dev.avow.core.rights;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a tree of maps, lists, texts, whole numbers and truth values: keys sorted, no blank, as RFC 8785 has it for
 * such trees. Two trees that say the same have the same text, so a signature survives any reformatting.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException if something else stands in the tree
     */
    public static String of(Object tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            object(map, text);
        } else if (value instanceof List<?> list) {
            array(list, text);
        } else if (value instanceof String string) {
            quote(string, text);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("a tree holds maps, lists, texts, whole numbers and truth values");
        }
    }

    private static void object(Map<?, ?> map, StringBuilder text) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            text.append(before);
            quote(entry.getKey(), text);
            text.append(':');
            write(entry.getValue(), text);
            before = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(List<?> list, StringBuilder text) {
        char before = '[';
        for (Object value : list) {
            text.append(before);
            write(value, text);
            before = ',';
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
