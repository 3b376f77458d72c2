package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.testkit.contract.KeyedHasherContract;
import java.util.Base64;

class HmacKeyedHasherTest implements KeyedHasherContract {

    @Override
    public KeyedHasher hasher() {
        return with(new byte[32]);
    }

    @Override
    public KeyedHasher hasherWithAnotherKey() {
        byte[] key = new byte[32];
        key[31] = 1;
        return with(key);
    }

    private static KeyedHasher with(byte[] key) {
        return new HmacKeyedHasher(new MasterKey(Base64.getEncoder().encodeToString(key)));
    }
}
