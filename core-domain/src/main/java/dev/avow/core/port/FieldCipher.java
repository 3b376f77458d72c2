package dev.avow.core.port;

import java.util.Optional;

/**
 * Encrypts single fields at rest under a ring of keys: one seals, all open (S0-02, S2-11). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>FC-1 what was sealed opens to the same bytes under the same context
 *   <li>FC-2 under another context, or with any bit changed, it does not open: {@link PortException.Rejected} with code
 *       {@code cipher.not-authentic}
 *   <li>FC-3 sealing the same bytes twice gives two different results
 *   <li>FC-4 the sealed bytes do not hold the plain ones
 *   <li>FC-5 a key that is not in the ring, or not any more, is {@link PortException.Rejected} with code
 *       {@code cipher.unknown-key}
 *   <li>FC-6 what is sealed names the current key
 *   <li>FC-7 what an older key of the ring has sealed opens
 * </ul>
 */
public interface FieldCipher {

    /**
     * Encrypts under the current key.
     *
     * @param context where the field stands; authenticated, not stored
     */
    Sealed seal(byte[] plain, FieldContext context);

    /** Decrypts what {@link #seal} made under the same context. */
    byte[] open(Sealed sealed, FieldContext context);

    /** The same, or nothing where its key is gone or it was changed: then nobody reads it any more. */
    default Optional<byte[]> openIfPossible(Sealed sealed, FieldContext context) {
        try {
            return Optional.of(open(sealed, context));
        } catch (PortException.Rejected e) {
            return Optional.empty();
        }
    }

    /** Names the key that seals now: what names another one waits to be sealed again. */
    String currentKey();
}
