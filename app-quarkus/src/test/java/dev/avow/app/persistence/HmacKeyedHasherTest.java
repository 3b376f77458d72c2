package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.testkit.contract.KeyedHasherContract;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

class HmacKeyedHasherTest implements KeyedHasherContract {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ANOTHER =
            Base64.getEncoder().encodeToString("another secret with 32 bytes ...".getBytes(StandardCharsets.UTF_8));

    @Override
    public KeyedHasher hasher() {
        return with(KEY);
    }

    @Override
    public KeyedHasher hasherWithAnotherKey() {
        return with(ANOTHER);
    }

    @Override
    public KeyedHasher hasherAfterTheTurn() {
        return with(ANOTHER, KEY);
    }

    private static KeyedHasher with(String current, String... old) {
        return new HmacKeyedHasher(new KeyRing(
                new MasterKey(current), Stream.of(old).map(MasterKey::new).toList()));
    }
}
