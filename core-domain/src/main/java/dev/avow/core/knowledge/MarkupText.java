package dev.avow.core.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a merchant's HTML. Not a browser: tags go, blocks become lines, scripts, styles, comments and hidden
 * instructions in attributes are dropped, the usual character references are read. Linear in the text's length.
 */
public final class MarkupText {

    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "iframe", "svg", "head");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "blockquote",
            "dt",
            "dd",
            "hr",
            "pre");
    private static final Set<String> LINES = Set.of("br", "li", "tr");
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("rdquo", "”"),
            Map.entry("ldquo", "“"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("deg", "°"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"));
    private static final int LONGEST_REFERENCE = 10;

    private MarkupText() {}

    /** The text that a reader of the page would see, in lines; blank lines between blocks. */
    public static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<') {
                i = afterTag(html, i, text);
            } else if (c == '&') {
                i = afterReference(html, i, text);
            } else {
                text.append(c == '\u00a0' ? ' ' : c);
                i++;
            }
        }
        return tidy(text);
    }

    private static int afterTag(String html, int start, StringBuilder text) {
        if (html.startsWith("<!--", start)) {
            int end = html.indexOf("-->", start + 4);
            return end < 0 ? html.length() : end + 3;
        }
        int nameStart = start + 1;
        boolean closing = nameStart < html.length() && html.charAt(nameStart) == '/';
        int nameEnd = closing ? nameStart + 1 : nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name =
                html.substring(closing ? nameStart + 1 : nameStart, nameEnd).toLowerCase(Locale.ROOT);
        boolean named = !name.isEmpty() && Character.isLetter(name.charAt(0));
        if (!named && !html.startsWith("<!", start) && !html.startsWith("<?", start)) {
            text.append('<');
            return start + 1;
        }
        if (!closing && SILENT.contains(name)) {
            return afterElement(html, nameEnd, name);
        }
        if (LINES.contains(name)) {
            text.append(closing ? "" : "\n");
        } else if (BLOCKS.contains(name)) {
            text.append("\n\n");
        } else if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        }
        return tagEnd(html, nameEnd);
    }

    /** After the tag's bracket; brackets inside quoted attributes do not count. */
    private static int tagEnd(String html, int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private static int afterElement(String html, int from, String name) {
        int at = tagEnd(html, from);
        while (at < html.length()) {
            int close = html.indexOf("</", at);
            if (close < 0) {
                return html.length();
            }
            if (html.regionMatches(true, close + 2, name, 0, name.length())) {
                return tagEnd(html, close + 2 + name.length());
            }
            at = close + 2;
        }
        return html.length();
    }

    private static int afterReference(String html, int start, StringBuilder text) {
        int end = html.indexOf(';', start);
        if (end < 0 || end - start > LONGEST_REFERENCE) {
            text.append('&');
            return start + 1;
        }
        String meant = meaning(html.substring(start + 1, end));
        text.append(meant == null ? "&" : meant);
        return meant == null ? start + 1 : end + 1;
    }

    private static @Nullable String meaning(String reference) {
        if (!reference.startsWith("#")) {
            return REFERENCES.get(reference);
        }
        boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
        try {
            int point = hex ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
            boolean printable = Character.isValidCodePoint(point) && !Character.isISOControl(point);
            return printable && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                    ? Character.toString(point == 0xa0 ? ' ' : point)
                    : "";
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** One blank between words, at most one blank line between lines. */
    private static String tidy(StringBuilder text) {
        StringBuilder tidy = new StringBuilder(text.length());
        int lines = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (Character.isWhitespace(c)) {
                blank = true;
            } else {
                if (!tidy.isEmpty() && lines > 0) {
                    tidy.append(lines > 1 ? "\n\n" : "\n");
                } else if (!tidy.isEmpty() && blank) {
                    tidy.append(' ');
                }
                tidy.append(c);
                lines = 0;
                blank = false;
            }
        }
        return tidy.toString();
    }
}
