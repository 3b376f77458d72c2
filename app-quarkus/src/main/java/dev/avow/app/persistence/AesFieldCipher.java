package dev.avow.app.persistence;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random 96-bit nonce in front of the text and a 128-bit tag behind it (NIST SP 800-38D); the context
 * is authenticated.
 */
public final class AesFieldCipher implements FieldCipher {

    private static final String KEY_ID = "1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    /**
     * Derives its own key.
     *
     * @param master the service's secret
     * @param random gives the nonces
     */
    public AesFieldCipher(MasterKey master, SecureRandom random) {
        this.key = master.derive("field-cipher/" + KEY_ID, "AES");
        this.random = random;
    }

    @Override
    public Sealed seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return new Sealed(KEY_ID, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(Sealed sealed, String context) {
        if (!sealed.keyId().equals(KEY_ID)) {
            throw new PortException.Rejected("cipher.unknown-key", "key is not in the ring");
        }
        byte[] bytes = sealed.bytes();
        if (bytes.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw notAuthentic();
        }
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw notAuthentic();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static PortException notAuthentic() {
        return new PortException.Rejected("cipher.not-authentic", "sealed field does not open");
    }
}
