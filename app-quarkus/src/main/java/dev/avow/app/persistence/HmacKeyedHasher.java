package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 over the scope, behind its length, and the value. */
public final class HmacKeyedHasher implements KeyedHasher {

    /** The current one first. */
    private final List<SecretKey> keys;

    /**
     * Derives its own key from each of the ring's.
     *
     * @param ring the service's secrets
     */
    public HmacKeyedHasher(KeyRing ring) {
        keys = ring.live().stream()
                .map(master -> master.derive("keyed-hasher/1", "HmacSHA256"))
                .toList();
    }

    @Override
    public String hash(String scope, byte[] value) {
        return hash(keys.get(0), scope, value);
    }

    @Override
    public List<String> liveHashes(String scope, byte[] value) {
        return keys.stream().map(key -> hash(key, scope, value)).toList();
    }

    private static String hash(SecretKey key, String scope, byte[] value) {
        byte[] scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(scopeBytes.length).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MasterKey.hmac(key, length, scopeBytes, value));
    }
}
