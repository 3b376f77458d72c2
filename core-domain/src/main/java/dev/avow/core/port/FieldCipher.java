package dev.avow.core.port;

/**
 * Encrypts single fields at rest (S0-02, S2-11). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>FC-1 what was sealed opens to the same bytes under the same context
 *   <li>FC-2 under another context, or with any bit changed, it does not open: {@link PortException.Rejected} with code
 *       {@code cipher.not-authentic}
 *   <li>FC-3 sealing the same bytes twice gives two different results
 *   <li>FC-4 the sealed bytes do not hold the plain ones
 *   <li>FC-5 a key that is not in the ring is {@link PortException.Rejected} with code {@code cipher.unknown-key}
 * </ul>
 */
public interface FieldCipher {

    /**
     * Encrypts.
     *
     * @param context what the field belongs to, such as table, shop and row; authenticated, not stored
     */
    Sealed seal(byte[] plain, String context);

    /** Decrypts what {@link #seal} made under the same context. */
    byte[] open(Sealed sealed, String context);
}
