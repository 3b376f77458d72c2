package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 over the scope, behind its length, and the value. */
public final class HmacKeyedHasher implements KeyedHasher {

    private final SecretKey key;

    /**
     * Derives its own key.
     *
     * @param master the service's secret
     */
    public HmacKeyedHasher(MasterKey master) {
        key = master.derive("keyed-hasher/1", "HmacSHA256");
    }

    @Override
    public String hash(String scope, byte[] value) {
        byte[] scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(scopeBytes.length).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MasterKey.hmac(key, length, scopeBytes, value));
    }
}
