package dev.avow.testkit.contract;

import dev.avow.core.port.KeyedHasher;

/** Hands a broken hasher to its contract. */
record HasherContract(KeyedHasher hasher, KeyedHasher hasherWithAnotherKey, KeyedHasher hasherAfterTheTurn)
        implements KeyedHasherContract {}
