package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.KeyedHasher;
import dev.avow.testkit.data.TestIds;

class InMemoryKeyedHasherContractTest implements KeyedHasherContract {

    @Override
    public KeyedHasher hasher() {
        return new InMemoryKeyedHasher(new TestIds("key"));
    }

    @Override
    public KeyedHasher hasherWithAnotherKey() {
        return new InMemoryKeyedHasher(new TestIds("another-key"));
    }

    @Override
    public KeyedHasher hasherAfterTheTurn() {
        return new InMemoryKeyedHasher(new TestIds("key")).turned(new TestIds("another-key"));
    }
}
