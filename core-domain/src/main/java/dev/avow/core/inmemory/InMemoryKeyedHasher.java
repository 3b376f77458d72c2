package dev.avow.core.inmemory;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.subject.IdSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Hashes under a key that lives as long as this object: after it, no hash can be compared with another. */
public final class InMemoryKeyedHasher implements KeyedHasher {

    private final byte[] key;

    /**
     * Puts it together.
     *
     * @param ids gives the key
     */
    public InMemoryKeyedHasher(IdSource ids) {
        key = (ids.next() + ids.next()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String hash(String scope, byte[] value) {
        byte[] inner = digest(key, scope.getBytes(StandardCharsets.UTF_8), value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(key, inner));
    }

    /** Each part behind its length, so that no byte can move from one part to the next. */
    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
