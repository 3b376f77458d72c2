package dev.avow.app.rest;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Signs and reads session tokens: HS256 under a key of our own, never under Shopify's client secret. Thread-safe. */
public final class VisitorSessions {

    private static final String AUDIENCE = "avow.storefront";
    private static final String CONVERSATION = "conversation";
    private static final String STARTED_AT = "started_at";

    /** The current one first. */
    private final List<SecretKey> keys;

    private final Duration life;
    private final InstantSource clock;

    /**
     * Puts it together.
     *
     * @param keys at least 256 bits each; the first signs, all are accepted
     * @param life how long a token is valid
     */
    public VisitorSessions(List<SecretKey> keys, Duration life, InstantSource clock) {
        this.keys = List.copyOf(keys);
        this.life = life;
        this.clock = clock;
    }

    Duration life() {
        return life;
    }

    String sign(VisitorSession session) {
        JwtClaims claims = new JwtClaims();
        claims.setAudience(AUDIENCE);
        claims.setSubject(session.shop().domain());
        claims.setStringClaim(CONVERSATION, session.conversation().value());
        claims.setClaim(STARTED_AT, session.startedAt().toEpochMilli());
        claims.setExpirationTime(date(clock.instant().plus(life)));
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(keys.get(0));
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK signs with HMAC-SHA-256");
        }
    }

    /** The session of a token that is ours and has not expired. */
    Optional<VisitorSession> read(String token) {
        return parse(token, clock.instant());
    }

    /** The session of a token that is ours, even if it has expired: enough to go on with the same conversation. */
    Optional<VisitorSession> readExpired(String token) {
        return parse(token, Instant.EPOCH);
    }

    private Optional<VisitorSession> parse(String token, Instant evaluatedAt) {
        return keys.stream()
                .flatMap(key -> parse(key, token, evaluatedAt).stream())
                .findFirst();
    }

    private static Optional<VisitorSession> parse(SecretKey key, String token, Instant evaluatedAt) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setVerificationKey(key)
                    .setExpectedAudience(AUDIENCE)
                    .setRequireExpirationTime()
                    .setEvaluationTime(date(evaluatedAt))
                    .build()
                    .processToClaims(token);
            return Optional.of(new VisitorSession(
                    new ShopId(claims.getSubject()),
                    new ConversationId(claims.getStringClaimValue(CONVERSATION)),
                    Instant.ofEpochMilli(claims.getClaimValue(STARTED_AT, Long.class))));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromMilliseconds(instant.toEpochMilli());
    }
}
