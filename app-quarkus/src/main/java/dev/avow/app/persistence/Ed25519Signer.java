package dev.avow.app.persistence;

import dev.avow.core.port.Signer;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Ed25519 (RFC 8032). The key pair comes from the current master key; every public key is kept in the database, so that what
 * an older one signed can be checked for as long as certificates live.
 */
@Singleton
public final class Ed25519Signer implements Signer {

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    private final KeyPair pair;
    private final String key;
    private final SqlCertificates certificates;
    private final InstantSource clock;

    Ed25519Signer(KeyRing ring, SqlCertificates certificates, InstantSource clock) {
        this.pair =
                pair(ring.current().derive("certificate-signer/1", ALGORITHM).getEncoded());
        this.key = ring.current().id();
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public Signature sign(byte[] text) {
        certificates.note(Map.of(key, encoded(pair.getPublic())), clock.instant());
        try {
            java.security.Signature signing = java.security.Signature.getInstance(ALGORITHM);
            signing.initSign(pair.getPrivate());
            signing.update(text);
            return new Signature(key, base64(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean verifies(byte[] text, Signature signature) {
        return Optional.ofNullable(publicKeys().get(signature.key()))
                .filter(known -> verifies(text, signature.value(), known))
                .isPresent();
    }

    @Override
    public Map<String, String> publicKeys() {
        certificates.note(Map.of(key, encoded(pair.getPublic())), clock.instant());
        return certificates.keys();
    }

    /** Whether a signature is that of a text under a public key; what is malformed is none. */
    public static boolean verifies(byte[] text, String signature, String publicKey) {
        try {
            java.security.Signature checking = java.security.Signature.getInstance(ALGORITHM);
            checking.initVerify(decoded(publicKey));
            checking.update(text);
            return checking.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The JDK makes a pair of what its source of randomness gives: here 32 bytes that are always the same. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Little-endian y with the sign of x in the highest bit (RFC 8032, 5.1.2). */
    private static String encoded(PublicKey key) {
        EdECPoint point = ((EdECPublicKey) key).getPoint();
        byte[] y = point.getY().toByteArray();
        byte[] bytes = new byte[PUBLIC_BYTES];
        for (int i = 0; i < Math.min(y.length, PUBLIC_BYTES); i++) {
            bytes[i] = y[y.length - 1 - i];
        }
        if (point.isXOdd()) {
            bytes[PUBLIC_BYTES - 1] |= (byte) 0x80;
        }
        return base64(bytes);
    }

    private static PublicKey decoded(String base64) throws GeneralSecurityException {
        byte[] bytes = Base64.getUrlDecoder().decode(base64);
        if (bytes.length != PUBLIC_BYTES) {
            throw new IllegalArgumentException("a public key has 32 bytes");
        }
        boolean isOdd = bytes[PUBLIC_BYTES - 1] < 0;
        byte[] y = new byte[PUBLIC_BYTES];
        for (int i = 0; i < PUBLIC_BYTES; i++) {
            y[i] = bytes[PUBLIC_BYTES - 1 - i];
        }
        y[0] &= 0x7f;
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(isOdd, new BigInteger(1, y))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Gives the same bytes whenever it is asked. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
