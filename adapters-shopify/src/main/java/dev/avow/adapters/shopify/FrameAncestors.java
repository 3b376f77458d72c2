package dev.avow.adapters.shopify;

import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may put the app's pages into a frame: the shop's own admin and nobody else ("Set up iframe protection", read
 * 2026-11-21). The value differs by shop and must come from a verified token. Immutable.
 */
public final class FrameAncestors {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?");
    private static final String ADMIN = "https://admin.shopify.com";

    private final List<String> admins;

    private FrameAncestors(List<String> admins) {
        this.admins = admins;
    }

    /** Shopify's own admin. */
    public static FrameAncestors ofShopify() {
        return new FrameAncestors(List.of(ADMIN));
    }

    /**
     * Shopify's own admin, and another that stands in for it in tests and the demo.
     *
     * @param origin scheme, host and port in lower case, for example {@code http://127.0.0.1:9090}
     * @throws IllegalArgumentException if it is not an origin
     */
    public FrameAncestors and(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("an admin origin must be scheme, host and port");
        }
        return new FrameAncestors(
                Stream.concat(admins.stream(), Stream.of(origin)).toList());
    }

    /** The directive for a page of this shop, to stand in a {@code Content-Security-Policy}. */
    public String directive(ShopId shop) {
        return Stream.concat(Stream.of("https://" + shop.domain()), admins.stream())
                .collect(Collectors.joining(" ", "frame-ancestors ", ""));
    }
}
