package dev.avow.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An identity provider for the staff of the app's maker, with a key of its own and nobody behind it. */
public final class IdentityProvider {

    /** Whom its tokens are of. */
    public static final String ISSUER = "https://id.maker.example/";
    /** Whom its tokens are for. */
    public static final String AUDIENCE = "avow-desk";

    private final EllipticCurveJsonWebKey key;

    private IdentityProvider(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /** One with a new key, which calls itself what all of them do. */
    public static IdentityProvider create() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("desk-1");
            return new IdentityProvider(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its public keys. */
    public String publicKeys() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Its public keys in a file. */
    public Path keyFile() {
        try {
            return Files.writeString(Files.createTempFile(Path.of("target"), "staff-keys-", ".json"), publicKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claims of somebody who signed in just now with two factors. */
    public static JwtClaims claims(String subject, Instant now, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(now.plusSeconds(300)));
        claims.setStringListClaim("roles", List.of(roles));
        claims.setStringListClaim("amr", List.of("pwd", "mfa"));
        return claims;
    }

    /** An instant as a claim. */
    public static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    /** A token with these claims. */
    public String sign(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
