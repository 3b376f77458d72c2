package dev.avow.core.port;

import java.util.Optional;

/**
 * A field as a store keeps it: sealed, and perhaps with a blind index.
 *
 * @param sealed what {@link FieldCipher} made of it
 * @param index its {@link KeyedHasher#hash} in {@link FieldContext#indexScope}, where it can be looked up by its exact value
 */
public record SealedField(Sealed sealed, Optional<String> index) {

    @Override
    public String toString() {
        return "SealedField[" + sealed + "]";
    }
}
