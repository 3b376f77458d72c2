package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.IdTokenVerdict.Reason;
import dev.avow.adapters.shopify.IdTokenVerdict.Refused;
import dev.avow.adapters.shopify.IdTokenVerdict.Verified;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ID tokens with which Shopify's admin opens the app ("About ID tokens", read 2026-11-21; until 2026 "session
 * tokens"). The tenant is the shop that the token names, never a parameter of the request (S0-04, S1-31). Tokens of checkout
 * and customer-account extensions are refused: they speak for a buyer. Thread-safe.
 *
 * <p>The library's exceptions quote the token, so none of them leaves this class.
 */
public final class IdTokens {

    private static final int MIN_SECRET_BYTES = 32;
    private static final int MAX_TOKEN_LENGTH = 4096;
    private static final long LEEWAY_SECONDS = 10;
    private static final long MAX_LIFETIME_SECONDS = 120;
    private static final String SCHEME = "https://";
    private static final String ADMIN_PATH = "/admin";
    private static final Pattern STAFF_USER = Pattern.compile("[0-9]{1,20}");
    private static final AlgorithmConstraints HS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final List<HmacKey> keys;
    private final String clientId;
    private final InstantSource clock;

    /**
     * Checks with the current, then the old secret.
     *
     * @param clientId the app's client id, which every token must name
     * @throws IllegalArgumentException if the client id is blank or a secret is shorter than 32 bytes
     */
    public IdTokens(ShopifySecrets secrets, String clientId, InstantSource clock) {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("the client id must not be blank");
        }
        if (secrets.keys().stream().anyMatch(key -> key.length < MIN_SECRET_BYTES)) {
            throw new IllegalArgumentException("ID tokens need client secrets of at least 32 bytes");
        }
        this.keys = secrets.keys().stream().map(HmacKey::new).toList();
        this.clientId = clientId;
        this.clock = clock;
    }

    /** Checks a token as it came: without {@code Bearer}, or {@code null} if there is none. */
    public IdTokenVerdict verify(@Nullable String token) {
        if (token == null || token.length() > MAX_TOKEN_LENGTH) {
            return new Refused(Reason.SIGNATURE);
        }
        return keys.stream()
                .map(key -> payload(token, key))
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::judge)
                .orElseGet(() -> new Refused(Reason.SIGNATURE));
    }

    /**
     * What the token says, if this key signed it with HS256. A header made to confuse the library draws unchecked
     * exceptions from it too, before any signature is checked.
     */
    private static Optional<String> payload(String token, HmacKey key) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(HS256_ONLY);
            jws.setKey(key);
            jws.setCompactSerialization(token);
            return jws.verifySignature() ? Optional.of(jws.getPayload()) : Optional.empty();
        } catch (JoseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private IdTokenVerdict judge(String payload) {
        try {
            return judge(JwtClaims.parse(payload));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return new Refused(Reason.CLAIMS);
        }
    }

    private IdTokenVerdict judge(JwtClaims claims) throws MalformedClaimException {
        Optional<ShopId> shop = shop(claims);
        Optional<String> user = Optional.ofNullable(claims.getSubject())
                .filter(subject -> STAFF_USER.matcher(subject).matches());
        Optional<Lifetime> lifetime = lifetime(claims);
        if (shop.isEmpty() || user.isEmpty() || lifetime.isEmpty() || !isForThisApp(claims)) {
            return new Refused(Reason.CLAIMS);
        }
        if (!lifetime.get().covers(clock.instant().getEpochSecond())) {
            return new Refused(Reason.TIME);
        }
        return new Verified(shop.get(), user.get());
    }

    private boolean isForThisApp(JwtClaims claims) throws MalformedClaimException {
        return List.of(clientId).equals(claims.getAudience());
    }

    /** The shop, if destination and issuer both name it in the form that the admin uses. */
    private static Optional<ShopId> shop(JwtClaims claims) throws MalformedClaimException {
        String destination = claims.getStringClaimValue("dest");
        if (destination == null
                || !destination.startsWith(SCHEME)
                || !(destination + ADMIN_PATH).equals(claims.getIssuer())) {
            return Optional.empty();
        }
        return Optional.of(destination.substring(SCHEME.length()))
                .filter(ShopId::isShop)
                .map(ShopId::of);
    }

    private static Optional<Lifetime> lifetime(JwtClaims claims) throws MalformedClaimException {
        NumericDate issuedAt = claims.getIssuedAt();
        NumericDate notBefore = claims.getNotBefore();
        NumericDate expiresAt = claims.getExpirationTime();
        if (issuedAt == null || notBefore == null || expiresAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Lifetime(issuedAt.getValue(), notBefore.getValue(), expiresAt.getValue()))
                .filter(Lifetime::isBounded);
    }

    private record Lifetime(long issuedAt, long notBefore, long expiresAt) {

        boolean isBounded() {
            return issuedAt < expiresAt && expiresAt - issuedAt <= MAX_LIFETIME_SECONDS;
        }

        boolean covers(long now) {
            return Math.max(issuedAt, notBefore) <= now + LEEWAY_SECONDS && now < expiresAt + LEEWAY_SECONDS;
        }
    }
}
