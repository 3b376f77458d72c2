package dev.avow.testkit.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object from a line: strings, numbers, truth values, null, objects and lists. Errors name a place, never content. */
final class JsonLine {

    private static final int DEEPEST = 16;

    private final String text;
    private int at;
    private int depth;

    private JsonLine(String text) {
        this.text = text;
    }

    /**
     * The members of the object.
     *
     * @throws IllegalArgumentException if the line is no JSON object
     */
    static Map<String, Object> parse(String line) {
        JsonLine reader = new JsonLine(line);
        reader.blanks();
        Object value = reader.value();
        reader.blanks();
        if (reader.at != line.length() || !(value instanceof Map<?, ?>)) {
            throw reader.broken();
        }
        return members(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }

    /** A member as text; numbers as they are written; nothing if it is missing or null. */
    static @Nullable String text(Map<String, Object> members, String name) {
        Object value = members.get(name);
        return value == null || Literal.NULL.equals(value) ? null : value.toString();
    }

    /** A string as JSON, all but ASCII as it is. */
    static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' '
                            || (Character.isSurrogate(c) && !isPaired(value, i))
                            || c == '\u2028'
                            || c == '\u2029') {
                        out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15));
                        out.append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static final String HEX = "0123456789abcdef";

    private enum Literal {
        TRUE,
        FALSE,
        NULL
    }

    private static boolean isPaired(String value, int i) {
        if (Character.isHighSurrogate(value.charAt(i))) {
            return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
        }
        return i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    private Object value() {
        return switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> list();
            case 't' -> word("true", Literal.TRUE);
            case 'f' -> word("false", Literal.FALSE);
            case 'n' -> word("null", Literal.NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        while (peek() != '}') {
            String name = string();
            expect(':');
            blanks();
            members.put(name, value());
            if (!another('}')) {
                break;
            }
        }
        leave();
        return members;
    }

    private List<Object> list() {
        List<Object> elements = new ArrayList<>();
        enter();
        while (peek() != ']') {
            elements.add(value());
            if (!another(']')) {
                break;
            }
        }
        leave();
        return elements;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw broken();
        }
        blanks();
    }

    private void leave() {
        at++;
        depth--;
    }

    /** Over a comma to another element; at the closing sign there is none. */
    private boolean another(char close) {
        blanks();
        if (peek() == close) {
            return false;
        }
        expect(',');
        blanks();
        if (peek() == close) {
            throw broken();
        }
        return true;
    }

    private String string() {
        if (peek() != '"') {
            throw broken();
        }
        at++;
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escape() : c);
        }
        at++;
        return value.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> c;
            case 'u' -> unicode();
            default -> throw broken();
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw broken();
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                throw broken();
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private String number() {
        int from = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from) {
            throw broken();
        }
        return text.substring(from, at);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw broken();
        }
        at += word.length();
        return value;
    }

    private void expect(char c) {
        blanks();
        if (peek() != c) {
            throw broken();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("no JSON object, at character " + at);
    }
}
