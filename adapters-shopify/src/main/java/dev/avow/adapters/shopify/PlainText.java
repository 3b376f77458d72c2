package dev.avow.adapters.shopify;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a merchant wrote as HTML, as text: no tags, no scripts, characters in place of their names. Lenient, linear. */
final class PlainText {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{1,8});");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\r\\u00a0]+");
    private static final Pattern BREAKS = Pattern.compile(" ?\\n[ \\n]*");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "euro", "\u20ac");
    private static final Set<String> LINES = Set.of(
            "p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section",
            "article");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "iframe");

    private PlainText() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            text.append(html, at, open < 0 ? html.length() : open);
            at = open < 0 ? html.length() : behindTag(html, open, text);
        }
        String named = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
        return BREAKS.matcher(BLANKS.matcher(named).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    /** Where the text goes on behind a tag, a comment, or an element whose content is not for reading. */
    private static int behindTag(String html, int open, StringBuilder text) {
        if (html.startsWith("<!--", open)) {
            return behind(html, "-->", open);
        }
        String name = name(html, open + 1);
        if (name.isEmpty() && !html.startsWith("</", open) && !html.startsWith("<!", open)) {
            text.append('<');
            return open + 1;
        }
        text.append(LINES.contains(name) ? '\n' : ' ');
        if (SILENT.contains(name) && !html.startsWith("</", open)) {
            int close = html.toLowerCase(Locale.ROOT).indexOf("</" + name, open);
            return close < 0 ? html.length() : behind(html, ">", close);
        }
        return behind(html, ">", open);
    }

    private static String name(String html, int from) {
        int start = from < html.length() && html.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (end < html.length() && isNameSign(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameSign(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    private static int behind(String html, String what, int from) {
        int at = html.indexOf(what, from);
        return at < 0 ? html.length() : at + what.length();
    }

    private static String character(String entity) {
        if (entity.charAt(0) != '#') {
            return NAMED.getOrDefault(entity, "&" + entity + ";");
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : " ";
    }
}
