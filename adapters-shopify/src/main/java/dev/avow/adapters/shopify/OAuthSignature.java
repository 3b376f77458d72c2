package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.OAuthVerdict.Reason;
import dev.avow.adapters.shopify.OAuthVerdict.Refused;
import dev.avow.adapters.shopify.OAuthVerdict.Verified;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests that a browser brings from Shopify while an app is opened or installed ("Implement authorization code
 * grant manually", read 2026-11-21; S0-21, S1-31). The shop it names is the tenant. Thread-safe.
 */
public final class OAuthSignature {

    private static final String HMAC = "hmac";
    private static final Set<String> UNSIGNED = Set.of(HMAC, "signature");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Duration TOLERANCE = Duration.ofSeconds(90);
    private static final int SHORTEST_STATE = 16;

    private final ShopifySecrets secrets;
    private final InstantSource clock;

    /** Checks with the current, then the old secret, and against this clock. */
    public OAuthSignature(ShopifySecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Checks a request that opens the app.
     *
     * @param rawQuery the query as it came, still percent-encoded, or {@code null} if there is none
     */
    public OAuthVerdict opening(@Nullable String rawQuery) {
        OAuthQuery.Read read = OAuthQuery.read(rawQuery == null ? "" : rawQuery);
        return read.query().map(this::judge).orElseGet(() -> new Refused(read.otherwise()));
    }

    /**
     * Checks a request with which a merchant comes back from a grant.
     *
     * @param state what this browser was sent away with, at least 16 characters; {@code null} if that is not known
     */
    public OAuthVerdict callback(@Nullable String rawQuery, @Nullable String state) {
        OAuthQuery.Read read = OAuthQuery.read(rawQuery == null ? "" : rawQuery);
        if (read.query().isEmpty()) {
            return new Refused(read.otherwise());
        }
        OAuthQuery query = read.query().get();
        return judge(query)
                .fold(
                        verified -> {
                            if (!isAnswerTo(state, query.value("state").orElse(""))) {
                                return new Refused(Reason.STATE);
                            }
                            return verified.code().isPresent() ? verified : new Refused(Reason.MALFORMED);
                        },
                        refused -> refused);
    }

    private OAuthVerdict judge(OAuthQuery query) {
        String hmac = query.value(HMAC).orElse("");
        if (!HEX.matcher(hmac).matches()) {
            return new Refused(Reason.MALFORMED);
        }
        if (!isSigned(query, hmac)) {
            return new Refused(Reason.SIGNATURE);
        }
        Optional<ShopId> shop = query.value("shop").filter(ShopId::isShop).map(ShopId::of);
        Optional<Instant> at = query.value("timestamp")
                .filter(text -> EPOCH_SECONDS.matcher(text).matches())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
        if (shop.isEmpty() || at.isEmpty()) {
            return new Refused(Reason.MALFORMED);
        }
        if (Duration.between(at.get(), clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return new Refused(Reason.STALE);
        }
        return code(query)
                .<OAuthVerdict>map(code -> new Verified(shop.get(), code))
                .orElseGet(() -> new Refused(Reason.MALFORMED));
    }

    private boolean isSigned(OAuthQuery query, String hmac) {
        boolean found = false;
        for (String text : query.signedTexts(UNSIGNED)) {
            found |= Hmac.matches(secrets, text.getBytes(StandardCharsets.UTF_8), hmac, HexFormat.of()::formatHex);
        }
        return found;
    }

    /** No code is fine where the app is opened; one that could not be sent is not. */
    private static Optional<Optional<GrantCode>> code(OAuthQuery query) {
        try {
            return Optional.of(query.value("code").map(GrantCode::of));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAnswerTo(@Nullable String state, String given) {
        return state != null
                && state.length() >= SHORTEST_STATE
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
