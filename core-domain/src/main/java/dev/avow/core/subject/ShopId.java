package dev.avow.core.subject;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A shop, named by its permanent {@code myshopify.com} host in lower case. The tenant of every port call.
 *
 * <p>The strict pattern is the one Shopify asks for, anchored at both ends ("Implement authorization code grant
 * manually", read 2026-11-21): a host that only ends in another host, or carries a line feed, is refused.
 *
 * @param domain the lower-case host, for example {@code acme-lamps.myshopify.com}; at most 255 characters
 */
public record ShopId(String domain) {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9][a-z0-9-]*\\.myshopify\\.com");
    private static final int MAX_LENGTH = 255;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the domain is not a lower-case {@code myshopify.com} host
     */
    public ShopId {
        if (!isDomain(domain)) {
            throw new IllegalArgumentException("not a shop domain");
        }
    }

    /**
     * Reads a shop from a host in any case.
     *
     * @throws IllegalArgumentException if the host is not a shop's
     */
    public static ShopId of(String host) {
        return new ShopId(host.toLowerCase(Locale.ROOT));
    }

    /** Says whether {@link #of} would accept the host. */
    public static boolean isShop(String host) {
        return isDomain(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isDomain(String domain) {
        return domain.length() <= MAX_LENGTH && DOMAIN.matcher(domain).matches();
    }

    @Override
    public String toString() {
        return domain;
    }
}
