package dev.avow.core.port;

import java.util.Map;

/**
 * Signs what others must be able to check without us (Ed25519, RFC 8032), under a ring of keys: one signs, all are
 * published. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>SG-1 what was signed verifies under the key that it names, and under no other
 *   <li>SG-2 with any bit of text or signature changed it does not
 *   <li>SG-3 what an older key of the ring has signed verifies as long as its public key is published
 *   <li>SG-4 a key that is not published verifies nothing
 * </ul>
 */
public interface Signer {

    /**
     * A signature.
     *
     * @param key names the key
     * @param value base64url without padding
     */
    record Signature(String key, String value) {}

    /** Signs under the current key. */
    Signature sign(byte[] text);

    /** Whether the signature is that of the text. */
    boolean verifies(byte[] text, Signature signature);

    /** The public keys by name: each 32 bytes in base64url without padding. */
    Map<String, String> publicKeys();
}
