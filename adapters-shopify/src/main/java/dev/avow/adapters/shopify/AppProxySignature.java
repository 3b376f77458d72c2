package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.AppProxyVerdict.Reason;
import dev.avow.adapters.shopify.AppProxyVerdict.Refused;
import dev.avow.adapters.shopify.AppProxyVerdict.Verified;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request came through Shopify's app proxy ("Authenticate app proxies", read 2026-11-21). The shop it names
 * is the tenant. A request can be replayed for 90 seconds, since it carries no nonce. Thread-safe.
 *
 * <p>The signed text joins {@code name=value} pairs without a separator, so pairs could be cut anew: a visitor's own
 * parameter could be read as another shop. Therefore each parameter of Shopify's may stand in the signed text once only,
 * also inside other names and values; a storefront call must not use a parameter whose name ends like one of them.
 */
public final class AppProxySignature {

    private static final String SHOP = "shop";
    private static final String TIMESTAMP = "timestamp";
    private static final String PATH_PREFIX = "path_prefix";
    private static final String CUSTOMER = "logged_in_customer_id";
    private static final String SIGNATURE = "signature";
    private static final Set<String> REQUIRED = Set.of(SHOP, TIMESTAMP, PATH_PREFIX, SIGNATURE);
    private static final Set<String> SIGNED_ONCE = Set.of(SHOP, TIMESTAMP, PATH_PREFIX, CUSTOMER);

    private static final Pattern CUSTOMER_ID = Pattern.compile("[0-9]{0,20}");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_.~-]{1,100}){1,4}");
    private static final Duration TOLERANCE = Duration.ofSeconds(90);

    private final ShopifySecrets secrets;
    private final InstantSource clock;

    /** Checks with the current, then the old secret, and against this clock. */
    public AppProxySignature(ShopifySecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Checks a request.
     *
     * @param rawQuery the query as it came, still percent-encoded, or {@code null} if there is none
     */
    public AppProxyVerdict verify(@Nullable String rawQuery) {
        return ProxyQuery.read(rawQuery == null ? "" : rawQuery)
                .map(this::judge)
                .orElseGet(() -> new Refused(Reason.MALFORMED));
    }

    private AppProxyVerdict judge(ProxyQuery query) {
        if (!REQUIRED.stream().allMatch(name -> query.count(name) == 1) || query.count(CUSTOMER) > 1) {
            return new Refused(Reason.NOT_ONCE);
        }
        if (!isSigned(query)) {
            return new Refused(Reason.SIGNATURE);
        }
        String customer = query.value(CUSTOMER);
        if (!ShopId.isShop(query.value(SHOP))
                || !CUSTOMER_ID.matcher(customer).matches()
                || !PATH.matcher(query.value(PATH_PREFIX)).matches()
                || !EPOCH_SECONDS.matcher(query.value(TIMESTAMP)).matches()) {
            return new Refused(Reason.MALFORMED);
        }
        if (!isRecent(Instant.ofEpochSecond(Long.parseLong(query.value(TIMESTAMP))))) {
            return new Refused(Reason.STALE);
        }
        return new Verified(
                ShopId.of(query.value(SHOP)),
                Optional.of(customer).filter(id -> !id.isEmpty()),
                query.value(PATH_PREFIX));
    }

    private boolean isSigned(ProxyQuery query) {
        return query.signedTexts(SIGNATURE).stream()
                .filter(AppProxySignature::cannotBeCutAnew)
                .anyMatch(text -> Hmac.matches(
                        secrets,
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        query.value(SIGNATURE),
                        HexFormat.of()::formatHex));
    }

    private static boolean cannotBeCutAnew(String text) {
        return SIGNED_ONCE.stream()
                .map(name -> name + "=")
                .allMatch(name -> text.indexOf(name) == text.lastIndexOf(name));
    }

    private boolean isRecent(Instant signedAt) {
        return Duration.between(signedAt, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }
}
