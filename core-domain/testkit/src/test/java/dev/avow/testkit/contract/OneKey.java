package dev.avow.testkit.contract;

import dev.avow.core.port.KeyedHasher;
import java.util.List;

/** A hasher whose ring has one key. */
public interface OneKey extends KeyedHasher {

    @Override
    default List<String> liveHashes(String scope, byte[] value) {
        return List.of(hash(scope, value));
    }
}
