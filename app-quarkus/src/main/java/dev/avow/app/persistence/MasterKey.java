package dev.avow.app.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the service, from which each purpose gets a key of its own: HMAC-SHA-256 of the purpose's name, so
 * that no key tells anything of another. Never printed, never serialised.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final String HMAC = "HmacSHA256";

    private final SecretKey key;
    private final String id;

    /**
     * Reads the key.
     *
     * @param base64 32 bytes in standard Base64
     * @throws IllegalArgumentException if it is anything else; the message does not quote it
     */
    public MasterKey(String base64) {
        byte[] bytes = decode(base64);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("avow.secrets: a master key must be 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, HMAC);
        this.id = HexFormat.of().formatHex(derive("key-id/1", HMAC).getEncoded(), 0, ID_BYTES);
    }

    /** Names the key beside what it made: 16 hexadecimal digits that tell nothing of the key itself. */
    public String id() {
        return id;
    }

    /**
     * The key for a purpose.
     *
     * @param purpose names it, for example {@code field-cipher/1}
     * @param algorithm the algorithm that will use it
     */
    public SecretKey derive(String purpose, String algorithm) {
        return new SecretKeySpec(hmac(key, ("avow/" + purpose).getBytes(StandardCharsets.UTF_8)), algorithm);
    }

    static byte[] hmac(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
