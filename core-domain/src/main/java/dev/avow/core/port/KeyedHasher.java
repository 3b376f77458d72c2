package dev.avow.core.port;

import java.util.List;

/**
 * Hashes values so that equal ones can be recognised and none can be guessed without the key, which no store holds.
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>KH-1 the same scope and bytes always give the same hash
 *   <li>KH-2 another scope or other bytes give another hash; moving a byte from scope to value does too
 *   <li>KH-3 the hash is 43 characters of base64url (256 bits, no padding)
 *   <li>KH-4 under another key the hash is another
 *   <li>KH-5 a value can be looked up under every key of the ring, the current one first
 * </ul>
 */
public interface KeyedHasher {

    /**
     * The hash of a value inside a scope, under the current key: what is to be stored.
     *
     * @param scope what the hash is for, such as one conversation; hashes of two scopes cannot be compared
     */
    String hash(String scope, byte[] value);

    /** The hashes under which the value may have been stored: one for each key of the ring, the current one first. */
    List<String> liveHashes(String scope, byte[] value);
}
