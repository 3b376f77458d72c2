package dev.avow.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What stands for a secret where two environments are compared: equal for equal secrets, and slow to guess, since a
 * password may be a poor one (PBKDF2 with HMAC-SHA-256 and 600,000 rounds, OWASP Password Storage Cheat Sheet, read
 * 2026-11-21). The salt is the same everywhere, or nothing could be compared.
 */
final class Fingerprints {

    private static final int ROUNDS = 600_000;
    private static final int BITS = 128;
    private static final byte[] SALT = "avow-environment-1".getBytes(StandardCharsets.UTF_8);

    private Fingerprints() {}

    static String of(String secret) {
        PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), SALT, ROUNDS, BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-256", e);
        } finally {
            key.clearPassword();
        }
    }
}
