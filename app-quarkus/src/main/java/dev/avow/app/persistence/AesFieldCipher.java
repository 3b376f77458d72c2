package dev.avow.app.persistence;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random 96-bit nonce in front of the text and a 128-bit tag behind it; the context is authenticated.
 * One key may seal 2^32 fields with random nonces (NIST SP 800-38D, 8.3): turn the ring long before.
 */
public final class AesFieldCipher implements FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String currentKey;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random;

    /**
     * Derives its own key from each of the ring's.
     *
     * @param ring the service's secrets
     * @param random gives the nonces
     */
    public AesFieldCipher(KeyRing ring, SecureRandom random) {
        this.currentKey = ring.current().id();
        this.keys = ring.live().stream()
                .collect(Collectors.toUnmodifiableMap(MasterKey::id, master -> master.derive("field-cipher/1", "AES")));
        this.random = random;
    }

    @Override
    public String currentKey() {
        return currentKey;
    }

    @Override
    public Sealed seal(byte[] plain, FieldContext context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] text =
                    cipher(Cipher.ENCRYPT_MODE, key(currentKey), nonce, context).doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return new Sealed(currentKey, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(Sealed sealed, FieldContext context) {
        SecretKey key = key(sealed.keyId());
        byte[] bytes = sealed.bytes();
        if (bytes.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw notAuthentic();
        }
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw notAuthentic();
        }
    }

    private SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new PortException.Rejected("cipher.unknown-key", "key is not in the ring");
        }
        return key;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, FieldContext context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.text().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static PortException notAuthentic() {
        return new PortException.Rejected("cipher.not-authentic", "sealed field does not open");
    }
}
