package dev.avow.core.port;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encrypted bytes and the name of the key that opens them. Immutable; two are equal when key and bytes are.
 */
public final class Sealed {

    private final String keyId;
    private final byte[] bytes;

    /**
     * Puts it together.
     *
     * @param keyId names the key in the ring
     * @param bytes everything {@link FieldCipher#open} needs beside the key
     */
    public Sealed(String keyId, byte[] bytes) {
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /** Names the key in the ring. */
    public String keyId() {
        return keyId;
    }

    /** A copy of the encrypted bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed sealed && keyId.equals(sealed.keyId) && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[key " + keyId + ", " + bytes.length + " bytes]";
    }
}
