package dev.avow.adapters.shopify.admin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A search for a connection's {@code query} argument ("Shopify API search syntax", read 2026-11-21). What somebody typed is
 * quoted and escaped, so that it can bring in no field and no operator. Shopify ignores a filter that it does not know and
 * gives everything: each node that comes back must be looked at again. Immutable.
 */
public final class SearchString {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z_]{0,63}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_]{0,63}");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\":()]");
    private static final int LONGEST = 255;

    private final String text;

    private SearchString(String text) {
        this.text = text;
    }

    /**
     * A field that equals a text of any kind.
     *
     * @throws IllegalArgumentException if the text is blank, longer than 255 characters, or has control characters
     */
    public static SearchString equal(String field, String value) {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a text to search for is 1 to 255 characters, none of them a control");
        }
        return new SearchString(field(field) + ":\"" + SPECIAL.matcher(value).replaceAll("\\\\$0") + "\"");
    }

    /** A field that is one of Shopify's own words, such as {@code status:open}. */
    public static SearchString word(String field, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("a word of Shopify's is letters and underlines");
        }
        return new SearchString(field(field) + ":" + word);
    }

    /** A field whose time is the instant or later; the instant is cut to seconds. */
    public static SearchString since(String field, Instant from) {
        return new SearchString(field(field) + ":>='" + from.truncatedTo(ChronoUnit.SECONDS) + "'");
    }

    /** A field whose time is before the instant; the instant is cut to seconds. */
    public static SearchString before(String field, Instant to) {
        return new SearchString(field(field) + ":<'" + to.truncatedTo(ChronoUnit.SECONDS) + "'");
    }

    /** Both. */
    public SearchString and(SearchString other) {
        return new SearchString(text + " " + other.text);
    }

    /** What is sent. */
    public String text() {
        return text;
    }

    private static String field(String field) {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("a field is small letters and underlines");
        }
        return field;
    }

    /** Without what is searched for: it may be a person's. */
    @Override
    public String toString() {
        return "SearchString[hidden]";
    }
}
