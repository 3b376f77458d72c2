package dev.avow.shopify.sandbox.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a page that is safe to show.
 *
 * @param markup well-formed HTML, every value in it escaped
 */
public record Html(String markup) {

    /** A text, escaped for content and for attributes. */
    public static Html text(String text) {
        StringBuilder markup = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(c);
            }
        }
        return new Html(markup.toString());
    }

    /** The pieces one after the other. */
    public static Html all(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }
}
