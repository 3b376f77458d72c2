package dev.avow.shopify.sandbox.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON into maps, lists, text, numbers ({@link Long} or {@link BigDecimal}), truth values and {@code null}. */
public final class JsonReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_LONG_DIGITS = 18;
    private static final Pattern BARE = Pattern.compile("true|false|null|-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipBlanks();
        reader.require(reader.at == text.length());
        return value;
    }

    private @Nullable Object value(int depth) {
        require(depth < MAX_DEPTH);
        skipBlanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> bare();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        at++;
        skipBlanks();
        while (!take('}')) {
            require(object.isEmpty() || take(','));
            skipBlanks();
            String name = string();
            skipBlanks();
            require(take(':'));
            object.put(name, value(depth + 1));
            skipBlanks();
        }
        return object;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        skipBlanks();
        while (!take(']')) {
            require(list.isEmpty() || take(','));
            list.add(value(depth + 1));
            skipBlanks();
        }
        return list;
    }

    private String string() {
        require(take('"'));
        StringBuilder value = new StringBuilder();
        while (!take('"')) {
            char c = next();
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        require(at + 4 <= text.length());
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private @Nullable Object bare() {
        Matcher matcher = BARE.matcher(text).region(at, text.length());
        require(matcher.lookingAt());
        at = matcher.end();
        return switch (matcher.group()) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(matcher.group());
        };
    }

    private static Number number(String text) {
        boolean isWhole =
                text.length() <= MAX_LONG_DIGITS && text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return isWhole ? (Number) Long.valueOf(text) : new BigDecimal(text);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char c) {
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        require(at < text.length());
        return text.charAt(at);
    }

    private void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new IllegalArgumentException("not JSON at character " + at);
        }
    }
}
