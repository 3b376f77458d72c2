package dev.avow.core.subject;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a merchant's text can be read by everybody. Written by the merchant or by Shopify, never by a model.
 *
 * @param title as it is shown; may be empty
 * @param url the public page, if there is one: {@code https} or {@code http}, with a host and without a user, at most 2,048
 *     characters
 */
public record SourceLink(String title, Optional<String> url) {

    /** Of a text that nobody can look up. */
    public static final SourceLink NONE = new SourceLink("", Optional.empty());

    private static final int LONGEST = 2_048;
    private static final Pattern OF_THE_WEB =
            Pattern.compile("(?i)https?://[^\\s/?#@\\\\<>\"']+(?:[/?#][^\\s\\\\<>\"']*)?");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the address is none of the web
     */
    public SourceLink {
        if (url.isPresent() && !isOfTheWeb(url.get())) {
            throw new IllegalArgumentException("a source's address is https or http, with a host");
        }
    }

    /** Whether a text can be the address of a public page. */
    public static boolean isOfTheWeb(String url) {
        return url.length() <= LONGEST && OF_THE_WEB.matcher(url).matches();
    }
}
