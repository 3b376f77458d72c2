package dev.avow.shopify.sandbox.admin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs of a search query, read from left to right. */
final class SearchTokens {

    private static final Pattern FILTER = Pattern.compile("([a-z][a-z_.]*):(<=|>=|<|>)?");

    /**
     * One condition.
     *
     * @param filter the field's name; empty for a plain word
     * @param comparator how to compare; empty for "equals"
     * @param quoted whether the value was a phrase
     */
    record Term(Optional<String> filter, String comparator, String value, boolean quoted) {}

    private final String text;
    private int at;

    SearchTokens(String text) {
        this.text = text;
    }

    boolean atEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= text.length();
    }

    boolean sees(char sign) {
        return !atEnd() && text.charAt(at) == sign;
    }

    boolean take(char sign) {
        boolean seen = sees(sign);
        at += seen ? 1 : 0;
        return seen;
    }

    boolean seesWord(String word) {
        if (atEnd() || !text.startsWith(word, at)) {
            return false;
        }
        int end = at + word.length();
        return end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(';
    }

    boolean takeWord(String word) {
        boolean seen = seesWord(word);
        at += seen ? word.length() : 0;
        return seen;
    }

    /** The next condition; empty if there is only a sign that means nothing here. */
    Optional<Term> term() {
        Matcher matcher = FILTER.matcher(text).region(at, text.length());
        Optional<String> filter = Optional.empty();
        String comparator = "";
        if (matcher.lookingAt()) {
            filter = Optional.of(matcher.group(1));
            comparator = matcher.group(2) == null ? "" : matcher.group(2);
            at = matcher.end();
        }
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        String value = quoted ? phrase() : word();
        if (value.isEmpty() && filter.isEmpty()) {
            at++;
            return Optional.empty();
        }
        return Optional.of(new Term(filter, comparator, value, quoted));
    }

    private String phrase() {
        char quote = text.charAt(at);
        at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            value.append(sign());
        }
        at++;
        return value.toString();
    }

    private String word() {
        StringBuilder value = new StringBuilder();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ')') {
            value.append(sign());
        }
        return value.toString();
    }

    private char sign() {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
        }
        return text.charAt(at++);
    }
}
