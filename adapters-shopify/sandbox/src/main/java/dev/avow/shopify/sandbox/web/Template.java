package dev.avow.shopify.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with gaps such as {@code {{shop}}}. A text put into a gap is escaped, an {@link Html} is not. Every gap must be
 * filled. Immutable.
 */
public final class Template {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** A template from its text. */
    public static Template of(String text) {
        return new Template(text);
    }

    /** A template that lies beside the class. */
    public static Template resource(Class<?> beside, String name) {
        return new Template(new String(bytes(beside, name), StandardCharsets.UTF_8));
    }

    /** A file that lies beside the class. */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the gaps. */
    public Html fill(Map<String, Object> values) {
        return new Html(GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(markup(gap.group(1), values))));
    }

    private static String markup(String name, Map<String, Object> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("gap " + name + " is not filled");
        }
        return value instanceof Html html
                ? html.markup()
                : Html.text(value.toString()).markup();
    }
}
