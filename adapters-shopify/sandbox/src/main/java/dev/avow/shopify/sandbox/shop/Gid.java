package dev.avow.shopify.sandbox.shop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A global id, taken apart.
 *
 * @param type the type's name
 * @param number the thing's number
 */
public record Gid(String type, long number) {

    private static final Pattern FORM = Pattern.compile("gid://shopify/([A-Za-z]+)/([0-9]{1,18})");

    /** Reads a global id; empty if it is none. */
    public static Optional<Gid> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Gid(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** The number in a global id of this type; empty if it is another id. */
    public static Optional<Long> number(String type, String text) {
        return of(text).filter(gid -> gid.type().equals(type)).map(Gid::number);
    }
}
