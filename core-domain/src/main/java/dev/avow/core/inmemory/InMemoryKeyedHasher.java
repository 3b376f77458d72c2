package dev.avow.core.inmemory;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.subject.IdSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Hashes under a key that lives as long as this object: after it, no hash can be compared with another. */
public final class InMemoryKeyedHasher implements KeyedHasher {

    /** The current one first. */
    private final List<String> keys;

    /**
     * A ring of one key.
     *
     * @param ids gives the key
     */
    public InMemoryKeyedHasher(IdSource ids) {
        this(List.of(ids.next() + ids.next()));
    }

    private InMemoryKeyedHasher(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The same ring with another key in front of it, which hashes from now on. */
    public InMemoryKeyedHasher turned(IdSource ids) {
        return new InMemoryKeyedHasher(
                Stream.concat(Stream.of(ids.next() + ids.next()), keys.stream()).toList());
    }

    @Override
    public String hash(String scope, byte[] value) {
        return hash(keys.get(0), scope, value);
    }

    @Override
    public List<String> liveHashes(String scope, byte[] value) {
        return keys.stream().map(key -> hash(key, scope, value)).toList();
    }

    private static String hash(String name, String scope, byte[] value) {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
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
