package dev.avow.adapters.shopify.http;

import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a shop answers: a template with {@code {shop}} in it. Shopify's is {@code https://{shop}}; tests and the
 * demonstration put a look-alike in its place. A shop's name is put in whole, so nothing else can be called. Immutable.
 */
public final class ShopAddress {

    private static final String PLACE = "{shop}";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final String SAMPLE = "sample.myshopify.com";

    /** Where every real shop answers. */
    public static final ShopAddress SHOPIFY = of("https://" + PLACE);

    private final String template;

    private ShopAddress(String template) {
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if it has not {@code {shop}} once, ends in a slash, or is neither https nor http on
     *     loopback, without user, query and fragment
     */
    public static ShopAddress of(String template) {
        int at = template.indexOf(PLACE);
        if (at < 0 || at != template.lastIndexOf(PLACE) || template.endsWith("/")) {
            throw new IllegalArgumentException("an address has {shop} in it once, and no slash at its end");
        }
        if (!isServer(URI.create(template.replace(PLACE, SAMPLE)))) {
            throw new IllegalArgumentException("an address is https, or http on loopback, and only host and path");
        }
        return new ShopAddress(template);
    }

    /**
     * The address below the shop's.
     *
     * @param path begins with a slash
     */
    public URI of(ShopId shop, String path) {
        return URI.create(template.replace(PLACE, shop.domain()) + path);
    }

    private static boolean isServer(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost();
        boolean bare = host != null && url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
        return bare
                && (scheme.equals("https")
                        || (scheme.equals("http") && LOOPBACK.matcher(host).matches()));
    }

    @Override
    public String toString() {
        return template;
    }
}
