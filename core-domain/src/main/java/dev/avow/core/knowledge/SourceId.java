package dev.avow.core.knowledge;

import java.util.regex.Pattern;

/**
 * A text of a merchant, named inside one shop.
 *
 * @param kind what it is
 * @param key its name among its kind, such as Shopify's global id: 1 to 128 visible ASCII characters
 */
public record SourceId(SourceKind kind, String key) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the key has another shape
     */
    public SourceId {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a source's key is 1 to 128 visible ASCII characters");
        }
    }
}
